import { CfnAutoScalingGroup, CfnLifecycleHook, CfnScalingPolicy, CfnWarmPool } from 'aws-cdk-lib/aws-autoscaling';
import type { CfnLaunchTemplate } from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { FleetPlan, ScalingGroupPlan } from '../../core';
import type { RenderedLoadBalancer } from './load-balancer';

/**
 * The Auto Scaling group of green with its hook, its policy and its warm pool. Its template has no desired capacity (EC2-2), and
 * no update policy: later releases are an instance refresh of the runtime's.
 *
 * Its launch template stands at the default version, a number that the runtime raises when a refresh was successful: until
 * then the group knows what to roll back to.
 */
export function renderScalingGroup(
  scope: Construct,
  plan: FleetPlan,
  subnetIds: string[],
  template: CfnLaunchTemplate,
  { targetGroup, listeners }: RenderedLoadBalancer,
): CfnAutoScalingGroup {
  const declared = plan.target.scalingGroup;
  const { capacityReservationId } = plan.target.template;
  const group = new CfnAutoScalingGroup(scope, 'ScalingGroup', {
    autoScalingGroupName: declared.name,
    minSize: String(declared.minCapacity),
    maxSize: String(declared.maxCapacity),
    vpcZoneIdentifier: subnetIds,
    targetGroupArns: [targetGroup.ref],
    healthCheckType: 'ELB',
    healthCheckGracePeriod: declared.healthCheckGraceSeconds,
    defaultInstanceWarmup: declared.warmupSeconds,
    terminationPolicies: [...declared.terminationPolicies],
    metricsCollection: [{ granularity: '1Minute', metrics: [...declared.metrics] }],
    capacityReservationSpecification:
      capacityReservationId === undefined ? undefined : reservedFirst(capacityReservationId),
    ...instancesOf(declared, {
      launchTemplateId: template.ref,
      version: template.attrDefaultVersionNumber,
    }),
  });
  // A target group that no listener forwards to has no health, and the group would replace what it cannot judge.
  for (const listener of listeners) group.addResourceDependency(listener);
  renderDrainHook(scope, group, declared);
  renderScalingPolicy(scope, group, declared);
  renderWarmPool(scope, group, declared);
  return group;
}

/** Of the group, not of the template: a template that names a reservation launches nothing once the reservation is full. */
const reservedFirst = (id: string): CfnAutoScalingGroup.CapacityReservationSpecificationProperty => ({
  capacityReservationPreference: 'capacity-reservations-first',
  capacityReservationTarget: { capacityReservationIds: [id] },
});

const instancesOf = (
  { instanceTypes, onDemandPercent }: ScalingGroupPlan,
  specification: CfnAutoScalingGroup.LaunchTemplateSpecificationProperty,
) =>
  instanceTypes.length < 2
    ? { launchTemplate: specification }
    : {
        mixedInstancesPolicy: {
          launchTemplate: {
            launchTemplateSpecification: specification,
            overrides: instanceTypes.map((instanceType) => ({ instanceType })),
          },
          instancesDistribution: {
            onDemandAllocationStrategy: 'prioritized',
            onDemandBaseCapacity: 0,
            onDemandPercentageAboveBaseCapacity: onDemandPercent,
            spotAllocationStrategy: 'price-capacity-optimized',
          },
        },
      };

const renderDrainHook = (scope: Construct, group: CfnAutoScalingGroup, { drainHook }: ScalingGroupPlan) =>
  new CfnLifecycleHook(scope, 'DrainHook', {
    autoScalingGroupName: group.ref,
    lifecycleHookName: drainHook.name,
    lifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
    heartbeatTimeout: drainHook.heartbeatSeconds,
    defaultResult: 'CONTINUE',
  });

const renderScalingPolicy = (scope: Construct, group: CfnAutoScalingGroup, { targetCpuPercent }: ScalingGroupPlan) =>
  new CfnScalingPolicy(scope, 'ScalingPolicy', {
    autoScalingGroupName: group.ref,
    policyType: 'TargetTrackingScaling',
    targetTrackingConfiguration: {
      predefinedMetricSpecification: { predefinedMetricType: 'ASGAverageCPUUtilization' },
      targetValue: targetCpuPercent,
    },
  });

function renderWarmPool(scope: Construct, group: CfnAutoScalingGroup, { warmPoolSize }: ScalingGroupPlan): void {
  if (warmPoolSize === 0) return;
  new CfnWarmPool(scope, 'WarmPool', {
    autoScalingGroupName: group.ref,
    minSize: warmPoolSize,
    poolState: 'Stopped',
  });
}
