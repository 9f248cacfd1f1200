import { alarmActionChecks, type Check, namesFit } from '@regionlift/migration/core';
import type { BackupsQuestion } from '../backups-facts';
import { backupsNamesNeeded } from '../backups-naming';
import { continuousChecks } from './continuous-checks';
import { lockChecks } from './lock-checks';
import { numberChecks } from './number-checks';
import { optionChecks } from './option-checks';
import { plainChecks } from './plain-checks';
import { regionCheck } from './region-check';
import { retentionChecks } from './retention-checks';
import { scheduleChecks } from './schedule-checks';
import { selectionChecks } from './selection-checks';

/** What backups ask of their inputs, before anything is created. */
export const backupsChecks: readonly Check<BackupsQuestion>[] = [
  ...plainChecks,
  ...optionChecks,
  regionCheck,
  ...selectionChecks,
  ...scheduleChecks,
  ...numberChecks,
  ...retentionChecks,
  ...continuousChecks,
  ...lockChecks,
  ...alarmActionChecks('BAK-7'),
  namesFit('name', backupsNamesNeeded),
];
