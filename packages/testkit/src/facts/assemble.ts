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
    const group = groups.get(subject);
    if (group === undefined) groups.set(subject, [contribution]);
    else group.push(contribution);
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
  const parts = all.map((contribution) => canonicalValues(contribution.properties));
  const stated = merged(parts);
  const defaults = (declaration && kindOf(to.kind)?.defaults) ?? {};
  // What is merged is canonical part by part; lists that were joined are to be sorted again.
  const properties =
    parts.length === 1
      ? sorted({ ...canonicalValues(defaults), ...stated })
      : canonicalValues({ ...defaults, ...stated });
  const kept = declaration?.kept ?? { onDelete: false, onReplace: false };
  return {
    ...to,
    declared: declaration !== undefined,
    properties,
    retention: {
      ...kept,
      lost: kept.onDelete
        ? aspects.filter((aspect) => !aspect.kept.onDelete).map(({ aspect }) => aspect as string)
        : [],
    },
    origins: all.map(({ origin }) => origin),
  };
}

const sorted = (values: FactValues): FactValues =>
  Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Lists are joined, records merged; different plain values are kept side by side, so that no one wins silently. */
function merged(parts: readonly FactValues[]): FactValues {
  if (parts.length === 1) return parts[0] as FactValues;
  const values = new Map<string, FactValue[]>();
  for (const part of parts)
    for (const [key, value] of Object.entries(part)) {
      const others = values.get(key);
      if (others === undefined) values.set(key, [value]);
      else others.push(value);
    }
  return Object.fromEntries([...values].map(([key, all]) => [key, together(all)]));
}

function together(values: readonly FactValue[]): FactValue {
  if (values.length === 1) return values[0] as FactValue;
  if (values.every((value) => Array.isArray(value))) return values.flat();
  if (values.every(isRecord)) return merged(values);
  return values.length > MANY ? { setTwice: [...values] } : values.reduce(both);
}

/** More declarations of one property than people write: they are not compared pair by pair. */
const MANY = 20;

function both(left: FactValue, right: FactValue): FactValue {
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  if (isRecord(left) && isRecord(right)) return merged([left, right]);
  return stableJson(left, 0) === stableJson(right, 0) ? left : { setTwice: [left, right] };
}

const isRecord = (value: FactValue): value is FactValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
