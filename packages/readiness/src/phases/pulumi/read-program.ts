import { at, each, isRecord } from '../../ask';
import type { FactValue, FactValues, Lookup } from '../../model';
import type { Placed } from '../snapshot';
import { type Aliased, aliasesOf, formerUrns } from './former-urns';
import { inputValues } from './input-values';
import { partsOf, type Registered, registeredOf, textsIn } from './registered';

/**
 * What a Pulumi program registers in AWS: of a capture, of `pulumi preview --json`, or of an exported state. Components and providers
 * are not resources of AWS, but children are aliased with them, and regions come from them.
 */
export function readProgram(document: Lookup): readonly Placed[] {
  const registrations = registrationsIn(document);
  const all = new Map(registrations.flatMap((one) => aliasedOf(one).map((aliased) => [aliased.urn, aliased] as const)));
  const providers = new Map(
    registrations.map((one) => [String(at(one, 'urn')), inputValues(at(one, 'inputs'))] as const),
  );
  const region = at(at(document, 'config'), 'aws:region');
  return registrations.flatMap((one) => {
    const registered = registeredOf(one);
    if (registered === undefined || registered.type.startsWith('pulumi:')) return [];
    return [placedOf(registered, formerUrns(registered.urn, all), providers, region)];
  });
}

/** Registrations of a capture, what a preview leads to, or what a state holds. */
function registrationsIn(document: Lookup): readonly FactValue[] {
  const state = at(document, 'deployment', 'resources') ?? at(document, 'checkpoint', 'latest', 'resources');
  if (state !== undefined) return each(state);
  const steps = at(document, 'steps');
  return steps === undefined ? each(at(document, 'resources')) : statesAfter(each(steps));
}

/** A preview tells a replacement in several steps, of which each has the new state. */
function statesAfter(steps: readonly FactValue[]): readonly FactValue[] {
  const states = new Map<string, FactValue>();
  for (const step of steps) {
    const [op, state] = [String(at(step, 'op')), at(step, 'newState')];
    if (!/^(delete|discard|read-discard|remove-pending)/.test(op) && isRecord(state))
      states.set(String(at(state, 'urn')), state);
  }
  return [...states.values()];
}

function aliasedOf(one: FactValue): readonly Aliased[] {
  const [urn, parent] = [at(one, 'urn'), at(one, 'parent')];
  if (typeof urn !== 'string') return [];
  return [{ urn, ...(typeof parent === 'string' && parent !== '' && { parent }), aliases: aliasesOf(one) }];
}

function placedOf(
  { urn, type, inputs, options }: Registered,
  formerly: readonly string[],
  providers: ReadonlyMap<string, FactValues>,
  fallback: Lookup,
): Placed {
  const own = inputValues(inputs);
  const region = own.region ?? at(providers.get(providerUrn(options)), 'region') ?? fallback;
  // A log group's own word for the same.
  const kept = at(options, 'retainOnDelete') === true || own.skipDestroy === true;
  const name = names.map((one) => own[one]).find((one) => typeof one === 'string');
  const [adopts, id] = [at(options, 'importId') ?? at(options, 'importID'), at(options, 'id')];
  return {
    address: urn,
    formerly,
    type,
    properties: { ...own, ...(region !== undefined && { region }) },
    references: dependenciesOf(options),
    onDelete: kept ? 'KEPT' : 'DELETED',
    onReplace: kept ? 'KEPT' : 'DELETED',
    guarded: at(options, 'protect') === true,
    home: homeOf(options),
    ...(typeof name === 'string' && { physicalName: name }),
    // One position of a list is not all of them: such a path overlooks nothing here.
    ignored: textsIn(options, 'ignoreChanges')
      .filter((path) => !/\[\d/.test(path))
      .map(withoutPositions),
    replacing: textsIn(options, 'replaceOnChanges').map(withoutPositions),
    ...(typeof adopts === 'string' && adopts !== '' && { adopts }),
    ...(typeof id === 'string' && id !== '' && { id }),
  };
}

/** Inputs that name a thing in AWS; the first that is given does. */
const names = ['bucket', 'identifier', 'clusterIdentifier', 'globalClusterIdentifier', 'domainName', 'name'];

/** Paths as changes have them: `rules[0].weight` and `rules[*].weight` are `rules.weight`. */
const withoutPositions = (path: string): string =>
  path.replace(/\["?([^\]"]*)"?\]/g, (_, key: string) => (/^(\d+|\*)$/.test(key) ? '' : `.${key}`)).replace(/^\./, '');

/** URN of the explicit provider; default providers, whatever their version, are one. */
function homeOf(options: Lookup): string {
  const urn = providerUrn(options);
  return urn === '' || /^default(_|$)/.test(partsOf(urn).name) ? 'default' : urn;
}

/** A reference to a provider is its URN and its id. */
function providerUrn(options: Lookup): string {
  const reference = at(options, 'provider');
  return typeof reference === 'string' ? reference.slice(0, Math.max(0, reference.lastIndexOf('::'))) : '';
}

/** Resources that inputs come from, by the input; those of components and providers are of no interest. */
function dependenciesOf(options: Lookup): Placed['references'] {
  const all = at(options, 'propertyDependencies');
  return Object.fromEntries(
    Object.entries(isRecord(all) ? all : {}).map(([input, urns]) => [
      input,
      each(urns).filter((urn): urn is string => typeof urn === 'string'),
    ]),
  );
}
