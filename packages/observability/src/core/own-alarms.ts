import {
  type AlarmDeclaration,
  alarmsOf,
  canarySignals,
  type MigrationPlan,
  type PartDeclaration,
  type Signal,
} from '@regionlift/migration/core';
import type { CanarySchedule } from './observability-plan';
import { runtimeDimensions, runtimeMetrics, runtimePlaces } from './runtime-metrics';

/** A part with what observability watches of it besides what it declares. */
export interface OwnWatch {
  readonly part: PartDeclaration;
  readonly alarms: readonly AlarmDeclaration[];
}

/** What decides about those alarms. */
export interface OwnWatchFacts {
  readonly canaries: readonly CanarySchedule[];
  readonly canaryMinutes: number;
  readonly alarmActionArns: readonly string[];
}

/**
 * The alarms of canaries, of what beats for them, and of the runtimes' logs, by part. Each is named after its part and has the severity
 * that is said for it; the name of its signal carries the part, because all of them stand in one scope.
 */
export function ownAlarms(
  migration: MigrationPlan,
  parts: readonly PartDeclaration[],
  { canaries, canaryMinutes, alarmActionArns }: OwnWatchFacts,
): readonly OwnWatch[] {
  const schedules = new Map(canaries.map((schedule) => [schedule.part, schedule]));
  return parts.map((part) => ({
    part,
    alarms: alarmsOf(
      migration,
      part.name,
      [
        ...runtimePlaces(part).map((place) => runtimeErrors(migration, part.name, place)),
        ...canarySignalsOf(migration, part, schedules.get(part.name), canaryMinutes),
      ],
      alarmActionArns,
      ({ region, metricName, reason }) => `${part.name}, ${region}, ${metricName}: ${reason}`,
    ).map((alarm) => ({ ...alarm, signal: { ...alarm.signal, name: `${part.name}-${alarm.signal.name}` } })),
  }));
}

const canarySignalsOf = (
  migration: MigrationPlan,
  { name, canary }: PartDeclaration,
  schedule: CanarySchedule | undefined,
  minutes: number,
): readonly Signal[] =>
  canary === undefined || schedule === undefined
    ? []
    : [...canarySignals(migration, name, canary, minutes * 60), functionErrors(schedule), failedInvocations(schedule)];

const shared = {
  statistic: 'Sum',
  periodSeconds: 300,
  threshold: 0,
  comparison: 'ABOVE',
  evaluationPeriods: 1,
  missingData: 'NOT_BREACHING',
  severity: 'WARNING',
  abortsCutover: false,
} as const;

const runtimeErrors = (
  migration: MigrationPlan,
  part: string,
  { side, region }: Pick<Signal, 'side' | 'region'>,
): Signal => ({
  ...shared,
  name: side === 'SOURCE' ? 'source-runtime-errors' : 'runtime-errors',
  side,
  region,
  namespace: runtimeMetrics.namespace,
  metricName: runtimeMetrics.errors,
  dimensions: runtimeDimensions(migration, part),
  missingDataReason: 'the filter counts lines, and no line is no error',
  reason: 'a step raised an error; it is tried again, and the saved query `failures` says what it was',
});

/** AWS recommends this metric by the minute; a canary beats more rarely (CloudWatch User Guide, "Best practice alarm recommendations", Lambda). */
const functionErrors = ({ side, region, functionName }: CanarySchedule): Signal => ({
  ...shared,
  name: 'function-errors',
  side,
  region,
  namespace: 'AWS/Lambda',
  metricName: 'Errors',
  dimensions: { FunctionName: functionName },
  missingDataReason: 'Lambda publishes nothing while nobody invokes the function',
  reason: 'a function that is ended (time, memory) or cannot read its configuration writes no line of its own',
});

const failedInvocations = ({ side, region, ruleName }: CanarySchedule): Signal => ({
  ...shared,
  name: 'canary-not-invoked',
  side,
  region,
  namespace: 'AWS/Events',
  metricName: 'FailedInvocations',
  dimensions: { RuleName: ruleName },
  missingDataReason: 'EventBridge publishes this metric only when an invocation failed',
  reason: 'EventBridge may not or cannot invoke the function, and nothing else says so',
});
