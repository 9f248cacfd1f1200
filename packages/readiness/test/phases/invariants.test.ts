import * as fc from 'fast-check';
import type { FactValue } from '../../src/model';
import { keepsState, verifyPhases } from '../../src/phases';
import replacements from '../../src/phases/cloudformation/replacements.json';
import { statefulTypes } from '../../src/phases/cloudformation/stateful';
import { pulumiTypes, typeOf } from '../../src/phases/pulumi/types';
import { program, registered } from './programs';
import { kept, phase, stack } from './stacks';

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<FactValue>;
const rows: Readonly<Record<string, { readonly replaces: readonly string[] }>> = replacements;

/** Every property that a schema calls create-only, of every stateful type. */
const createOnly = Object.keys(statefulTypes).flatMap((type) =>
  (rows[type]?.replaces ?? []).map((path) => [type, path] as const),
);

/** Every input that a source calls ForceNew. */
const forceNew = pulumiTypes.flatMap((type) => (typeOf(type)?.replaces ?? []).map((path) => [type, path] as const));

const at = (path: string, value: FactValue): { [key: string]: FactValue } =>
  path.split('.').reduceRight<FactValue>((inner, key) => ({ [key]: inner }), value) as never;

const differ = ([one, other]: readonly [string, string]) => one !== other;
const values = fc.tuple(fc.string(), fc.string()).filter(differ);

test('there is something to look for', () => {
  expect(createOnly.length).toBeGreaterThan(250);
  expect(forceNew.length).toBeGreaterThan(100);
});

test('no change of a create-only property of a stateful type ever passes, whether it comes, goes or changes (CHK-3)', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...createOnly),
      values,
      fc.constantFrom('COMES', 'GOES', 'CHANGES'),
      fc.boolean(),
      ([type, path], [from, to], how, isBack) => {
        const before = how === 'COMES' ? {} : at(path, from);
        const after = how === 'GOES' ? {} : at(path, to);
        const [old, next] = [before, after].map((properties) => phase(stack({ It: kept(type, properties) })));
        if (old === undefined || next === undefined) throw new Error('two phases');
        const pairs = verifyPhases(isBack ? [next, old] : [old, next]).pairs;
        for (const { answers } of pairs) expect(answers.some(({ verdict }) => verdict === 'fail')).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test('no change of an input that replaces ever passes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...forceNew), values, ([type, path], [from, to]) => {
      const [old, next] = [from, to].map((value) => program([registered(type, 'it', at(path, value))]));
      expect(old && next && keepsState(old, next).keeps).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('what does not change has no finding, whatever it is (CloudFormation)', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(statefulTypes)), json, (type, properties) => {
      fc.pre(type !== 'AWS::CloudFormation::Stack');
      const one = () => phase(stack({ It: kept(type, properties as never) }));
      expect(keepsState(one(), one())).toEqual({ keeps: true, against: [] });
    }),
  );
});

test('what does not change has no finding, whatever it is (Pulumi)', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pulumiTypes), json, (type, value) => {
      const one = () => program([registered(type, 'it', { value })]);
      expect(keepsState(one(), one())).toEqual({ keeps: true, against: [] });
    }),
  );
});

test('nothing that anybody writes makes it throw', () => {
  fc.assert(
    fc.property(json, json, json, (resources, sections, other) => {
      const template = (value: FactValue) => phase({ name: 'any', template: value });
      const documents = [
        template({ Resources: resources }),
        template({ Conditions: sections, Resources: { It: other } }),
      ];
      expect(() => verifyPhases([...documents, template(other)])).not.toThrow();
      expect(() => verifyPhases([program([resources, sections]), program([other])])).not.toThrow();
    }),
  );
});

test('what goes always fails, in both dialects', () => {
  for (const type of Object.keys(statefulTypes))
    expect(
      keepsState(phase(stack({ It: kept(type) })), phase(stack({}))).against.some((one) => one.verdict === 'fail'),
    ).toBe(true);
  for (const type of pulumiTypes) expect(keepsState(program([registered(type, 'it')]), program([])).keeps).toBe(false);
});

test('phases without anything that holds data prove nothing', () => {
  expect(keepsState(phase(stack({})), phase(stack({}))).keeps).toBe(false);
});
