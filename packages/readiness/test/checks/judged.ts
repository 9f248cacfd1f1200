import type { Answer, Check, FactValue, Program } from '../../src/model';
import { programOfTemplates } from '../../src/read/template/program-of-templates';

/** Resources of a template by their logical ids. */
export type Resources = Readonly<Record<string, { readonly Type: string; readonly [key: string]: unknown }>>;

/** Resources that a test breaks at any place. */
// biome-ignore lint/suspicious/noExplicitAny: whatever stands at that place, the test knows
export type Editable = Record<string, any>;

/** A stack of a stranger's program. */
export interface Stack {
  readonly region?: string;
  readonly resources: Resources;
  /** Value by the name of the output. */
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** The program that stacks are together, read as the tool reads templates. Nobody in it has heard of Regionlift. */
export const programOf = (...stacks: readonly Stack[]): Program =>
  programOfTemplates(
    stacks.map(({ region = 'us-east-1', resources, outputs = {}, parameters = {} }) => ({
      stackName: `shop-${region}`,
      account: '111122223333',
      region,
      document: {
        Parameters: parameters,
        Resources: resources,
        Outputs: Object.fromEntries(Object.entries(outputs).map(([name, Value]) => [name, { Value }])),
      } as FactValue,
    })),
    { title: 'shop' },
  );

/** Code, verdict and subject of every answer that is no pass. */
export const complaints = (checks: readonly Check[], program: Program): readonly string[] =>
  checks.flatMap((check) =>
    check
      .judge(program)
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ verdict, subject }) => `${check.code} ${verdict} ${subject}`),
  );

/** Codes of the checks that have passed something. */
export const passing = (checks: readonly Check[], program: Program): readonly string[] =>
  checks
    .filter((check) => {
      const answers = check.judge(program);
      return answers.length > 0 && answers.every(({ verdict }) => verdict === 'pass');
    })
    .map(({ code }) => code);

/** Every answer, for properties that hold of all of them. */
export const answersOf = (checks: readonly Check[], program: Program): readonly Answer[] =>
  checks.flatMap((check) => check.judge(program));

/** Changes a copy of something. */
export function changed<T>(value: T, change: (copy: T) => void): T {
  const copy = structuredClone(value);
  change(copy);
  return copy;
}
