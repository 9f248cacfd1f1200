import {
  arns,
  type Effect,
  functionLogEffects,
  functionNetworkEffects,
  type Planned,
  planUnlessFailed,
} from '@regionlift/migration/core';
import { type ActorRolePlan, lambdaTrust, planActorRole, serviceTrust } from '@regionlift/secure-iam/core';
import type { DatabasePlan } from './database-plan';
import { effectsOf } from './effects';
import { databaseSteps } from './steps';

/** The roles of a part, one per actor (IAM-1). All are declared on the target side. */
export interface DatabaseRoles {
  readonly runtime: ActorRolePlan;
  /** Absent without enhanced monitoring. */
  readonly monitoring?: ActorRolePlan;
}

/** Plans the roles of a part, with every finding about them. */
export function planDatabaseRoles(subject: string, plan: DatabasePlan): Planned<DatabaseRoles> {
  const { migration, part, target, functionName } = plan;
  const runtime = planActorRole(`${subject}/runtime`, migration, {
    actor: 'runtime',
    part,
    description: `Carries out the steps of the part ${part}`,
    trust: lambdaTrust(migration, target.region, functionName),
    grants: [{ effects: runtimeEffects(plan) }],
  });
  const monitored = target.monitoringIntervalSeconds > 0;
  const monitoring = planActorRole(`${subject}/monitoring`, migration, {
    actor: 'monitoring',
    part,
    description: `Enhanced monitoring of ${target.identifier}`,
    trust: serviceTrust('monitoring.rds.amazonaws.com', migration.account, ...monitoredArns(plan)),
    grants: [{ effects: monitoringEffects(plan), phases: ['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'] }],
  });
  const findings = [runtime, ...(monitored ? [monitoring] : [])].flatMap((role) =>
    role.accepted ? role.unknowns : role.findings,
  );
  return planUnlessFailed(findings, () => ({
    runtime: accepted(runtime),
    ...(monitored && { monitoring: accepted(monitoring) }),
  }));
}

/** What the part's function may do: what its steps and its canary do, its interface in the VPC, its log. */
export const runtimeEffects = (plan: DatabasePlan): readonly Effect[] => [
  ...databaseSteps(plan).flatMap(({ effects }) => effects),
  ...effectsOf(plan).canary,
  ...functionNetworkEffects(
    plan.migration,
    plan.target.region,
    plan.target.subnetIds ? { subnetIds: plan.target.subnetIds } : {},
  ),
  ...functionLogEffects(plan.migration, plan.target.region, plan.log.groupName),
];

/**
 * What enhanced monitoring writes: the log group `RDSOSMetrics` of the region, which all instances share.
 *
 * Source: the AWS managed policy AmazonRDSEnhancedMonitoringRole, its wildcards narrowed to the region, the account and that
 * group (RDS User Guide, "Setting up and enabling Enhanced Monitoring").
 */
const monitoringEffects = ({ migration, target }: DatabasePlan): readonly Effect[] => {
  const group = arns.logGroup(migration, target.region, 'RDSOSMetrics');
  const effect = (action: string, access: Effect['access'], resource: string): Effect => ({
    action,
    access,
    resources: [resource],
    reason: 'metrics of the operating system',
  });
  return [
    effect('logs:CreateLogGroup', 'write', group),
    effect('logs:PutRetentionPolicy', 'write', group),
    effect('logs:CreateLogStream', 'write', `${group}:log-stream:*`),
    effect('logs:PutLogEvents', 'write', `${group}:log-stream:*`),
    effect('logs:DescribeLogStreams', 'list', group),
    effect('logs:GetLogEvents', 'read', `${group}:log-stream:*`),
  ];
};

/** RDS names the instance in `aws:SourceArn` (same page, "preventing the confused deputy problem"). */
const monitoredArns = ({ migration, target, handover }: DatabasePlan): string[] =>
  (handover === 'GLOBAL_DATABASE' ? memberIdentifiers(target.identifier) : [target.identifier]).map((identifier) =>
    arns.database(migration, target.region, identifier),
  );

/** The instances of the target's cluster: a writer after the switchover, and one that takes over for it. */
export const memberIdentifiers = (cluster: string): readonly string[] => [`${cluster}-1`, `${cluster}-2`];

/** Asked of roles whose findings held no failure. */
function accepted(role: Planned<ActorRolePlan>): ActorRolePlan {
  if (!role.accepted) throw new TypeError('a refused role has no plan');
  return role.plan;
}
