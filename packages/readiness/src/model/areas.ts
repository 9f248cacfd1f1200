import type { Area } from './check';

/** What each area is called in reports. */
export const areas: Readonly<Record<Area, string>> = {
  A1: 'zero downtime',
  A2: 'objects in S3',
  A3: 'servers on EC2',
  A4: 'databases on RDS',
  A5: 'least privilege',
  A6: 'monitoring',
  A7: 'backups',
  A8: 'outputs',
  A9: 'secrets',
};
