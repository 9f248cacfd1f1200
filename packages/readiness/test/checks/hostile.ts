import fc from 'fast-check';
import type { Check, FactValue, Program } from '../../src/model';
import { answersOf } from './judged';

/** Any JSON, hostile keys included. */
const anything = fc.jsonValue({ maxDepth: 3 }).map((value) => value as FactValue);

/** Paths of a program's resources: index, then keys. */
function pathsOf(program: Program): readonly (readonly string[])[] {
  const paths: string[][] = [];
  const open: [string[], FactValue][] = program.resources.map((one, index) => [[String(index)], one.properties]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    if (path.length > 1) paths.push(path);
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) open.push([[...path, key], inner as FactValue]);
  }
  return paths;
}

function replaced(value: FactValue, [key, ...rest]: readonly string[], by: FactValue): FactValue {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? replaced(item, rest, by) : item));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: replaced(value[key] ?? null, rest, by) };
}

const withValue = (program: Program, [index, ...path]: readonly string[], by: FactValue): Program => ({
  ...program,
  resources: program.resources.map((one, at) =>
    String(at) === index
      ? { ...one, properties: replaced(one.properties, path, by) as Program['resources'][0]['properties'] }
      : one,
  ),
});

/** Any JSON in place of any property, of any output, of any text: every check answers, in words. */
export function answersWhatever(checks: readonly Check[], program: Program): void {
  const paths = pathsOf(program);
  fc.assert(
    fc.property(fc.nat(paths.length - 1), anything, (index, by) => {
      const hostile = withValue(program, paths[index] ?? [], by);
      const answers = answersOf(checks, { ...hostile, outputs: [...hostile.outputs, { name: 'x', value: by }] });
      expect(answers.every(({ verdict }) => ['pass', 'fail', 'unknown'].includes(verdict))).toBe(true);
      expect(
        answers.every(({ subject, property, found }) =>
          [subject, property, found].every((text) => typeof text === 'string'),
        ),
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
}

/** What is not known in place of a property: no check passes more than before. */
export function neverPassesUnknown(
  checks: readonly Check[],
  program: Program,
  properties: readonly (readonly [kind: string, property: string, code: string])[],
): void {
  for (const [kind, property, code] of properties) {
    const index = program.resources.findIndex(
      (one) => one.kind === kind && (property.split('.')[0] as string) in one.properties,
    );
    const hostile = withValue(program, [String(index), ...property.split('.')], 'unresolved:{"Ref":"X"}');
    const verdicts = checks.filter((check) => check.code === code).flatMap((check) => check.judge(hostile));
    expect([code, property, verdicts.some(({ verdict }) => verdict === 'unknown')]).toEqual([code, property, true]);
  }
}
