import {
  arns,
  type LogDeclaration,
  type OutputDeclaration,
  type PartDeclaration,
  type ProtectedResource,
} from '@regionlift/migration/core';
import { fleetCanary } from './fleet-canary';
import { fleetPanels } from './fleet-panels';
import type { FleetPlan } from './fleet-plan';
import { fleetSignals } from './fleet-signals';
import { presenceOf } from './presence';
import { fleetSteps } from './steps';

/** What a fleet part declares of itself to cutover, observability and backups. */
export function fleetDeclaration(plan: FleetPlan): PartDeclaration {
  const { actors } = presenceOf(plan);
  const canary = fleetCanary(plan);
  return {
    name: plan.part,
    kind: 'FLEET',
    ...(actors && { functionName: plan.functionName }),
    steps: actors ? fleetSteps(plan) : [],
    signals: fleetSignals(plan),
    protects: protectedResources(plan),
    panels: fleetPanels(plan),
    logs: actors ? [runtimeLog(plan)] : [],
    ...(canary && { canary }),
    outputs: Object.values(fleetOutputs(plan)).filter((output) => output !== undefined),
  };
}

/** The outputs of a part, the same in both dialects (A8); absent where the plan's phase or options have no such resource. */
export function fleetOutputs(plan: FleetPlan) {
  const present = presenceOf(plan);
  const declaresAccelerator = plan.accelerator !== undefined && plan.accelerator.existing === undefined;
  const output = (name: string, description: string): OutputDeclaration => ({
    name: `${plan.outputPrefix}${name}`,
    description,
  });
  return {
    loadBalancerDnsName: output('LoadBalancerDnsName', `Host name of the load balancer in ${plan.target.region}`),
    loadBalancerName: output('LoadBalancerName', 'Full name of the load balancer, as its metrics carry it'),
    targetGroupName: output('TargetGroupName', 'Full name of the target group, as its metrics carry it'),
    scalingGroupName: present.fleet
      ? output('ScalingGroupName', `Auto Scaling group in ${plan.target.region} that is moved to`)
      : undefined,
    targetKey: output('TargetKey', 'ARN of the customer-managed key of image and volumes'),
    runtimeFunction: present.actors
      ? output('RuntimeFunction', "ARN of the function that carries out the part's steps")
      : undefined,
    staticIpAddresses: declaresAccelerator
      ? output('StaticIpAddresses', 'Addresses of the accelerator, which stay when the fleet moves, joined by commas')
      : undefined,
    acceleratorDnsName: declaresAccelerator
      ? output('AcceleratorDnsName', 'Host name of the accelerator, for an alias record')
      : undefined,
    accelerator: declaresAccelerator ? output('Accelerator', 'ARN of the accelerator') : undefined,
  };
}

const runtimeLog = ({ target, log }: FleetPlan): LogDeclaration => ({
  side: 'TARGET',
  region: target.region,
  groupName: log.groupName,
  kind: 'RUNTIME',
});

/**
 * Neither takes a backup: a key has none, and access logs tell of what was, they hold nothing that is lost with them. Instances are made
 * from the image and hold nothing (EC2-6).
 */
const protectedResources = ({ migration, target, keyAlias }: FleetPlan): ProtectedResource[] => [
  { kind: 'KMS_KEY', side: 'TARGET', region: target.region, arn: arns.alias(migration, target.region, keyAlias) },
  {
    kind: 'S3_BUCKET',
    side: 'TARGET',
    region: target.region,
    arn: arns.bucket(migration, target.loadBalancer.accessLogs.bucketName),
  },
];
