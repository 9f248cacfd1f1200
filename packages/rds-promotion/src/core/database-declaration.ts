import { arns, type OutputDeclaration, type PartDeclaration, type ProtectedResource } from '@regionlift/migration/core';
import type { DatabasePlan } from './database-plan';
import { presenceOf } from './presence';
import { databaseSteps } from './steps';
import { backupWishOf, databaseCanary, databaseLogs, databasePanels, databaseSignals } from './watch';

/** What a database part declares of itself to cutover, observability and backups. */
export function databaseDeclaration(plan: DatabasePlan): PartDeclaration {
  const canary = databaseCanary(plan);
  return {
    name: plan.part,
    kind: 'DATABASE',
    ...(presenceOf(plan).actors ? { functionName: plan.functionName, steps: databaseSteps(plan) } : { steps: [] }),
    signals: databaseSignals(plan),
    protects: protectedResources(plan),
    panels: databasePanels(plan),
    logs: databaseLogs(plan),
    ...(canary && { canary }),
    outputs: Object.values(databaseOutputs(plan)).filter((output) => output !== undefined),
  };
}

/** The outputs of a part, the same in both dialects (A8); absent where the plan has no such resource. */
export function databaseOutputs(plan: DatabasePlan) {
  const output = (name: string, description: string): OutputDeclaration => ({
    name: `${plan.outputPrefix}${name}`,
    description,
  });
  return {
    name: output('Name', 'Stable name of the database, for clients of both regions'),
    sourceIdentifier: output('SourceIdentifier', `Database in ${plan.source.region} that is left`),
    targetIdentifier: output('TargetIdentifier', `Database in ${plan.target.region} that is moved to`),
    targetEndpoint: output('TargetEndpoint', 'Host name of the target; clients use the stable name instead'),
    targetKey: output('TargetKey', 'ARN of the customer-managed key of the target'),
    targetSecurityGroup: output('TargetSecurityGroup', 'Security group of the target database'),
    runtimeFunction: presenceOf(plan).actors
      ? output('RuntimeFunction', "ARN of the function that carries out the part's steps")
      : undefined,
    sourceParameterGroup: plan.sourceParameterGroup
      ? output('SourceParameterGroup', 'Parameter group that the source needs; its owner attaches it, and reboots')
      : undefined,
    globalCluster: plan.globalClusterIdentifier
      ? output('GlobalCluster', 'Global cluster that holds both clusters')
      : undefined,
  };
}

function protectedResources(plan: DatabasePlan): ProtectedResource[] {
  const { migration, target, handover, keyAlias } = plan;
  const kind = handover === 'GLOBAL_DATABASE' ? 'RDS_CLUSTER' : 'RDS_INSTANCE';
  return [
    ...(['SOURCE', 'TARGET'] as const).map((side): ProtectedResource => {
      const { region, arn } = side === 'SOURCE' ? plan.source : target;
      const backup = backupWishOf(plan, side);
      return { kind, side, region, arn, ...(backup && { backup }) };
    }),
    {
      kind: 'KMS_KEY',
      side: 'TARGET',
      region: target.region,
      arn: arns.alias(migration, target.region, keyAlias),
    },
  ];
}
