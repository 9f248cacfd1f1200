import type { ProtectedResource } from '@regionlift/migration/core';
import type { BackupsPlan } from '../../src/core';
import { migrationPlan, planOf, planWith, scenarios } from '../cases';

/** A part that declares one resource of each kind that can be backed up. */
export const everyKind: readonly ProtectedResource[] = [
  {
    kind: 'S3_BUCKET',
    side: 'SOURCE',
    region: 'us-west-2',
    arn: 'arn:aws:s3:::orders',
    backup: {
      mode: 'CONTINUOUS',
      keyArn: 'arn:aws:kms:us-west-2:111122223333:key/11112222-3333-4444-5555-666677778888',
    },
  },
  {
    kind: 'RDS_INSTANCE',
    side: 'TARGET',
    region: 'us-east-1',
    arn: 'arn:aws:rds:us-east-1:111122223333:db:orders',
    backup: { mode: 'CONTINUOUS', keyArn: 'arn:aws:kms:us-east-1:111122223333:alias/orders' },
  },
  {
    kind: 'RDS_CLUSTER',
    side: 'SOURCE',
    region: 'us-west-2',
    arn: 'arn:aws:rds:us-west-2:111122223333:cluster:orders',
    backup: { mode: 'CONTINUOUS', restoreMetadata: { dbSubnetGroupName: 'orders' } },
  },
  {
    kind: 'EBS_VOLUME',
    side: 'SOURCE',
    region: 'us-west-2',
    arn: 'arn:aws:ec2:us-west-2:111122223333:volume/vol-0a1b2c3d4e5f60718',
    backup: { mode: 'PERIODIC', keyArn: 'arn:aws:kms:us-west-2:111122223333:alias/volumes' },
  },
  {
    kind: 'EC2_INSTANCE',
    side: 'SOURCE',
    region: 'us-west-2',
    arn: 'arn:aws:ec2:us-west-2:111122223333:instance/i-0a1b2c3d4e5f60718',
    backup: { mode: 'PERIODIC', restoreMetadata: { subnetId: 'subnet-1' } },
  },
];

const migration = migrationPlan();

/** Plans that differ in what they back up. */
export const variants: Readonly<Record<string, BackupsPlan>> = {
  'every part': planOf(),
  promoted: planOf({}, { phase: 'PROMOTED' }),
  'everything chosen': planOf(scenarios['everything chosen']),
  'what carries tags': planOf(scenarios['a part and what carries tags']),
  'nothing that AWS would restore': planOf(scenarios['nothing that AWS would restore or report']),
  'every kind': planWith(
    migration,
    [
      {
        name: 'all',
        kind: 'FLEET',
        steps: [],
        signals: [],
        panels: [],
        logs: [],
        outputs: [],
        protects: everyKind,
      },
    ],
    { monthly: { coldAfterDays: 30, retentionDays: 365 } },
  ),
  'another partition': planOf({}, { from: 'us-gov-west-1', to: 'us-gov-east-1' }),
};
