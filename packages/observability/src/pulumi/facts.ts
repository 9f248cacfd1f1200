import { maybe, maybeEach } from '@regionlift/migration/pulumi';
import type { ObservabilityFacts } from '../core';
import type { MigrationObservabilityArgs } from './migration-observability-args';

/** Arguments as core wants them: outputs and promises deferred. */
export const observabilityFactsOf = (
  name: string,
  { watch, ...args }: MigrationObservabilityArgs,
): ObservabilityFacts => ({
  name,
  watch: watch?.map(({ partName }) => partName),
  canaries: maybe(args.canaries),
  canaryMinutes: maybe(args.canaryMinutes),
  runbookUrl: maybe(args.runbookUrl),
  logGroups: maybeEach(args.logGroups),
  logRetentionDays: maybe(args.logRetentionDays),
  alarmActionArns: maybeEach(args.alarmActionArns),
});
