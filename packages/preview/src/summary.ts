import type { Facts, FactValue, ResourceFact } from '@regionlift/testkit';
import { detailOf } from './detail';

/** What two dialects would create, side by side. */
export interface Summary {
  /** Regions in alphabetical order, what has no region first. */
  readonly regions: readonly { readonly region: string; readonly rows: readonly ResourceRow[] }[];
  readonly outputs: readonly OutputRow[];
}

/** One resource. */
export interface ResourceRow {
  /** CloudFormation type without its `AWS::`. */
  readonly kind: string;
  readonly name: string;
  readonly detail: string;
  /** Dialects that declare it. */
  readonly dialects: readonly string[];
}

/** One output. */
export interface OutputRow {
  readonly name: string;
  readonly value: string;
  /** Dialects that export it with this value. */
  readonly dialects: readonly string[];
}

/** Groups the facts of each dialect by region; a resource that one dialect lacks stays visible as such. */
export function summarise(facts: Readonly<Record<string, Facts>>): Summary {
  const resources = merge(facts, ({ resources: all }) => all.map((fact) => [keyOf(fact), fact] as const));
  const outputs = merge(facts, ({ outputs: all }) =>
    all.map(({ name, value }) => [`${name} ${JSON.stringify(value)}`, { name, value }] as const),
  );
  const regions = [...new Set(resources.map(({ item }) => item.region))];
  return {
    regions: regions
      .sort((one, other) => rank(one).localeCompare(rank(other)))
      .map((region) => ({
        region,
        rows: resources
          .filter(({ item }) => item.region === region)
          .map(({ item, dialects }) => rowOf(item, dialects))
          .sort(byKind),
      })),
    outputs: outputs.map(({ item, dialects }) => ({ name: item.name, value: text(item.value), dialects })),
  };
}

const keyOf = ({ kind, region, name }: ResourceFact): string => `${kind} ${region} ${name}`;
const rank = (region: string): string => (region === 'global' ? '' : region);
const text = (value: FactValue): string => (typeof value === 'string' ? value : JSON.stringify(value));

const rowOf = (fact: ResourceFact, dialects: readonly string[]): ResourceRow => ({
  kind: fact.kind.replace(/^AWS::/, ''),
  name: fact.name,
  detail: detailOf(fact),
  dialects,
});

const byKind = (one: ResourceRow, other: ResourceRow): number =>
  one.kind.localeCompare(other.kind) || one.name.localeCompare(other.name);

/** One entry for each key, in the order of first appearance, with the dialects that have it. */
function merge<T>(
  facts: Readonly<Record<string, Facts>>,
  entriesOf: (facts: Facts) => readonly (readonly [string, T])[],
): { readonly item: T; readonly dialects: string[] }[] {
  const merged = new Map<string, { item: T; dialects: string[] }>();
  for (const [dialect, found] of Object.entries(facts)) {
    for (const [key, item] of entriesOf(found)) {
      const entry = merged.get(key);
      if (entry) entry.dialects.push(dialect);
      else merged.set(key, { item, dialects: [dialect] });
    }
  }
  return [...merged.values()];
}
