import { isDeferred } from '@regionlift/migration/core';
import type { BackupsFacts } from '../backups-facts';

/** The facts that are objects, with the fields that they may have. */
export const optionFields = {
  daily: ['enabled', 'schedule', 'retentionDays', 'coldAfterDays', 'copyRetentionDays'],
  weekly: ['enabled', 'schedule', 'retentionDays', 'coldAfterDays', 'copyRetentionDays'],
  monthly: ['enabled', 'schedule', 'retentionDays', 'coldAfterDays', 'copyRetentionDays'],
  lock: ['mode', 'minRetentionDays', 'maxRetentionDays', 'graceDays'],
  restoreTests: ['enabled', 'schedule', 'validationHours'],
} as const;

/** The names of {@link optionFields}. */
export type OptionsName = keyof typeof optionFields;

/** See {@link OptionsName}. */
export const optionNames = Object.keys(optionFields) as OptionsName[];

/** A field of an object of options, whatever a user of JavaScript handed over; what is no object has its own finding. */
export const optionOf = (facts: BackupsFacts, name: OptionsName, field: string): unknown =>
  isOptions(facts[name]) ? (facts[name] as Record<string, unknown>)[field] : undefined;

/** Whether a value is an object of options. */
export const isOptions = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isDeferred(value);
