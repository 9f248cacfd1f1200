import { at, each } from '../../ask';
import type { FactValue, Lookup } from '../../model';
import { partsOf, type UrnParts } from './registered';

/** What has a URN, a parent and aliases: resources and components. */
export interface Aliased {
  readonly urn: string;
  readonly parent?: string;
  readonly aliases: readonly FactValue[];
}

/** Aliases multiply along parents; more than these are not followed. */
const MOST = 200;

/**
 * URNs under which a resource may stand in the state: its own aliases, and those that follow from its parents'. Source: Pulumi,
 * "aliases": an alias says what differs, and children of an aliased parent are aliased with it.
 */
export function formerUrns(urn: string, all: ReadonlyMap<string, Aliased>, depth = 0): readonly string[] {
  const resource = all.get(urn);
  if (resource === undefined || depth > 30) return [];
  const parts = partsOf(urn);
  const parents = resource.parent === undefined ? [] : formerUrns(resource.parent, all, depth + 1);
  const inherited = parents.map((parent) => urnOf({ ...parts, name: renamed(parts, resource.parent, parent) }, parent));
  const own = resource.aliases.flatMap((alias) => ownUrns(alias, parts, resource.parent, parents));
  return [...new Set([...own, ...inherited])].filter((one) => one !== urn).slice(0, MOST);
}

function ownUrns(
  alias: FactValue,
  parts: UrnParts,
  parent: string | undefined,
  formerParents: readonly string[],
): readonly string[] {
  const whole = typeof alias === 'string' ? alias : at(alias, 'urn');
  if (typeof whole === 'string' && whole !== '') return [whole];
  const given = (name: string, otherwise: string) => {
    const text = at(alias, name);
    return typeof text === 'string' && text !== '' ? text : otherwise;
  };
  const told = {
    stack: given('stack', parts.stack),
    project: given('project', parts.project),
    qualified: '',
    type: given('type', parts.type),
    name: given('name', parts.name),
  };
  if (at(alias, 'noParent') === true) return [urnOf(told, undefined)];
  const named = given('parent', '');
  return (named === '' ? [parent, ...formerParents] : [named]).map((one) => urnOf(told, one));
}

function urnOf({ stack, project, type, name }: UrnParts, parent: string | undefined): string {
  const above = parent === undefined ? '' : partsOf(parent).qualified;
  const qualified = above === '' || above === 'pulumi:pulumi:Stack' ? type : `${above}$${type}`;
  return `urn:pulumi:${stack}::${project}::${qualified}::${name}`;
}

/** A child that is named after its parent was named after the parent's former name. */
function renamed({ name }: UrnParts, parent: string | undefined, former: string): string {
  const [now, then] = [partsOf(parent ?? '').name, partsOf(former).name];
  return now !== '' && name.startsWith(now) ? then + name.slice(now.length) : name;
}

/** Aliases of a registration, a step or a state. */
export const aliasesOf = (options: Lookup): readonly FactValue[] => [
  ...each(at(options, 'aliases')),
  ...each(at(options, 'aliasURNs')),
];
