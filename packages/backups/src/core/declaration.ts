import { arns, hasReached, type PartDeclaration, type ProtectedResource } from '@regionlift/migration/core';
import type { BackupsPlan } from './backups-plan';
import { backupOutputs } from './outputs';
import { backupPanels } from './panels';
import { hasFunction } from './presence';
import { backupSignals } from './signals';
import { backupSteps } from './steps';
import { vaultOf } from './vault-of';

/** What a migration's backups declare of themselves to cutover and observability. */
export const backupDeclaration = (plan: BackupsPlan): PartDeclaration => ({
  name: plan.part,
  kind: 'BACKUP',
  ...(hasReached(plan.migration.phase, 'FINALISED')
    ? { steps: [] }
    : { steps: backupSteps(plan), functionName: plan.functionName }),
  signals: backupSignals(plan),
  protects: protectedByBackups(plan),
  panels: backupPanels(plan),
  logs: hasFunction(plan)
    ? [{ side: 'TARGET', region: plan.migration.to, groupName: plan.log.groupName, kind: 'RUNTIME' }]
    : [],
  evidence: {
    bucketName: plan.exports.bucketName,
    region: plan.exports.region,
    keyArn: arns.alias(plan.migration, plan.exports.region, vaultOf(plan, 'TARGET').keyAlias),
  },
  outputs: Object.values(backupOutputs(plan)).filter((output) => output !== undefined),
});

/** Vaults, their keys and the exports are never deleted; what holds backups is not backed up itself. */
const protectedByBackups = ({ migration, vaults, exports }: BackupsPlan): readonly ProtectedResource[] => [
  ...vaults.flatMap(({ side, region, arn, keyAlias }) => [
    { kind: 'BACKUP_VAULT' as const, side, region, arn },
    { kind: 'KMS_KEY' as const, side, region, arn: arns.alias(migration, region, keyAlias) },
  ]),
  { kind: 'S3_BUCKET', side: 'TARGET', region: exports.region, arn: arns.bucket(migration, exports.bucketName) },
];
