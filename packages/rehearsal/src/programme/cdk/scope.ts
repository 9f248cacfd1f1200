import { factsOfTemplates, kindOf, type ResourceFact, type StackTemplate } from '@regionlift/testkit';
import { attributeOf, partitionOf } from '@regionlift/testkit/facts/reference';
import type { Scope } from '@regionlift/testkit/facts/template/resolve';

/**
 * What the intrinsic functions of a stack resolve against: the same symbols that its facts have, so that texts which are read
 * apart from the facts speak of the same resources.
 */
export function scopeOf({ assetHash: _, ...stack }: StackTemplate): Scope {
  const { stackName, account, region, template } = stack;
  const place = { partition: partitionOf(region), region, account };
  const facts = byLogicalId(factsOfTemplates([stack]).resources);
  return {
    ...place,
    stackName,
    parameters: template.Parameters ?? {},
    attribute: (logicalId, attribute) => {
      const [type, fact] = [template.Resources?.[logicalId]?.Type, facts.get(logicalId)];
      if (type === undefined || fact === undefined) return undefined;
      const named = attribute === 'Ref' ? (kindOf(type)?.ref ?? 'Name') : attribute;
      const one = (name: string) => attributeOf(fact, name, place, fact.properties);
      const length = kindOf(type)?.lists?.[named];
      return length === undefined ? one(named) : Array.from({ length }, (_item, index) => one(`${named}.${index}`));
    },
  };
}

/** The first origin of a declared resource is its declaration; the others are its aspects. */
const byLogicalId = (facts: readonly ResourceFact[]): Map<string, ResourceFact> =>
  new Map(facts.filter(({ declared }) => declared).map((fact) => [fact.origins[0]?.split('/').at(-1) ?? '', fact]));
