import { type Check, fail, isDeferred, pass, plainValueNeeded, show } from '@regionlift/migration/core';
import type { BackupsFacts, BackupsQuestion } from '../backups-facts';
import { isOptions, optionFields, optionNames, optionOf } from './options-of';

/** Plans of backups are made of plain values alone: names, ARNs and schedules are composed before anything exists. */
export const plainChecks: readonly Check<BackupsQuestion>[] = [
  ...(['timeZone', 'continuousDays', 'freshHours', 'reports', 'exportDays', 'accessLogBucketName'] as const).map(
    (property) => plainValueNeeded<BackupsQuestion>(property),
  ),
  ...optionNames.flatMap((name) => [
    plainValueNeeded<BackupsQuestion>(name),
    ...optionFields[name].map((field) => plainNeeded(`${name}.${field}`, (facts) => [optionOf(facts, name, field)])),
  ]),
  plainNeeded('protect', ({ protect }) => (Array.isArray(protect) ? protect : [protect])),
  plainNeeded('selectTags', ({ selectTags }) => (isOptions(selectTags) ? Object.values(selectTags) : [selectTags])),
];

function plainNeeded(property: string, valuesOf: (facts: BackupsFacts) => readonly unknown[]): Check<BackupsQuestion> {
  return {
    code: 'PlainValueNeeded',
    asks: `${property} is a plain value`,
    property,
    serves: ['CHK-2'],
    judge: (facts) => {
      const open = valuesOf(facts).filter(isDeferred);
      return open.length === 0
        ? pass
        : fail(
            open.map(show).join(', '),
            'plain values',
            `give ${property} as a literal: plans are judged before anything exists`,
          );
    },
  };
}
