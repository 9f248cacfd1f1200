import { arns, composeName, slugOf } from '@regionlift/migration/core';
import { isContinuous, resourceTypes } from './backed-up';
import { backupsNaming } from './backups-naming';
import type { BackedUp, RestoreTestPlan, ValidationRule } from './backups-plan';
import { backupDefaults, backupLimits } from './defaults';
import { groupedBy, inGroupsOf } from './groups';
import type { KnownBackupsFacts } from './known-facts';
import { continuousDaysOf, enabledRules, triesRestores } from './rule-choices';
import { vaultArn } from './vaults';

/**
 * Restores on trial, in the target region and from its vault (BAK-4): of what is backed up there, and of the copies of the source's.
 * Absent where nothing can be restored so.
 */
export function restoreTestsOf(facts: KnownBackupsFacts, resources: readonly BackedUp[]): RestoreTestPlan | undefined {
  const { migration, name, restoreTests } = facts;
  const tried = triesRestores(facts) ? resources.filter((resource) => isTried(facts, resource)) : [];
  if (tried.length === 0) return undefined;
  const days = Number(continuousDaysOf(facts));
  return {
    planName: backupsNaming(migration, name).restoreTesting.value,
    region: migration.to,
    schedule: restoreTests?.schedule ?? backupDefaults.restoreTestSchedule,
    timeZone: facts.timeZone ?? backupDefaults.timeZone,
    startWindowHours: restoreStartHours,
    algorithm: 'LATEST_WITHIN_WINDOW',
    vaultArns: [vaultArn(migration, name, 'TARGET')],
    types: tried.some((resource) => resource.side === 'TARGET' && isContinuous(resource, days))
      ? ['SNAPSHOT', 'CONTINUOUS']
      : ['SNAPSHOT'],
    selectionWindowDays: longestInterval,
    selections: selectionsOf(facts, tried),
  };
}

/** Ends of these restores, as EventBridge gets them, for the function to look at what was restored. */
export const validationOf = ({ migration, name }: KnownBackupsFacts): ValidationRule => {
  const ruleName = backupsNaming(migration, name).validation.value;
  const planName = backupsNaming(migration, name).restoreTesting.value;
  return {
    ruleName,
    ruleArn: arns.eventRule(migration, migration.to, ruleName),
    description: `Restores on trial of the migration ${migration.migration} that have ended`,
    pattern: restoreEnded(
      `arn:${migration.partition}:backup:${migration.to}:${migration.account}:restore-testing-plan:${planName}-`,
    ),
  };
};

/**
 * Ends of restore jobs say `status`, where those of other jobs say `state`; the ARN of a restore testing plan ends in an id of AWS's.
 * Sources: AWS Backup Developer Guide, "Restore testing validation" (sample pattern); Service Authorization Reference, AWS Backup.
 */
const restoreEnded = (planArnPrefix: string) => ({
  source: ['aws.backup'],
  'detail-type': ['Restore Job State Change'],
  detail: { restoreTestingPlanArn: [{ prefix: planArnPrefix }], status: ['COMPLETED'] },
});

/**
 * A bucket and a volume need nothing to be restored. A database and an instance need subnets, which AWS takes from a default VPC that
 * may not be there: they are restored where their part says into which ("Restore testing inferred metadata"), and a database of the
 * target at any rate. What is on the source is restored from its copy, which the periodic rules make.
 */
function isTried(facts: KnownBackupsFacts, { kind, side, backup, region }: BackedUp): boolean {
  if (side === 'SOURCE' && enabledRules(facts).length === 0) return false;
  if (kind === 'S3_BUCKET' || kind === 'EBS_VOLUME') return true;
  if (backup.restoreMetadata !== undefined) return true;
  return kind !== 'EC2_INSTANCE' && region === facts.migration.to;
}

/** A selection has one type and one set of metadata. */
const selectionsOf = (facts: KnownBackupsFacts, tried: readonly BackedUp[]): RestoreTestPlan['selections'] => {
  const { migration, name, restoreTests } = facts;
  const alike = groupedBy(tried, ({ kind, backup }) => JSON.stringify([kind, backup.restoreMetadata ?? {}]));
  const groups = [...alike.values()].flatMap((group) => inGroupsOf(backupLimits.testedArns, group));
  const types = groups.map(([first]) => (first && resourceTypes[first.kind]) ?? '');
  return groups.map((group, index) => {
    const resourceType = types[index] ?? '';
    const nth = types.slice(0, index).filter((type) => type === resourceType).length;
    const suffix = nth === 0 ? '' : String(nth + 1);
    return {
      id: `${resourceType}RestoreTest${suffix}`,
      selectionName: `${slugOf(resourceType)}${suffix}`,
      resourceType,
      roleArn: arns.role(migration, composeName(migration, 'ROLE', slugOf(name), 'restore').value),
      resourceArns: group.map(({ arn }) => arn),
      metadata: group[0]?.backup.restoreMetadata ?? {},
      validationHours: restoreTests?.validationHours ?? backupDefaults.validationHours,
    };
  });
};

/** Hours within which a restore has to start, AWS's own default; one that waits longer fails. */
const restoreStartHours = 24;

/** Days between backups of the rarest rule, so that the latest is always inside: the longest month, and one. */
const longestInterval = 32;
