import * as autoscaling from '@pulumi/aws/autoscaling';
import type * as ec2 from '@pulumi/aws/ec2';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { FleetPlan, ScalingGroupPlan } from '../../core';
import type { RenderedLoadBalancer } from './load-balancer';

/**
 * The Auto Scaling group of green with its hook, its policy and its warm pool. The program has no desired capacity (EC2-2), and
 * no instance refresh: later releases are one of the runtime's. Processes that the runtime suspends stay so, also after a
 * refresh. Nor does a deployment wait for instances, because the provider would wait for exactly as many as its state has
 * (terraform-provider-aws, `internal/service/autoscaling/group.go`): the step `wait-healthy` does.
 *
 * Its launch template stands at the default version, a number that the runtime raises when a refresh was successful: until
 * then the group knows what to roll back to.
 */
export function renderScalingGroup(
  site: Site,
  plan: FleetPlan,
  subnetIds: pulumi.Input<pulumi.Input<string>[]>,
  template: ec2.LaunchTemplate,
  { targetGroup, listeners }: RenderedLoadBalancer,
): autoscaling.Group {
  const { name, region, tags, child } = site;
  const declared = plan.target.scalingGroup;
  const { capacityReservationId } = plan.target.template;
  const group = new autoscaling.Group(
    `${name}-scaling-group`,
    {
      region,
      name: declared.name,
      minSize: declared.minCapacity,
      maxSize: declared.maxCapacity,
      vpcZoneIdentifiers: subnetIds,
      targetGroupArns: [targetGroup.arn],
      healthCheckType: 'ELB',
      healthCheckGracePeriod: declared.healthCheckGraceSeconds,
      defaultInstanceWarmup: declared.warmupSeconds,
      terminationPolicies: [...declared.terminationPolicies],
      metricsGranularity: '1Minute',
      enabledMetrics: declared.metrics as autoscaling.Metric[],
      waitForCapacityTimeout: '0',
      ...(capacityReservationId !== undefined && {
        capacityReservationSpecification: reservedFirst(capacityReservationId),
      }),
      ...instancesOf(declared, template),
      ...(declared.warmPoolSize > 0 && { warmPool: { minSize: declared.warmPoolSize, poolState: 'Stopped' } }),
      tags: Object.entries(tags).map(([key, value]) => ({ key, value, propagateAtLaunch: true })),
    },
    // A target group that no listener forwards to has no health, and the group would replace what it cannot judge.
    { ...child, dependsOn: [...listeners], ignoreChanges: ['suspendedProcesses'] },
  );
  renderDrainHook(site, group, declared);
  renderScalingPolicy(site, group, declared);
  return group;
}

/** Of the group, not of the template: a template that names a reservation launches nothing once the reservation is full. */
const reservedFirst = (id: string) => ({
  capacityReservationPreference: 'capacity-reservations-first',
  capacityReservationTarget: { capacityReservationIds: [id] },
});

function instancesOf({ instanceTypes, onDemandPercent }: ScalingGroupPlan, template: ec2.LaunchTemplate) {
  const version = template.defaultVersion.apply(String);
  return instanceTypes.length < 2
    ? { launchTemplate: { id: template.id, version } }
    : {
        mixedInstancesPolicy: {
          launchTemplate: {
            launchTemplateSpecification: { launchTemplateId: template.id, version },
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
}

const renderDrainHook = (
  { name, region, child }: Site,
  group: autoscaling.Group,
  { drainHook }: ScalingGroupPlan,
): autoscaling.LifecycleHook =>
  new autoscaling.LifecycleHook(
    `${name}-drain-hook`,
    {
      region,
      autoscalingGroupName: group.name,
      name: drainHook.name,
      lifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
      heartbeatTimeout: drainHook.heartbeatSeconds,
      defaultResult: 'CONTINUE',
    },
    child,
  );

const renderScalingPolicy = (
  { name, region, child }: Site,
  group: autoscaling.Group,
  { targetCpuPercent }: ScalingGroupPlan,
): autoscaling.Policy =>
  new autoscaling.Policy(
    `${name}-scaling-policy`,
    {
      region,
      autoscalingGroupName: group.name,
      name: 'cpu',
      policyType: 'TargetTrackingScaling',
      targetTrackingConfiguration: {
        predefinedMetricSpecification: { predefinedMetricType: 'ASGAverageCPUUtilization' },
        targetValue: targetCpuPercent,
      },
    },
    child,
  );
