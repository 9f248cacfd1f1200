import type { LogDeclaration, MigrationPlan, PartDeclaration } from '@regionlift/migration/core';
import { observabilityNaming, partIdOf, sideIdOf } from './observability-naming';
import type { MetricFilterPlan } from './observability-plan';
import { runtimeDimensionFields, runtimeDimensions, runtimeLogs, runtimeMetrics } from './runtime-metrics';

/** What counts the lines of the runtimes' logs: errors, and what actions came to. Beats of canaries are no steps: they are left out. */
export const metricFilters = (
  migration: MigrationPlan,
  ops: string,
  parts: readonly PartDeclaration[],
): readonly MetricFilterPlan[] =>
  parts.flatMap((part) =>
    runtimeLogs(part).flatMap((log, position) =>
      counted.map(({ metricName, when }) => filterOf(migration, ops, part, { log, position, metricName, when })),
    ),
  );

const { errors, actions, namespace } = runtimeMetrics;

const counted = [
  { metricName: errors, when: '$.level = "ERROR"' },
  ...Object.entries(actions).map(([status, metricName]) => ({
    metricName,
    when: `$.event = "action" && $.action != "canary" && $.status = "${status}"`,
  })),
];

interface Counted {
  readonly log: LogDeclaration;
  readonly position: number;
  readonly metricName: string;
  readonly when: string;
}

/**
 * A metric carries a field as dimension only when the pattern names the field, and no default value beside dimensions (CloudWatch
 * Logs User Guide, "Publishing dimensions with metrics from values in JSON or space-delimited log events").
 */
function filterOf(
  migration: MigrationPlan,
  ops: string,
  part: PartDeclaration,
  { log, position, metricName, when }: Counted,
): MetricFilterPlan {
  const { Migration, Part } = runtimeDimensions(migration, part.name);
  const which = position > 0 ? String(position + 1) : '';
  return {
    id: `${sideIdOf(log.side)}${partIdOf(part)}${metricName}${which}`,
    side: log.side,
    region: log.region,
    groupName: log.groupName,
    filterName: observabilityNaming(migration, ops).metricFilter(part.name, kebab(metricName)).value,
    pattern: `{ ${when} && $.part = "${Part}" && $.migration = "${Migration}" }`,
    namespace,
    metricName,
    value: '1',
    unit: 'Count',
    dimensions: runtimeDimensionFields,
  };
}

const kebab = (name: string): string => name.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();
