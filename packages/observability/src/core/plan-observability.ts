import {
  judgeAll,
  type MigrationPlan,
  type PartDeclaration,
  type Planned,
  planUnlessFailed,
  slugOf,
} from '@regionlift/migration/core';
import { canarySchedules, defaultCanaryMinutes } from './canary-schedules';
import { declarationChecks, observabilityChecks, plannedChecks } from './checks';
import { abortComposites } from './composites';
import { dashboardsOf } from './dashboard/dashboards';
import type { KnownObservabilityFacts } from './known-facts';
import { logGroupsOf } from './log-groups';
import { metricFilters } from './metric-filters';
import type { ObservabilityFacts } from './observability-facts';
import type { ObservabilityPlan } from './observability-plan';
import { ownAlarms } from './own-alarms';
import { queriesOf } from './queries';

/**
 * Judges what a user says of the observability of a migration, and what the parts declare, and returns the plan, or every finding at
 * once: nothing is created before.
 *
 * @param subject path of the construct or component, for messages: `Orders/Ops`
 * @param migration the accepted plan of the migration
 * @param parts everything declared before, in order
 * @param outputs names of the outputs that are known in the target's stack
 */
export function planObservability(
  subject: string,
  migration: MigrationPlan,
  parts: readonly PartDeclaration[],
  outputs: readonly string[],
  facts: ObservabilityFacts,
): Planned<ObservabilityPlan> {
  const watched = watchedParts(parts, facts);
  const findings = [
    ...judgeAll(subject, { ...facts, migration, declared: parts }, observabilityChecks),
    ...judgeAll(subject, { migration, parts: watched, outputs }, declarationChecks),
  ];
  if (findings.some(({ verdict }) => verdict === 'fail')) return { accepted: false, findings };
  const plan = decided(migration, watched, facts as KnownObservabilityFacts);
  return planUnlessFailed([...findings, ...judgeAll(subject, plan, plannedChecks)], () => plan);
}

/** The parts that are watched, each once, in the order in which they were declared. */
const watchedParts = (parts: readonly PartDeclaration[], { watch }: ObservabilityFacts): readonly PartDeclaration[] =>
  Array.isArray(watch) ? parts.filter(({ name }) => watch.includes(name)) : parts;

function decided(
  migration: MigrationPlan,
  parts: readonly PartDeclaration[],
  facts: KnownObservabilityFacts,
): ObservabilityPlan {
  const ops = slugOf(facts.name);
  const canaryMinutes = facts.canaryMinutes ?? defaultCanaryMinutes;
  const beats = facts.canaries ?? true;
  const alarmActionArns = facts.alarmActionArns ?? [];
  const canaries = beats ? canarySchedules(migration, ops, parts, canaryMinutes) : [];
  const watched = ownAlarms(migration, parts, { canaries, canaryMinutes, alarmActionArns });
  const composites = abortComposites(
    migration,
    parts,
    alarmActionArns.length > 0 ? alarmActionArns : (migration.alerts?.topics.CRITICAL ?? []),
  );
  return {
    migration,
    part: ops,
    parts,
    dashboards: dashboardsOf(migration, ops, {
      parts: watched,
      composites,
      ...(beats ? { canaryMinutes } : {}),
      ...(facts.runbookUrl === undefined ? {} : { runbookUrl: facts.runbookUrl }),
    }),
    composites,
    metricFilters: metricFilters(migration, ops, parts),
    queries: queriesOf(migration, ops, parts, facts.logGroups ?? []),
    canaries,
    alarms: watched.flatMap(({ alarms }) => alarms),
    ...logGroupsOf(migration, ops, facts),
    outputPrefix: facts.name.charAt(0).toUpperCase() + facts.name.slice(1),
  };
}
