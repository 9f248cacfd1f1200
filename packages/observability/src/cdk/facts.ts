import { RegionMigration } from '@regionlift/migration';
import type { ObservabilityFacts } from '../core';
import type { MigrationObservabilityProps } from './migration-observability-props';

/** Props as core wants them: durations in whole units, unresolved tokens deferred. */
export const observabilityFactsOf = (
  name: string,
  { watch, canaryInterval, logRetention, ...props }: MigrationObservabilityProps,
): ObservabilityFacts => ({
  name,
  watch: watch?.map(({ partName }) => partName),
  canaries: RegionMigration._maybe(props.canaries),
  canaryMinutes:
    canaryInterval && RegionMigration._amountOf(canaryInterval, (every) => every.toMinutes({ integral: false })),
  runbookUrl: RegionMigration._maybe(props.runbookUrl),
  logGroups: RegionMigration._maybeEach(props.logGroups),
  logRetentionDays: logRetention && RegionMigration._amountOf(logRetention, (kept) => kept.toDays({ integral: false })),
  alarmActionArns: RegionMigration._maybeEach(props.alarmActionArns),
});
