import { arns, regionOf, type Side } from '@regionlift/migration/core';
import { isContinuous } from './backed-up';
import { backupsNaming } from './backups-naming';
import type { BackedUp, BackupPlanPlan, BackupRulePlan } from './backups-plan';
import { backupDefaults, backupLimits } from './defaults';
import type { KnownBackupsFacts } from './known-facts';
import { continuousDaysOf, enabledRules } from './rule-choices';
import { selectionByTag, selectionsByPart } from './selections';
import { vaultArn } from './vaults';

/**
 * The plans of both regions (BAK-2): the periodic rules for everything, and the continuous rule for what takes it. Both keep
 * in the same vault, as S3 demands (AWS Backup Developer Guide, "Amazon S3 backups"), and there is one continuous rule alone, for a
 * resource has one continuous recovery point ("Point-in-time recovery").
 */
export const backupPlansOf = (facts: KnownBackupsFacts, resources: readonly BackedUp[]): readonly BackupPlanPlan[] =>
  (['SOURCE', 'TARGET'] as const).flatMap((side) =>
    [periodicPlan(facts, side, resources), continuousPlan(facts, side, resources)].filter(
      ({ rules, selections }) => rules.length > 0 && selections.length > 0,
    ),
  );

function periodicPlan(facts: KnownBackupsFacts, side: Side, resources: readonly BackedUp[]): BackupPlanPlan {
  const { migration, name } = facts;
  return {
    id: 'PeriodicPlan',
    side,
    region: regionOf(migration, side),
    planName: backupsNaming(migration, name).periodic.value,
    rules: periodicRules(facts, side),
    selections: [
      ...selectionsByPart(roleArn(facts), onSide(resources, side)),
      ...selectionByTag(roleArn(facts), facts.selectTags ?? {}),
    ],
  };
}

function continuousPlan(facts: KnownBackupsFacts, side: Side, resources: readonly BackedUp[]): BackupPlanPlan {
  const { migration, name } = facts;
  const days = Number(continuousDaysOf(facts));
  const taking = onSide(resources, side).filter((resource) => isContinuous(resource, days));
  return {
    id: 'ContinuousPlan',
    side,
    region: regionOf(migration, side),
    planName: backupsNaming(migration, name).continuous.value,
    rules: [
      {
        ...sharedByRules(facts),
        ruleName: 'continuous',
        schedule: backupDefaults.continuousSchedule,
        continuous: true,
        deleteAfterDays: days,
      },
    ],
    selections: selectionsByPart(roleArn(facts), taking),
  };
}

/**
 * Cold storage is left to copies as to originals: a point that has not been there for 90 days costs as if it had. A copy of a continuous
 * backup is a snapshot ("Creating backup copies across AWS Regions"), which the periodic rules copy anyway.
 */
const periodicRules = (facts: KnownBackupsFacts, side: Side): readonly BackupRulePlan[] =>
  enabledRules(facts).map(({ kind, schedule, retentionDays, copyRetentionDays, coldAfterDays }) => {
    const cold = coldAfterDays === undefined ? {} : { coldAfterDays: Number(coldAfterDays) };
    return {
      ...sharedByRules(facts),
      ruleName: kind,
      schedule: String(schedule),
      continuous: false,
      deleteAfterDays: Number(retentionDays),
      ...cold,
      copy: {
        vaultArn: vaultArn(facts.migration, facts.name, side === 'SOURCE' ? 'TARGET' : 'SOURCE'),
        deleteAfterDays: Number(copyRetentionDays),
        ...cold,
      },
    };
  });

const sharedByRules = ({ migration, name, timeZone }: KnownBackupsFacts) => ({
  vaultName: backupsNaming(migration, name).vault.value,
  timeZone: timeZone ?? backupDefaults.timeZone,
  startWindowMinutes: backupLimits.startWindowMinutes,
  completionWindowMinutes: backupLimits.completionWindowMinutes,
});

const roleArn = ({ migration, name }: KnownBackupsFacts): string =>
  arns.role(migration, backupsNaming(migration, name).backup.value);

const onSide = (resources: readonly BackedUp[], side: Side) => resources.filter((resource) => resource.side === side);
