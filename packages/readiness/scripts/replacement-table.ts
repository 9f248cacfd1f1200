import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type {
  PropertyType,
  Resource,
  ResourceProperties,
  SpecDatabase,
  TypeDefinition,
} from '@aws-cdk/service-spec-types';
import { companionTypes, statefulTypes } from '../src/phases/cloudformation/stateful';

/** What the schema of one type says. Paths are names joined by dots, without positions in lists. */
export interface TypeReplacements {
  /** A change replaces. */
  readonly replaces: readonly string[];
  /** A change replaces in some cases. */
  readonly mayReplace: readonly string[];
  /** Every other property of the type: a change updates in place. */
  readonly updates: readonly string[];
  /** Property that names the resource in AWS, where a program may choose the name. */
  readonly name?: string;
}

/** Replacements of the stateful types and their companions, as CDK's service specification has them. Reads the whole database. */
export function replacementTable(): Readonly<Record<string, TypeReplacements>> {
  const database = loadAwsServiceSpecSync();
  const types = [...Object.keys(statefulTypes), ...companionTypes].sort();
  return Object.fromEntries(
    types.map((type) => {
      const [resource] = database.lookup('resource', 'cloudFormationType', 'equals', type);
      if (resource === undefined) throw new Error(`the specification knows no ${type}: take it from the list`);
      return [type, replacementsOf(resource, database)];
    }),
  );
}

/** The table as the committed file has it, one type a line. */
export function replacementsJson(): string {
  const lines = Object.entries(replacementTable()).map(
    ([type, row]) => `  ${JSON.stringify(type)}: ${JSON.stringify(row)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Types that the specification calls stateful. */
export const statefulInSpecification = (): readonly string[] =>
  loadAwsServiceSpecSync()
    .all('resource')
    .filter(({ isStateful }) => isStateful === true)
    .map(({ cloudFormationType }) => cloudFormationType);

function replacementsOf(resource: Resource, database: SpecDatabase): TypeReplacements {
  const found: Record<'yes' | 'no' | 'maybe', string[]> = { yes: [], no: [], maybe: [] };
  walk(resource.properties, [], []);
  const [name] = resource.primaryIdentifier ?? [];
  return {
    replaces: found.yes.sort(),
    mayReplace: found.maybe.sort(),
    updates: found.no.filter((path) => !path.includes('.')).sort(),
    ...(name !== undefined && Object.hasOwn(resource.properties, name) && { name }),
  };

  /** Inner properties count where the outer one does not decide already. */
  function walk(properties: ResourceProperties, path: readonly string[], above: readonly string[]): void {
    for (const [key, { causesReplacement = 'no', type }] of Object.entries(properties)) {
      const here = [...path, key];
      found[causesReplacement].push(here.join('.'));
      if (causesReplacement === 'yes') continue;
      for (const definition of definitionsIn(type, database))
        if (!above.includes(definition.$id)) walk(definition.properties, here, [...above, definition.$id]);
    }
  }
}

function definitionsIn(type: PropertyType, database: SpecDatabase): readonly TypeDefinition[] {
  if (type.type === 'ref') return [database.get('typeDefinition', type.reference.$ref)];
  if (type.type === 'array' || type.type === 'map') return definitionsIn(type.element, database);
  return type.type === 'union' ? type.types.flatMap((one) => definitionsIn(one, database)) : [];
}
