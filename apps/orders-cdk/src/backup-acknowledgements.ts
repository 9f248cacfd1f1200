import type { RegionMigration } from '@regionlift/migration';
import type { Acknowledgment } from 'aws-cdk-lib';
import { anyOf } from './any-of';

/** What the backups of the workload depart from. */
export function backupAcknowledgements({ from, to, targetStack: { account } }: RegionMigration): Acknowledgment[] {
  const both = (reason: string, arnIn: (region: string) => string): Acknowledgment[] =>
    [from, to].map((region) => anyOf(arnIn(region), reason));
  const rds = (region: string, kind: string) => `arn:aws:rds:${region}:${account}:${kind}`;
  const restored = 'arn:aws:s3:::awsbackup-restore-test-*';
  return [
    ...both(
      'AWS Backup gives recovery points their ids.',
      (region) => `arn:aws:backup:${region}:${account}:recovery-point:*`,
    ),
    ...both(
      'AWS Backup names its own rules about changes of buckets.',
      (region) => `arn:aws:events:${region}:${account}:rule/AwsBackupManagedRule*`,
    ),
    ...both('The calls that describe databases and snapshots, which only read, name all.', (region) =>
      rds(region, 'db:*'),
    ),
    ...both('The calls that describe databases and snapshots, which only read, name all.', (region) =>
      rds(region, 'snapshot:*'),
    ),
    ...both('AWS Backup names the snapshots that it makes.', (region) => rds(region, 'snapshot:awsbackup:*')),
    anyOf(rds(to, 'auto-backup:*'), 'RDS gives automated backups their ids.'),
    anyOf(rds(to, 'db:awsbackup-restore-test-*'), 'AWS Backup names what it restores on trial.'),
    anyOf(rds(to, 'og:*'), 'A restore names the option group of its source.'),
    anyOf(rds(to, 'pg:*'), 'A restore names the parameter group of its source.'),
    anyOf(rds(to, 'subgrp:*'), 'A restore names the subnet group that it is put into.'),
    anyOf(`arn:aws:s3:::rl-orders-assets-ledger-${account}-${from}/*`, 'Every object of the ledger is backed up.'),
    anyOf(restored, 'AWS Backup names what it restores on trial.'),
    anyOf(`${restored}/*`, 'AWS Backup names what it restores on trial.'),
    anyOf(
      `arn:aws:logs:${to}:${account}:log-group:/regionlift/rl/orders/backups/runtime:log-stream:*`,
      'Lambda names the streams of this one log group.',
    ),
  ];
}
