import type { MigrationPlan, PartDeclaration, Side } from '@regionlift/migration/core';
import { observabilityNaming, sideIdOf } from './observability-naming';
import type { QueryPlan } from './observability-plan';
import { runtimeLogs } from './runtime-metrics';

/**
 * The questions that are asked of logs in a hurry, saved in Logs Insights, in each region that has the logs.
 *
 * @param workload names of the workload's groups in the target region
 */
export const queriesOf = (
  migration: MigrationPlan,
  ops: string,
  parts: readonly PartDeclaration[],
  workload: readonly string[],
): readonly QueryPlan[] => [
  ...(['SOURCE', 'TARGET'] as const).flatMap((side) =>
    saved(migration, ops, side, runtimeQuestions, runtimeGroups(parts, side)),
  ),
  ...saved(migration, ops, 'TARGET', workloadQuestions, workload),
];

/** What failed last: on the dashboard too. */
export const failuresQuery = [
  'fields @timestamp, part, event, action, code, message',
  'filter level = "ERROR"',
  'sort @timestamp desc',
  'limit 50',
].join('\n| ');

/** Groups of the runtimes on a side, each once. */
export const runtimeGroups = (parts: readonly PartDeclaration[], side: Side): readonly string[] => [
  ...new Set(
    parts.flatMap((part) =>
      runtimeLogs(part)
        .filter((log) => log.side === side)
        .map(({ groupName }) => groupName),
    ),
  ),
];

interface Question {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

const lines = (...query: string[]): string => query.join('\n| ');

const runtimeQuestions: readonly Question[] = [
  { id: 'Failures', name: 'failures', query: failuresQuery },
  {
    id: 'Steps',
    name: 'steps',
    query: lines(
      'fields @timestamp, part, action, status, ms',
      'filter event = "action" and action != "canary"',
      'sort @timestamp asc',
      'limit 1000',
    ),
  },
  {
    id: 'Refusals',
    name: 'refusals',
    query: lines(
      'fields @timestamp, part, action, findings.0.code, findings.0.found, findings.0.remedy',
      'filter event = "action" and status = "REFUSED"',
      'sort @timestamp desc',
      'limit 100',
    ),
  },
  {
    id: 'Durations',
    name: 'durations',
    query: lines(
      'filter event = "action"',
      'stats count() as runs, avg(ms) as average, pct(ms, 99) as p99, max(ms) as longest by part, action',
      'sort longest desc',
    ),
  },
  {
    id: 'Canaries',
    name: 'canaries',
    query: lines(
      'filter event = "canary"',
      'stats max(CanaryDelay) as delay, sum(CanaryFailed) as failed by Part, Path, bin(5m)',
    ),
  },
];

const workloadQuestions: readonly Question[] = [
  {
    id: 'Workload',
    name: 'workload-errors',
    query: lines(
      'fields @timestamp, @log, @message',
      'filter @message like /(?i)(error|exception|fatal|timed? ?out)/',
      'sort @timestamp desc',
      'limit 100',
    ),
  },
];

/**
 * A query without groups would lose those that it had (CloudWatch Logs API Reference, PutQueryDefinition): then there is none. One
 * query looks at 50 groups at most (same guide, "CloudWatch Logs quotas").
 */
const saved = (
  migration: MigrationPlan,
  ops: string,
  side: Side,
  questions: readonly Question[],
  groups: readonly string[],
): readonly QueryPlan[] =>
  byFifty(groups).flatMap((groupNames, position) =>
    questions.map(({ id, name, query }) => {
      const which = position > 0 ? String(position + 1) : '';
      return {
        id: `${sideIdOf(side)}${id}Query${which}`,
        side,
        region: side === 'SOURCE' ? migration.from : migration.to,
        queryName: observabilityNaming(migration, ops).query([name, which].filter(Boolean).join('-')).value,
        groupNames,
        query,
      };
    }),
  );

/** Lists of at most 50. */
export const byFifty = (groups: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(groups.length / 50) }, (_, position) =>
    groups.slice(position * 50, (position + 1) * 50),
  );
