import * as autoscaling from '@pulumi/aws/autoscaling';
import * as ec2 from '@pulumi/aws/ec2';
import * as iam from '@pulumi/aws/iam';
import type * as kms from '@pulumi/aws/kms';
import type * as lb from '@pulumi/aws/lb';
import * as ssm from '@pulumi/aws/ssm';
import * as pulumi from '@pulumi/pulumi';
import * as sample from './fleet';
import { region, tags } from './workload';

/** What the fleet is made of besides itself. */
export interface FleetParts {
  readonly bucketArn: pulumi.Output<string>;
  readonly key: kms.Key;
  readonly role: iam.Role;
  readonly groupId: pulumi.Input<string>;
  readonly subnets: ec2.Subnet[];
  readonly targets: lb.TargetGroup;
}

/** A fleet of mixed instances with hooks, a warm pool and policies. */
export function fleetOf(parts: FleetParts): void {
  const template = launchTemplate(parts);
  const starting = {
    name: 'starting',
    lifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
    heartbeatTimeout: 300,
  };
  const group = new autoscaling.Group('fleet', {
    region,
    name: 'sample-fleet',
    minSize: 2,
    maxSize: 8,
    defaultCooldown: 120,
    healthCheckType: 'ELB',
    healthCheckGracePeriod: 90,
    defaultInstanceWarmup: 120,
    capacityRebalance: true,
    vpcZoneIdentifiers: parts.subnets.map((subnet) => subnet.id),
    targetGroupArns: [parts.targets.arn],
    terminationPolicies: ['OldestLaunchTemplate', 'Default'],
    instanceMaintenancePolicy: { minHealthyPercentage: 100, maxHealthyPercentage: 150 },
    enabledMetrics: ['GroupDesiredCapacity', 'GroupInServiceInstances'],
    initialLifecycleHooks: [starting],
    mixedInstancesPolicy: {
      launchTemplate: {
        launchTemplateSpecification: {
          launchTemplateId: template.id,
          version: pulumi.interpolate`${template.latestVersion}`,
        },
        overrides: [{ instanceType: 'm7g.large', weightedCapacity: '2' }, { instanceType: 'm6g.large' }],
      },
      instancesDistribution: { onDemandBaseCapacity: 2, spotAllocationStrategy: 'price-capacity-optimized' },
    },
    warmPool: { minSize: 1, instanceReusePolicy: { reuseOnScaleIn: true } },
    forceDelete: false,
    tags: [
      { key: 'Name', value: 'sample-web', propagateAtLaunch: true },
      { key: 'sample:owner', value: 'testkit', propagateAtLaunch: true },
    ],
  });
  new autoscaling.Notification('scaling-events', {
    region,
    groupNames: [group.name],
    topicArn: sample.topicArn,
    notifications: sample.events as autoscaling.NotificationArgs['notifications'],
  });
  new autoscaling.LifecycleHook('starting', { region, autoscalingGroupName: group.name, ...starting });
  new autoscaling.LifecycleHook('draining', {
    region,
    autoscalingGroupName: group.id,
    name: 'draining',
    lifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
    heartbeatTimeout: 600,
    defaultResult: 'CONTINUE',
  });
  policies(group);
}

function launchTemplate({ bucketArn, key, role, groupId }: FleetParts): ec2.LaunchTemplate {
  const profile = new iam.InstanceProfile('profile', { name: 'sample-web', role: role.name });
  return new ec2.LaunchTemplate('template', {
    region,
    tags,
    name: 'sample-web',
    description: 'web',
    imageId: ssm.getParameterOutput({ name: sample.imageParameter, region }).value,
    instanceType: 'm7g.large',
    iamInstanceProfile: { arn: profile.arn },
    metadataOptions: { httpTokens: 'required', httpEndpoint: 'enabled', httpPutResponseHopLimit: 1 },
    monitoring: { enabled: true },
    ebsOptimized: 'true',
    vpcSecurityGroupIds: [groupId],
    capacityReservationSpecification: { capacityReservationPreference: 'open' },
    blockDeviceMappings: [
      {
        deviceName: '/dev/xvda',
        ebs: { encrypted: 'true', kmsKeyId: key.arn, volumeSize: 20, volumeType: 'gp3', deleteOnTermination: 'true' },
      },
    ],
    userData: bucketArn.apply((arn) => Buffer.from(sample.script(arn)).toString('base64')),
    tagSpecifications: [{ resourceType: 'volume', tags: { 'sample:of': 'web' } }],
  });
}

function policies(group: autoscaling.Group): void {
  const of = { region, autoscalingGroupName: group.name };
  new autoscaling.Policy('track', {
    ...of,
    name: 'by-cpu',
    policyType: 'TargetTrackingScaling',
    targetTrackingConfiguration: {
      targetValue: 55,
      predefinedMetricSpecification: { predefinedMetricType: 'ASGAverageCPUUtilization' },
    },
  });
  new autoscaling.Policy('track-queue', {
    ...of,
    name: 'by-queue',
    policyType: 'TargetTrackingScaling',
    targetTrackingConfiguration: {
      targetValue: 100,
      disableScaleIn: true,
      customizedMetricSpecification: {
        namespace: 'Sample',
        metricName: 'Backlog',
        statistic: 'Average',
        metricDimensions: [{ name: 'Fleet', value: 'sample-fleet' }],
      },
    },
  });
  new autoscaling.Policy('step', {
    ...of,
    name: 'by-step',
    policyType: 'StepScaling',
    adjustmentType: 'ChangeInCapacity',
    enabled: true,
    stepAdjustments: [
      { metricIntervalLowerBound: '0', metricIntervalUpperBound: '20', scalingAdjustment: 1 },
      { metricIntervalLowerBound: '20', scalingAdjustment: 3 },
    ],
  });
}
