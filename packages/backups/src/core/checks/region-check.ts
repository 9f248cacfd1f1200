import { type Check, fail, pass } from '@regionlift/migration/core';
import type { BackupsQuestion } from '../backups-facts';
import { hasBackup } from '../supported-regions';

/** What backups ask of the two regions. */
export const regionCheck: Check<BackupsQuestion> = {
  code: 'UnsupportedRegion',
  asks: 'AWS Backup has an endpoint in both regions (`endpoints.json` of botocore 1.44.8)',
  property: 'migration',
  serves: ['BAK-1'],
  judge: ({ migration: { from, to } }) => {
    const without = [from, to].filter((region) => !hasBackup(region));
    return without.length === 0
      ? pass
      : fail(
          without.join(', '),
          'regions for which an endpoint of AWS Backup is known',
          'move to another region, or back the migration up without this library',
        );
  },
};
