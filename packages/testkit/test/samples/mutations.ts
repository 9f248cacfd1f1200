import type { Program, StackTemplate } from '../../src/facts';
import type { ParityReport } from '../../src/parity';

// biome-ignore lint/suspicious/noExplicitAny: a mutation reaches into JSON of any shape
export type Open = any;

/** A template as a test changes it. */
export interface OpenTemplate {
  Resources: Record<string, Open>;
  Outputs: Record<string, Open>;
}

/** Stacks with one change in the template of the first that `change` accepts; throws when it changes nothing. */
export function withTemplate(
  stacks: readonly StackTemplate[],
  stackName: string,
  change: (template: OpenTemplate, stack: { region: string }) => void,
): StackTemplate[] {
  return stacks.map((stack) => {
    if (stack.stackName !== stackName) return stack;
    const open = { ...stack, template: structuredClone(stack.template) };
    change(open.template as unknown as OpenTemplate, open);
    if (JSON.stringify(open) === JSON.stringify(stack)) throw new Error('the mutation changed nothing');
    return open;
  });
}

/** A program with one change; throws when it changes nothing. */
export function withProgram(program: Program, change: (open: OpenProgram) => void): Program {
  const open = structuredClone(program);
  change(open as unknown as OpenProgram);
  if (JSON.stringify(open) === JSON.stringify(program)) throw new Error('the mutation changed nothing');
  return open;
}

/** A program as a test changes it. */
export interface OpenProgram {
  resources: OpenRegistration[];
  stackOutputs: Record<string, unknown>;
}

/** A registration as a test changes it. */
export interface OpenRegistration {
  urn: string;
  type: string;
  name: string;
  inputs: Record<string, Open>;
  /** What the program was answered: inputs are repeated in it. */
  state: Record<string, Open>;
  protect: boolean;
  retainOnDelete: boolean;
  ignoreChanges: string[];
  propertyDependencies: Record<string, string[]>;
}

/** A change, and the differences that it has to show as: all of them, and no other. */
export type Mutant<Change> = readonly [
  title: string,
  change: Change,
  expected: readonly (readonly [subject: string, path: string])[],
];

/** The registration of a name. */
export const named = ({ resources }: OpenProgram, name: string): OpenRegistration =>
  resources.find((resource) => resource.name === name) as OpenRegistration;

/** What was found, as a test compares it. */
export const reported = ({ differences }: ParityReport): [subject: string, path: string][] =>
  differences.map(({ subject, path }): [string, string] => [subject, path]).sort();

/** One value at a path of keys and indexes, changed or (undefined) taken away. */
export function put(into: Open, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() as string;
  const holder = keys.reduce((found: Open, key) => found[key], into);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

/** A template with one property of one resource changed; everything is reported at the paths given. */
export const templateSetting = (
  id: string,
  path: string,
  value: unknown,
  subject: string,
  ...reportedAt: string[]
): Mutant<(template: OpenTemplate) => void> => [
  `${id} with ${path} ${JSON.stringify(value)}`,
  ({ Resources }) => put(Resources[id].Properties, path, value),
  (reportedAt.length > 0 ? reportedAt : [path]).map((at) => [subject, at] as const),
];

/** A program with one input of one resource changed; everything is reported at the paths given. */
export const programSetting = (
  name: string,
  path: string,
  value: unknown,
  subject: string,
  ...reportedAt: string[]
): Mutant<(program: OpenProgram) => void> => [
  `${name} with ${path} ${JSON.stringify(value)}`,
  (program) => {
    const { inputs, state } = named(program, name);
    for (const values of [inputs, state]) put(values, path, value);
  },
  reportedAt.map((at) => [subject, at] as const),
];
