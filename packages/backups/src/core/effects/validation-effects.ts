import { arns, type Effect } from '@regionlift/migration/core';
import type { BackupsPlan } from '../backups-plan';
import { called, described } from './called';
import { rdsArns } from './database-words';
import { restoredPrefix } from './restored';

/** What looking at a restore on trial takes, and saying how it went (BAK-4). Both calls about jobs have no resource type. */
export function validationEffects(plan: BackupsPlan): readonly Effect[] {
  const tests = plan.restoreTests;
  if (plan.validation === undefined || tests === undefined) return [];
  const types = new Set(tests.selections.map(({ resourceType }) => resourceType));
  const regions = [tests.region];
  const restored = (type: string) => ({ resources: rdsArns(plan, regions, type, `${restoredPrefix}*`) });
  return [
    ...described(regions, 'read', 'what was restored, and from what', 'backup:DescribeRestoreJob'),
    ...described(regions, 'write', 'how the restore went', 'backup:PutRestoreValidationResult'),
    ...(types.has('S3')
      ? called(
          { resources: [arns.bucket(plan.migration, `${restoredPrefix}*`)] },
          'list',
          'whether objects were restored',
          's3:ListBucket',
        )
      : []),
    ...(types.has('RDS') ? called(restored('db'), 'list', 'the restored database', 'rds:DescribeDBInstances') : []),
    ...(types.has('Aurora')
      ? called(restored('cluster'), 'list', 'the restored cluster', 'rds:DescribeDBClusters')
      : []),
    ...(types.has('EBS') ? described(regions, 'list', 'the restored volume', 'ec2:DescribeVolumes') : []),
    ...(types.has('EC2') ? described(regions, 'list', 'the restored instance', 'ec2:DescribeInstances') : []),
  ];
}
