import { type Mutant, type OpenTemplate, templateSetting as setting } from './mutations';

const FLEET = 'AWS::AutoScaling::AutoScalingGroup eu-west-1 sample-fleet';
const TEMPLATE = 'AWS::EC2::LaunchTemplate eu-west-1 sample-web';
const PROFILE = 'AWS::IAM::InstanceProfile global sample-web';
const TRACK = 'AWS::AutoScaling::ScalingPolicy eu-west-1 sample-fleet TargetTrackingScaling ASGAverageCPUUtilization';
const QUEUE = 'AWS::AutoScaling::ScalingPolicy eu-west-1 sample-fleet TargetTrackingScaling Backlog';
const STEP = 'AWS::AutoScaling::ScalingPolicy eu-west-1 sample-fleet StepScaling';
const DATA = 'LaunchTemplateData';

/** Changes of the fleet in the stack Main, with everything that has to be reported. */
export const fleetTemplateMutants: readonly Mutant<(template: OpenTemplate) => void>[] = [
  setting('Fleet', 'MinSize', '3', FLEET),
  setting('Fleet', 'DesiredCapacity', '4', FLEET),
  setting('Fleet', 'HealthCheckType', undefined, FLEET),
  setting('Fleet', 'HealthCheckGracePeriod', undefined, FLEET),
  setting('Fleet', 'TargetGroupARNs', undefined, FLEET),
  setting('Fleet', 'TerminationPolicies', ['Default', 'OldestLaunchTemplate'], FLEET, ...both('TerminationPolicies')),
  setting('Fleet', 'CapacityRebalance', false, FLEET),
  setting('Fleet', 'InstanceMaintenancePolicy.MinHealthyPercentage', 90, FLEET),
  setting('Fleet', 'MetricsCollection', undefined, FLEET),
  setting('Fleet', 'Tags.0.PropagateAtLaunch', false, FLEET, 'Tags.Name.PropagateAtLaunch'),
  setting('Fleet', 'DeletionProtection', 'prevent-force-deletion', FLEET),
  setting(
    'Fleet',
    'MetricsCollection.0.Metrics',
    undefined,
    FLEET,
    'MetricsCollection.1Minute.all',
    'MetricsCollection.1Minute.GroupDesiredCapacity',
    'MetricsCollection.1Minute.GroupInServiceInstances',
  ),
  setting('Fleet', 'MixedInstancesPolicy.InstancesDistribution.OnDemandBaseCapacity', 0, FLEET),
  setting('Fleet', 'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.Version', '$Latest', FLEET),
  setting('Fleet', 'MixedInstancesPolicy.LaunchTemplate.Overrides.0.WeightedCapacity', '3', FLEET),
  setting('Fleet', 'NotificationConfigurations', undefined, FLEET),
  setting('Draining', 'HeartbeatTimeout', undefined, FLEET, 'LifecycleHooks.draining.HeartbeatTimeout'),
  setting('Draining', 'DefaultResult', undefined, FLEET, 'LifecycleHooks.draining.DefaultResult'),
  setting('Pool', 'InstanceReusePolicy', undefined, FLEET, 'WarmPool.InstanceReusePolicy.ReuseOnScaleIn'),
  setting('Pool', 'PoolState', 'Running', FLEET, 'WarmPool.PoolState'),
  setting('Track', 'TargetTrackingConfiguration.TargetValue', 60, TRACK),
  setting('TrackQueue', 'TargetTrackingConfiguration.DisableScaleIn', false, QUEUE),
  setting('Step', 'StepAdjustments.1.ScalingAdjustment', 2, STEP, 'StepAdjustments.20.ScalingAdjustment'),
  setting('Profile', 'Roles', ['another'], PROFILE, 'Roles.another', 'Roles[sample-actor]'),
  setting('Template', `${DATA}.ImageId`, 'ami-0123456789abcdef0', TEMPLATE),
  setting('Template', `${DATA}.ImageId`, '{{resolve:ssm:/sample/web/image:3}}', TEMPLATE),
  setting('Template', `${DATA}.MetadataOptions.HttpTokens`, 'optional', TEMPLATE),
  setting('Template', `${DATA}.Monitoring.Enabled`, false, TEMPLATE),
  setting('Template', `${DATA}.DisableApiTermination`, true, TEMPLATE),
  setting('Template', `${DATA}.SecurityGroupIds`, undefined, TEMPLATE),
  setting('Template', `${DATA}.UserData`, 'IyEvYmluL2Jhc2gK', TEMPLATE),
  setting('Template', `${DATA}.CapacityReservationSpecification.CapacityReservationPreference`, 'none', TEMPLATE),
  setting('Template', `${DATA}.BlockDeviceMappings.0.Ebs.Encrypted`, false, TEMPLATE, ebs('Encrypted')),
  setting('Template', `${DATA}.BlockDeviceMappings.0.Ebs.KmsKeyId`, undefined, TEMPLATE, ebs('KmsKeyId')),
  setting(
    'Template',
    `${DATA}.TagSpecifications.0.Tags.0.Value`,
    'x',
    TEMPLATE,
    `${DATA}.TagSpecifications.volume.Tags[sample:of]`,
  ),
  setting('Template', 'TagSpecifications.0.Tags.0.Value', 'another', TEMPLATE, 'Tags[sample:owner]'),
  setting('Template', 'VersionDescription', undefined, TEMPLATE),
  [
    'a profile at another path, and what refers to it',
    ({ Resources: { Profile } }) => {
      Profile.Properties.Path = '/another/';
    },
    [
      [PROFILE, 'Path'],
      [TEMPLATE, `${DATA}.IamInstanceProfile.Arn`],
    ],
  ],
  [
    'instance types in another order',
    ({ Resources: { Fleet } }) => {
      Fleet.Properties.MixedInstancesPolicy.LaunchTemplate.Overrides.reverse();
    },
    [
      [FLEET, 'MixedInstancesPolicy.LaunchTemplate.Overrides.0.InstanceType'],
      [FLEET, 'MixedInstancesPolicy.LaunchTemplate.Overrides.0.WeightedCapacity'],
      [FLEET, 'MixedInstancesPolicy.LaunchTemplate.Overrides.1.InstanceType'],
      [FLEET, 'MixedInstancesPolicy.LaunchTemplate.Overrides.1.WeightedCapacity'],
    ],
  ],
  [
    'a rolling update, which no program has',
    ({ Resources: { Fleet } }) => {
      Fleet.UpdatePolicy = { AutoScalingRollingUpdate: { MinInstancesInService: 1 } };
      Fleet.CreationPolicy = { ResourceSignal: { Count: 1 } };
    },
    [
      [FLEET, 'CreationPolicy'],
      [FLEET, 'UpdatePolicy'],
    ],
  ],
  [
    'a hook that comes after the first instance',
    ({ Resources }) => {
      const [hook] = Resources.Fleet.Properties.LifecycleHookSpecificationList;
      delete Resources.Fleet.Properties.LifecycleHookSpecificationList;
      const Properties = { ...hook, AutoScalingGroupName: { Ref: 'Fleet' } };
      Resources.Starting = { Type: 'AWS::AutoScaling::LifecycleHook', Properties };
    },
    [[FLEET, 'InitialLifecycleHooks']],
  ],
  [
    'a hook without a name, and a group without a pool',
    ({ Resources }) => {
      delete Resources.Draining.Properties.LifecycleHookName;
      delete Resources.Pool;
    },
    [
      [FLEET, 'LifecycleHooks.draining'],
      [FLEET, 'LifecycleHooks[(unnamed Main/Draining)]'],
      [FLEET, 'WarmPool'],
    ],
  ],
];

function both(list: string): string[] {
  return [`${list}.0`, `${list}.1`];
}

function ebs(field: string): string {
  return `${DATA}.BlockDeviceMappings[/dev/xvda].Ebs.${field}`;
}
