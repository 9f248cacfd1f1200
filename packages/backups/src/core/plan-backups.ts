import {
  arns,
  type Finding,
  judgeAll,
  logRetentionDays,
  type MigrationPlan,
  type PartDeclaration,
  type Planned,
  planUnlessFailed,
  runtimeConfigFits,
  slugOf,
} from '@regionlift/migration/core';
import { backedUp } from './backed-up';
import { backupPlansOf } from './backup-plans';
import type { BackupsFacts } from './backups-facts';
import { backupsNaming } from './backups-naming';
import type { BackupsPlan } from './backups-plan';
import { backupsChecks } from './checks';
import { backupDefaults } from './defaults';
import { exportBucketOf } from './export-bucket';
import type { KnownBackupsFacts } from './known-facts';
import { reportsOf } from './reports';
import { restoreTestsOf, validationOf } from './restore-tests';
import { planBackupRoles } from './roles';
import { runtimeConfigOf } from './runtime-config-of';
import { vaultsOf } from './vaults';

/**
 * Judges what a user says of the backups of a migration and returns their plan, or every finding at once: nothing is created before.
 *
 * @param subject path of the construct or component, for messages: `Orders/Backups`
 * @param migration the accepted plan of the migration
 * @param parts what the parts that were declared before declare of themselves
 */
export function planBackups(
  subject: string,
  migration: MigrationPlan,
  parts: readonly PartDeclaration[],
  facts: BackupsFacts,
): Planned<BackupsPlan> {
  const question = { ...facts, migration, parts };
  const findings = judgeAll(subject, question, backupsChecks);
  if (findings.some(({ verdict }) => verdict === 'fail')) return { accepted: false, findings };
  const plan = decided(question as KnownBackupsFacts);
  return planUnlessFailed([...findings, ...judgedAfterwards(subject, plan)], () => plan);
}

function decided(facts: KnownBackupsFacts): BackupsPlan {
  const { migration, name } = facts;
  const naming = backupsNaming(migration, name);
  const resources = backedUp(facts);
  const restoreTests = restoreTestsOf(facts, resources);
  return {
    migration,
    part: slugOf(name),
    resources,
    vaults: vaultsOf(facts),
    plans: backupPlansOf(facts, resources),
    ...(restoreTests && { restoreTests, validation: validationOf(facts) }),
    reports: reportsOf(facts),
    exports: exportBucketOf(facts),
    freshHours: facts.freshHours ?? backupDefaults.freshHours,
    functionName: naming.function.value,
    functionArn: arns.lambda(migration, migration.to, naming.function.value),
    log: { groupName: naming.logGroup.value, retentionDays: logRetentionDays(migration.rollbackWindowDays) },
    roles: { backup: naming.backup.value, restore: naming.restore.value, runtime: naming.runtime.value },
    alarmActionArns: facts.alarmActionArns ?? [],
    outputPrefix: name.charAt(0).toUpperCase() + name.slice(1),
  };
}

const judgedAfterwards = (subject: string, plan: BackupsPlan): readonly Finding[] => {
  const roles = planBackupRoles(subject, plan);
  return [...judgeAll(subject, plan, [configFits]), ...(roles.accepted ? roles.unknowns : roles.findings)];
};

const configFits = runtimeConfigFits('protect', ['BAK-5'], runtimeConfigOf, 'protect fewer parts');
