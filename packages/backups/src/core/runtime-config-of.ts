import { arns, type Side } from '@regionlift/migration/core';
import type { BackedUp, BackupsPlan } from './backups-plan';
import { keepDaysOf } from './gate';
import type { BackupsRuntimeConfig } from './runtime-config';
import { vaultOf } from './vault-of';

/** What the runtime of backups is told. */
export const runtimeConfigOf = (plan: BackupsPlan): BackupsRuntimeConfig => ({
  version: 1,
  qualifier: plan.migration.qualifier,
  migration: plan.migration.migration,
  part: plan.part,
  partition: plan.migration.partition,
  account: plan.migration.account,
  source: vaultOn(plan, 'SOURCE'),
  target: vaultOn(plan, 'TARGET'),
  backupRoleArn: arns.role(plan.migration, plan.roles.backup),
  freshHours: plan.freshHours,
  ...keepDaysOf(plan),
  ...(plan.restoreTests && { restoreTestPlan: plan.restoreTests.planName }),
  resources: plan.resources.map((resource) => ({
    arn: resource.arn,
    kind: resource.kind,
    side: resource.side,
    continuous: rulesOf(plan, resource).some(({ continuous }) => continuous),
    copied: rulesOf(plan, resource).some(({ copy }) => copy !== undefined),
  })),
});

const vaultOn = (plan: BackupsPlan, side: Side) => {
  const { region, vaultName } = vaultOf(plan, side);
  return { region, vaultName };
};

const rulesOf = ({ plans }: BackupsPlan, { arn, side }: BackedUp) =>
  plans
    .filter((plan) => plan.side === side && plan.selections.some(({ resourceArns }) => resourceArns.includes(arn)))
    .flatMap(({ rules }) => rules);
