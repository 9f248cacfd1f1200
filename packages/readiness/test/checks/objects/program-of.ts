import { factsOfTemplates, type RawResource } from '@regionlift/testkit/facts/template/stack';
import type { Answer, Check, Program } from '../../../src/model';

/** Resources by logical id, by the region of the stack that declares them. */
export type Stacks = Readonly<Record<string, Readonly<Record<string, RawResource>>>>;

export const ACCOUNT = '111122223333';

/** A program of one stack in each region. */
export const programOf = (stacks: Stacks, more: Partial<Program> = {}): Program => ({
  title: 'orders',
  dialect: 'CLOUDFORMATION',
  ...factsOfTemplates(
    Object.entries(stacks).map(([region, Resources]) => ({
      stackName: `orders-${region}`,
      account: ACCOUNT,
      region,
      template: { Resources },
    })),
  ),
  texts: [],
  unread: [],
  acknowledged: [],
  ...more,
});

/** A copy of stacks in which one value is another one; undefined takes it away. */
export function changed(stacks: Stacks, path: readonly (string | number)[], value: unknown): Stacks {
  const copy = structuredClone(stacks) as unknown as Record<string | number, unknown>;
  const keys = [...path];
  const last = keys.pop() as string | number;
  const owner = keys.reduce((inner, key) => inner[key] as typeof copy, copy);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return copy as unknown as Stacks;
}

/** Codes of the checks that do not pass, with the verdict: `fail BucketNotVersioned`. */
export const verdictsOf = (checks: readonly Check[], program: Program): readonly string[] => [
  ...new Set(
    checks
      .flatMap(({ code, judge }) => judge(program).map((answer) => ({ code, ...answer })))
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ code, verdict }) => `${verdict} ${code}`)
      .sort(),
  ),
];

/** The answers of one check. */
export const answersOf = (checks: readonly Check[], code: string, program: Program): readonly Answer[] =>
  checks.filter((check) => check.code === code).flatMap(({ judge }) => judge(program));
