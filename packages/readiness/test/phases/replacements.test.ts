import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replacementsJson, statefulInSpecification } from '../../scripts/replacement-table';
import { handlerRules } from '../../src/phases/cloudformation/rules';
import { schemaOf } from '../../src/phases/cloudformation/ruling';
import { companionTypes, statefulTypes } from '../../src/phases/cloudformation/stateful';

const committed = join(__dirname, '../../src/phases/cloudformation/replacements.json');

test('the committed table is what the specification says: else run `npx tsx scripts/replacements.ts`', () => {
  expect(readFileSync(committed, 'utf8')).toBe(replacementsJson());
});

test('every type that the specification calls stateful is in the list', () => {
  expect(statefulInSpecification().filter((type) => !Object.hasOwn(statefulTypes, type))).toEqual([]);
});

test('no type is both stateful and a companion', () => {
  expect(companionTypes.filter((type) => Object.hasOwn(statefulTypes, type))).toEqual([]);
});

test('every rule is for a property that the schema knows', () => {
  const known = (type: string): readonly string[] => {
    const schema = schemaOf(type);
    return schema === undefined ? [] : [...schema.replaces, ...schema.mayReplace, ...schema.updates];
  };
  const unknown = Object.entries(handlerRules).flatMap(([type, rules]) =>
    Object.keys(rules)
      .filter((property) => !known(type).includes(property))
      .map((property) => `${type} ${property}`),
  );
  expect(unknown).toEqual([]);
});

test('rules decide all that the schema of a database instance leaves open', () => {
  const open = schemaOf('AWS::RDS::DBInstance')?.mayReplace ?? [];
  expect(open.filter((property) => !Object.hasOwn(handlerRules['AWS::RDS::DBInstance'] ?? {}, property))).toEqual([]);
});
