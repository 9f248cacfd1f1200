import { stableJson } from '../capture/json';
import { canonicalValues } from './canonical';
import { kindOf } from './kinds';
import { type FactId, type FactValue, type FactValues, type ResourceFact, subjectOf } from './model';

/** What one declaration says of a resource: all of it, or one aspect. */
export interface Contribution {
  readonly to: FactId;
  /** Name of the aspect; absent on the declaration of the resource itself. */
  readonly aspect?: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly kept: { readonly onDelete: boolean; readonly onReplace: boolean };
  readonly origin: string;
}

/** Joins the contributions to each resource into facts, sorted by subject. */
export function assemble(contributions: readonly Contribution[]): ResourceFact[] {
  const groups = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    const subject = subjectOf(contribution.to);
    groups.set(subject, [...(groups.get(subject) ?? []), contribution]);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => factsOf(group));
}

/** One fact, or one for each declaration when a program declares a resource twice. */
function factsOf(group: readonly Contribution[]): ResourceFact[] {
  const declarations = group.filter(({ aspect }) => aspect === undefined);
  const aspects = group.filter(({ aspect }) => aspect !== undefined);
  const [first, ...again] = declarations;
  return [joined(first, aspects), ...again.map((declaration) => joined(declaration, []))];
}

function joined(declaration: Contribution | undefined, aspects: readonly Contribution[]): ResourceFact {
  const all = declaration === undefined ? aspects : [declaration, ...aspects];
  const to = (all[0] as Contribution).to;
  const properties = all.map((contribution) => canonicalValues(contribution.properties)).reduce(merge, {});
  const kept = declaration?.kept ?? { onDelete: false, onReplace: false };
  return {
    ...to,
    declared: declaration !== undefined,
    properties: canonicalValues({ ...(declaration ? kindOf(to.kind)?.defaults : {}), ...properties }),
    retention: {
      ...kept,
      lost: kept.onDelete
        ? aspects.filter((aspect) => !aspect.kept.onDelete).map(({ aspect }) => aspect as string)
        : [],
    },
    origins: all.map(({ origin }) => origin),
  };
}

/** Lists are joined, records merged; two different plain values are kept side by side, so that no one wins silently. */
function merge(left: FactValues, right: FactValues): FactValues {
  const merged = { ...left };
  for (const [key, value] of Object.entries(right)) {
    merged[key] = key in left ? both(left[key] as FactValue, value) : value;
  }
  return merged;
}

function both(left: FactValue, right: FactValue): FactValue {
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  if (isRecord(left) && isRecord(right)) return merge(left, right);
  return stableJson(left, 0) === stableJson(right, 0) ? left : { setTwice: [left, right] };
}

const isRecord = (value: FactValue): value is FactValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
