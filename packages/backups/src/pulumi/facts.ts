import { maybe, maybeEach } from '@regionlift/migration/pulumi';
import type { BackupsFacts } from '../core';
import type { MigrationBackupsArgs } from './migration-backups-args';

/** Arguments as core wants them: outputs and promises deferred. */
export function factsOf(name: string, args: MigrationBackupsArgs): BackupsFacts {
  const { migration: _, protect, alarmActionArns, ...plain } = args;
  return {
    ...(Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, isGroup(value) ? eachKnown(value) : maybe(value)]),
    ) as Partial<BackupsFacts>),
    name,
    protect: namesOf(protect),
    alarmActionArns: maybeEach(alarmActionArns),
  };
}

/** The parts by their names. What a user of JavaScript gives instead of them is left as it is, for core to refuse. */
const namesOf = (parts: MigrationBackupsArgs['protect']): readonly string[] | undefined => {
  const given = maybe(parts as unknown);
  return (Array.isArray(given) ? given.map(nameOf) : given) as readonly string[] | undefined;
};

const nameOf = (part: unknown): unknown => (part as { partName?: string } | undefined)?.partName ?? maybe(part);

/** Whether a value is a group of options, and no output. */
const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && maybe(value) === value;

const eachKnown = (values: object): object =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, maybe(value)]));
