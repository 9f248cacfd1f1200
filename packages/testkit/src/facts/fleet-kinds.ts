import type { Kind } from './kind';

/**
 * Kinds of a fleet. Return values and defaults: each resource's page in the CloudFormation Template Reference; ARN formats:
 * Service Authorization Reference. The grace period of health checks depends on the dialect: its adapters fill it in.
 */
export const fleetKinds: Readonly<Record<string, Kind>> = {
  'AWS::EC2::LaunchTemplate': {
    nameProperty: 'LaunchTemplateName',
    ref: 'LaunchTemplateId',
  },
  'AWS::AutoScaling::AutoScalingGroup': {
    nameProperty: 'AutoScalingGroupName',
    // AWS puts an id of its own into the ARN.
    attributes: { AutoScalingGroupARN: 'Arn' },
    defaults: {
      CapacityRebalance: false,
      Cooldown: 300,
      HealthCheckType: 'EC2',
      NewInstancesProtectedFromScaleIn: false,
    },
  },
  // A template cannot name a policy: it goes by its group and by what it tracks. Two steps of one group share a name.
  'AWS::AutoScaling::ScalingPolicy': {
    nameProperty: 'AutoScalingGroupName',
    namedAfter: true,
    distinguishedBy: [
      'PolicyType',
      'TargetTrackingConfiguration.PredefinedMetricSpecification.PredefinedMetricType',
      'TargetTrackingConfiguration.CustomizedMetricSpecification.MetricName',
    ],
    ref: 'Arn',
    defaults: { PolicyType: 'SimpleScaling' },
  },
  'AWS::IAM::InstanceProfile': {
    nameProperty: 'InstanceProfileName',
    isGlobal: true,
    arn: ({ partition, account }, name, { Path = '/' }) =>
      `arn:${partition}:iam::${account}:instance-profile${String(Path)}${name}`,
    defaults: { Path: '/' },
  },
};
