import type { Lookup, Program, ResourceFact } from '../model';
import { at, each, isRecord } from './at';
import { numberOf } from './number-of';
import { standsFor } from './references';
import { remembered } from './remembered';

/** A metric alarm, its own metric or those of its expression. */
export interface Alarm {
  readonly resource: ResourceFact;
  readonly metrics: readonly Metric[];
}

/** One metric that an alarm looks at. */
export interface Metric {
  readonly namespace: Lookup;
  readonly name: Lookup;
  /** Dimension → value. */
  readonly dimensions: Lookup;
  /** Seconds; undefined where it is not told. */
  readonly period: number | undefined;
}

/** Every metric alarm that a program declares. */
export const alarmsOf: (program: Program) => readonly Alarm[] = remembered(({ resources }) =>
  resources
    .filter(({ kind, declared }) => declared && kind === 'AWS::CloudWatch::Alarm')
    .map((resource) => ({ resource, metrics: metricsOf(resource) })),
);

function metricsOf({ properties }: ResourceFact): readonly Metric[] {
  const period = numberOf(at(properties, 'Period'));
  const own = metric(properties, period);
  const stats = each(at(properties, 'Metrics')).map((query) => at(query, 'MetricStat'));
  const others = stats
    .filter(isRecord)
    .map((stat) => metric(at(stat, 'Metric') ?? stat, numberOf(at(stat, 'Period')) ?? period));
  return at(properties, 'MetricName') === undefined ? others : [own, ...others];
}

const metric = (value: Lookup, period: number | undefined): Metric => ({
  namespace: at(value, 'Namespace'),
  name: at(value, 'MetricName'),
  dimensions: at(value, 'Dimensions'),
  period,
});

/** Whether a dimension has a resource as its value; undefined where the value is not known. */
export function isOf(resource: ResourceFact, dimensions: Lookup, dimension: string): boolean | undefined {
  const value = at(dimensions, dimension);
  if (typeof value !== 'string') return false;
  if (value.includes('unresolved:')) return undefined;
  return standsFor(value, resource) || value.split('/').includes(resource.name);
}
