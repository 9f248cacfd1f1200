import { type Effect, functionLogEffects, type Planned, phases, planUnlessFailed } from '@regionlift/migration/core';
import { type ActorRolePlan, backupTrust, lambdaTrust, planActorRole } from '@regionlift/secure-iam/core';
import type { BackupRoles, BackupsPlan } from '../backups-plan';
import { backupEffects, effectsOf, restoreEffects } from '../effects';
import { backupSteps } from '../steps';

/**
 * Plans the roles of a migration's backups, one per actor (IAM-1), with every finding about them. All are declared on the target
 * side; the two that AWS Backup assumes are under the boundary of such roles.
 *
 * Those two outlive the migration: AWS Backup removes expired points with the role that made them (Developer Guide, "Identity and
 * access management in AWS Backup"). So does the function, as long as restores on trial are looked at.
 */
export function planBackupRoles(subject: string, plan: BackupsPlan): Planned<BackupRoles> {
  const { migration, part, functionName } = plan;
  const trust = backupTrust(migration);
  const backup = planActorRole(`${subject}/backup`, migration, {
    actor: 'backup',
    part,
    description: `AWS Backup backs the migration ${migration.migration} up`,
    trust,
    grants: [{ effects: backupEffects(plan), phases }],
  });
  const restore = planActorRole(`${subject}/restore`, migration, {
    actor: 'restore',
    part,
    description: `AWS Backup restores the migration ${migration.migration} on trial`,
    trust,
    grants: [{ effects: restoreEffects(plan), phases }],
  });
  const runtime = planActorRole(`${subject}/runtime`, migration, {
    actor: 'runtime',
    part,
    description: `Carries out the steps of the part ${part}`,
    trust: lambdaTrust(migration, migration.to, functionName),
    grants: [{ effects: stepEffects(plan) }, { effects: validating(plan), phases }],
  });
  const findings = [backup, restore, runtime].flatMap((role) => (role.accepted ? role.unknowns : role.findings));
  return planUnlessFailed(findings, () => ({
    backup: accepted(backup),
    restore: accepted(restore),
    runtime: accepted(runtime),
  }));
}

/** What the function may do: its steps, looking at restores on trial, its log. */
export const runtimeEffects = (plan: BackupsPlan): readonly Effect[] => [
  ...new Set([...stepEffects(plan), ...validating(plan)]),
];

const stepEffects = (plan: BackupsPlan): readonly Effect[] => [
  ...backupSteps(plan).flatMap(({ effects }) => effects),
  ...logEffects(plan),
];

const validating = (plan: BackupsPlan): readonly Effect[] => {
  const effects = effectsOf(plan)['validate-restore'];
  return effects.length === 0 ? [] : [...effects, ...logEffects(plan)];
};

const logEffects = ({ migration, log }: BackupsPlan): readonly Effect[] =>
  functionLogEffects(migration, migration.to, log.groupName);

/** Asked of roles whose findings held no failure. */
function accepted(role: Planned<ActorRolePlan>): ActorRolePlan {
  if (!role.accepted) throw new TypeError('a refused role has no plan');
  return role.plan;
}
