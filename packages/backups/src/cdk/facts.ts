import { RegionMigration } from '@regionlift/migration';
import type { Duration } from 'aws-cdk-lib';
import type { BackupsFacts, Maybe } from '../core';
import type {
  BackupRuleOptions,
  MigrationBackupsProps,
  RestoreTestOptions,
  VaultLockOptions,
} from './migration-backups-props';

/** Props as core wants them: durations in whole units, unresolved tokens deferred. */
export function factsOf(name: string, props: MigrationBackupsProps): BackupsFacts {
  const { protect, selectTags, daily, weekly, monthly, lock, restoreTests, ...rest } = props;
  const { continuous, freshness, exportRetention, alarmActionArns, ...plain } = rest;
  return {
    ...(eachKnown(plain) as Partial<BackupsFacts>),
    name,
    protect: namesOf(protect),
    selectTags: groupOf(selectTags, eachKnown) as BackupsFacts['selectTags'],
    daily: groupOf(daily, ruleFacts),
    weekly: groupOf(weekly, ruleFacts),
    monthly: groupOf(monthly, ruleFacts),
    lock: groupOf(lock, lockFacts),
    restoreTests: groupOf(restoreTests, restoreTestFacts),
    continuousDays: days(continuous),
    freshHours: hours(freshness),
    exportDays: days(exportRetention),
    alarmActionArns: RegionMigration._maybeEach(alarmActionArns),
  };
}

const ruleFacts = ({ retention, coldAfter, copyRetention, ...plain }: BackupRuleOptions) => ({
  ...eachKnown(plain),
  retentionDays: days(retention),
  coldAfterDays: days(coldAfter),
  copyRetentionDays: days(copyRetention),
});

const lockFacts = ({ mode, minRetention, maxRetention, grace }: VaultLockOptions) => ({
  mode: maybe<string>(mode),
  minRetentionDays: days(minRetention) as Maybe<number>,
  maxRetentionDays: days(maxRetention),
  graceDays: days(grace),
});

const restoreTestFacts = ({ validation, ...plain }: RestoreTestOptions) => ({
  ...eachKnown(plain),
  validationHours: hours(validation),
});

/** The parts by their names. What a user of JavaScript gives instead of them is left as it is, for core to refuse. */
const namesOf = (parts: MigrationBackupsProps['protect']): readonly string[] | undefined => {
  const given = maybe(parts as unknown);
  return (Array.isArray(given) ? given.map(nameOf) : given) as readonly string[] | undefined;
};

const nameOf = (part: unknown): unknown => (part as { partName?: string } | undefined)?.partName ?? maybe(part);

/** A group of options; what is none is left as it is. */
const groupOf = <Options, Facts>(
  options: Options | undefined,
  read: (options: Options & object) => Facts,
): Facts | undefined => {
  const given = maybe(options as unknown);
  return given === options && isGroup(options) ? read(options) : (given as Facts | undefined);
};

const isGroup = <Options>(options: Options): options is Options & object =>
  typeof options === 'object' && options !== null && !Array.isArray(options);

const maybe = RegionMigration._maybe;

const eachKnown = (values: object): Record<string, never> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, maybe(value) as never]));

const days = (duration: Duration | undefined): Maybe<number> | undefined =>
  duration && RegionMigration._amountOf(duration, (one) => one.toDays({ integral: false }));

const hours = (duration: Duration | undefined): Maybe<number> | undefined =>
  duration && RegionMigration._amountOf(duration, (one) => one.toHours({ integral: false }));
