import { Fn, type Stack } from 'aws-cdk-lib';
import { CfnAutoScalingGroup, CfnLifecycleHook, CfnScalingPolicy, CfnWarmPool } from 'aws-cdk-lib/aws-autoscaling';
import { CfnLaunchTemplate, type CfnSubnet } from 'aws-cdk-lib/aws-ec2';
import type { CfnTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnInstanceProfile, type CfnRole } from 'aws-cdk-lib/aws-iam';
import type { CfnKey } from 'aws-cdk-lib/aws-kms';
import * as sample from './fleet';

/** What the fleet is made of besides itself. */
export interface FleetParts {
  readonly bucketArn: string;
  readonly key: CfnKey;
  readonly role: CfnRole;
  readonly groupId: string;
  readonly subnets: CfnSubnet[];
  readonly targets: CfnTargetGroup;
}

/** A fleet of mixed instances with hooks, a warm pool and policies. */
export function fleetOf(stack: Stack, parts: FleetParts): void {
  const template = launchTemplate(stack, parts);
  const group = new CfnAutoScalingGroup(stack, 'Fleet', {
    autoScalingGroupName: 'sample-fleet',
    minSize: '2',
    maxSize: '8',
    cooldown: '120',
    healthCheckType: 'ELB',
    healthCheckGracePeriod: 90,
    defaultInstanceWarmup: 120,
    capacityRebalance: true,
    vpcZoneIdentifier: parts.subnets.map((subnet) => subnet.ref),
    targetGroupArns: [parts.targets.ref],
    terminationPolicies: ['OldestLaunchTemplate', 'Default'],
    instanceMaintenancePolicy: { minHealthyPercentage: 100, maxHealthyPercentage: 150 },
    metricsCollection: [{ granularity: '1Minute', metrics: ['GroupInServiceInstances', 'GroupDesiredCapacity'] }],
    notificationConfigurations: [{ topicArn: sample.topicArn, notificationTypes: sample.events }],
    lifecycleHookSpecificationList: [
      {
        lifecycleHookName: 'starting',
        lifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
        heartbeatTimeout: 300,
      },
    ],
    mixedInstancesPolicy: {
      launchTemplate: {
        launchTemplateSpecification: {
          launchTemplateId: template.ref,
          version: template.attrLatestVersionNumber,
        },
        overrides: [{ instanceType: 'm7g.large', weightedCapacity: '2' }, { instanceType: 'm6g.large' }],
      },
      instancesDistribution: { onDemandBaseCapacity: 2, spotAllocationStrategy: 'price-capacity-optimized' },
    },
    tags: [{ key: 'Name', value: 'sample-web', propagateAtLaunch: true }],
  });
  new CfnLifecycleHook(stack, 'Draining', {
    autoScalingGroupName: group.ref,
    lifecycleHookName: 'draining',
    lifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
    heartbeatTimeout: 600,
    defaultResult: 'CONTINUE',
  });
  new CfnWarmPool(stack, 'Pool', {
    autoScalingGroupName: group.ref,
    minSize: 1,
    poolState: 'Stopped',
    instanceReusePolicy: { reuseOnScaleIn: true },
  });
  policies(stack, group);
}

function launchTemplate(stack: Stack, { bucketArn, key, role, groupId }: FleetParts): CfnLaunchTemplate {
  const profile = new CfnInstanceProfile(stack, 'Profile', { instanceProfileName: 'sample-web', roles: [role.ref] });
  return new CfnLaunchTemplate(stack, 'Template', {
    launchTemplateName: 'sample-web',
    versionDescription: 'web',
    launchTemplateData: {
      imageId: `{{resolve:ssm:${sample.imageParameter}}}`,
      instanceType: 'm7g.large',
      iamInstanceProfile: { arn: profile.attrArn },
      metadataOptions: { httpTokens: 'required', httpEndpoint: 'enabled', httpPutResponseHopLimit: 1 },
      monitoring: { enabled: true },
      ebsOptimized: true,
      disableApiTermination: false,
      securityGroupIds: [groupId],
      capacityReservationSpecification: { capacityReservationPreference: 'open' },
      blockDeviceMappings: [
        {
          deviceName: '/dev/xvda',
          ebs: { encrypted: true, kmsKeyId: key.attrArn, volumeSize: 20, volumeType: 'gp3', deleteOnTermination: true },
        },
      ],
      userData: Fn.base64(sample.script(bucketArn)),
      tagSpecifications: [{ resourceType: 'volume', tags: [{ key: 'sample:of', value: 'web' }] }],
    },
    tagSpecifications: [{ resourceType: 'launch-template', tags: [{ key: 'sample:owner', value: 'testkit' }] }],
  });
}

function policies(stack: Stack, group: CfnAutoScalingGroup): void {
  new CfnScalingPolicy(stack, 'Track', {
    autoScalingGroupName: group.ref,
    policyType: 'TargetTrackingScaling',
    targetTrackingConfiguration: {
      targetValue: 55,
      predefinedMetricSpecification: { predefinedMetricType: 'ASGAverageCPUUtilization' },
    },
  });
  new CfnScalingPolicy(stack, 'TrackQueue', {
    autoScalingGroupName: group.ref,
    policyType: 'TargetTrackingScaling',
    targetTrackingConfiguration: {
      targetValue: 100,
      disableScaleIn: true,
      customizedMetricSpecification: {
        namespace: 'Sample',
        metricName: 'Backlog',
        statistic: 'Average',
        dimensions: [{ name: 'Fleet', value: 'sample-fleet' }],
      },
    },
  });
  new CfnScalingPolicy(stack, 'Step', {
    autoScalingGroupName: group.ref,
    policyType: 'StepScaling',
    adjustmentType: 'ChangeInCapacity',
    stepAdjustments: [
      { metricIntervalLowerBound: 0, metricIntervalUpperBound: 20, scalingAdjustment: 1 },
      { metricIntervalLowerBound: 20, scalingAdjustment: 3 },
    ],
  });
}
