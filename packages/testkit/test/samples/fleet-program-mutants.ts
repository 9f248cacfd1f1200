import { topicArn } from './fleet';
import { type Mutant, named, type OpenProgram, programSetting as setting } from './mutations';

const FLEET = 'AWS::AutoScaling::AutoScalingGroup eu-west-1 sample-fleet';
const TEMPLATE = 'AWS::EC2::LaunchTemplate eu-west-1 sample-web';
const PROFILE = 'AWS::IAM::InstanceProfile global sample-web';
const PARAMETER = 'AWS::SSM::Parameter eu-west-1 /sample/endpoint';
const TRACK = 'AWS::AutoScaling::ScalingPolicy eu-west-1 sample-fleet TargetTrackingScaling ASGAverageCPUUtilization';
const STEP = 'AWS::AutoScaling::ScalingPolicy eu-west-1 sample-fleet StepScaling';
const DATA = 'LaunchTemplateData';

/** Changes of the fleet in the program, with everything that has to be reported. */
export const fleetProgramMutants: readonly Mutant<(program: OpenProgram) => void>[] = [
  setting('fleet', 'minSize', 3, FLEET, 'MinSize'),
  setting('fleet', 'desiredCapacity', 4, FLEET, 'DesiredCapacity'),
  setting('fleet', 'healthCheckType', 'EC2', FLEET, 'HealthCheckType'),
  setting('fleet', 'healthCheckGracePeriod', undefined, FLEET, 'HealthCheckGracePeriod'),
  setting('fleet', 'defaultCooldown', undefined, FLEET, 'Cooldown'),
  setting('fleet', 'protectFromScaleIn', true, FLEET, 'NewInstancesProtectedFromScaleIn'),
  setting('fleet', 'waitForCapacityTimeout', '0', FLEET, 'WaitForCapacityTimeout'),
  setting('fleet', 'forceDelete', true, FLEET, 'ForceDelete'),
  setting('fleet', 'forceDeleteWarmPool', true, FLEET, 'ForceDeleteWarmPool'),
  setting('fleet', 'suspendedProcesses', ['AlarmNotification'], FLEET, 'SuspendedProcesses'),
  setting('fleet', 'instanceRefresh', { strategy: 'Rolling' }, FLEET, 'InstanceRefresh'),
  setting('fleet', 'launchTemplate', { id: 'lt-1', version: '1' }, FLEET, 'LaunchTemplate'),
  setting('fleet', 'enabledMetrics', undefined, FLEET, 'MetricsCollection'),
  setting('fleet', 'tags.0.propagateAtLaunch', false, FLEET, 'Tags.Name.PropagateAtLaunch'),
  setting('fleet', 'terminationPolicies', ['Default'], FLEET, 'TerminationPolicies.0', 'TerminationPolicies.1'),
  setting('fleet', 'warmPool', undefined, FLEET, 'WarmPool'),
  setting('fleet', 'warmPool.poolState', 'Hibernated', FLEET, 'WarmPool.PoolState'),
  setting('fleet', 'initialLifecycleHooks', undefined, FLEET, 'InitialLifecycleHooks'),
  setting(
    'fleet',
    'mixedInstancesPolicy.launchTemplate.launchTemplateSpecification.version',
    '$Latest',
    FLEET,
    'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.Version',
  ),
  setting(
    'fleet',
    'mixedInstancesPolicy.launchTemplate.overrides.1.instanceRequirements',
    { vcpuCount: { min: 2 }, memoryMib: { min: 4096 } },
    FLEET,
    'MixedInstancesPolicy.LaunchTemplate.Overrides.1.InstanceRequirements',
  ),
  setting(
    'scaling-events',
    'topicArn',
    'arn:another',
    FLEET,
    ...['arn:another', topicArn].map((arn) => `NotificationConfigurations[${arn}]`),
  ),
  setting('draining', 'heartbeatTimeout', undefined, FLEET, 'LifecycleHooks.draining.HeartbeatTimeout'),
  setting('draining', 'notificationTargetArn', 'arn:aws:sqs:x', FLEET, 'LifecycleHooks.draining.NotificationTargetARN'),
  setting('starting', 'name', 'another', FLEET, 'LifecycleHooks.another', 'LifecycleHooks.starting'),
  setting('track', 'targetTrackingConfiguration.targetValue', 60, TRACK, 'TargetTrackingConfiguration.TargetValue'),
  setting('track', 'enabled', false, TRACK, 'Enabled'),
  setting('step', 'stepAdjustments.1.scalingAdjustment', 2, STEP, 'StepAdjustments.20.ScalingAdjustment'),
  setting('profile', 'role', 'another', PROFILE, 'Roles.another', 'Roles[sample-actor]'),
  setting('template', 'imageId', 'ami-0123456789abcdef0', TEMPLATE, `${DATA}.ImageId`),
  setting('template', 'imageId', '{{resolve:ssm:/sample/web/image in eu-central-1}}', TEMPLATE, `${DATA}.ImageId`),
  setting('template', 'metadataOptions.httpTokens', 'optional', TEMPLATE, `${DATA}.MetadataOptions.HttpTokens`),
  setting('template', 'metadataOptions', undefined, TEMPLATE, `${DATA}.MetadataOptions`),
  setting('template', 'ebsOptimized', 'false', TEMPLATE, `${DATA}.EbsOptimized`),
  setting('template', 'disableApiStop', true, TEMPLATE, `${DATA}.DisableApiStop`),
  setting('template', 'vpcSecurityGroupIds', undefined, TEMPLATE, `${DATA}.SecurityGroupIds`),
  setting('template', 'userData', 'IyEvYmluL2Jhc2gK', TEMPLATE, `${DATA}.UserData`),
  setting('template', 'keyName', 'ssh', TEMPLATE, `${DATA}.KeyName`),
  setting('template', 'updateDefaultVersion', true, TEMPLATE, 'UpdateDefaultVersion'),
  setting('template', 'defaultVersion', 3, TEMPLATE, 'DefaultVersion'),
  setting('template', 'blockDeviceMappings.0.ebs.encrypted', 'false', TEMPLATE, ebs('Encrypted')),
  setting('template', 'blockDeviceMappings.0.ebs.kmsKeyId', undefined, TEMPLATE, ebs('KmsKeyId')),
  setting(
    'template',
    'networkInterfaces',
    [{ associatePublicIpAddress: 'true' }],
    TEMPLATE,
    `${DATA}.NetworkInterfaces`,
  ),
  setting('parameter', 'overwrite', true, PARAMETER, 'Overwrite'),
  [
    'a fleet that the engine leaves alone',
    (program) => {
      named(program, 'fleet').ignoreChanges.push('desiredCapacity');
    },
    [[FLEET, 'IgnoredChanges']],
  ],
  [
    'a value of a parameter that is not secret',
    (program) => {
      const { inputs, state } = named(program, 'parameter');
      inputs.insecureValue = 'another';
      delete inputs.value;
      delete state.value;
    },
    [[PARAMETER, 'Value']],
  ],
  [
    'a prefix instead of a name, and what refers to the template',
    (program) => {
      const { inputs, state } = named(program, 'template');
      delete inputs.name;
      delete state.name;
      inputs.namePrefix = 'sample-';
    },
    [
      [TEMPLATE, ''],
      ['AWS::EC2::LaunchTemplate eu-west-1 (unnamed template)', ''],
      [FLEET, 'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId'],
      [FLEET, 'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.Version'],
    ],
  ],
];

function ebs(field: string): string {
  return `${DATA}.BlockDeviceMappings[/dev/xvda].Ebs.${field}`;
}
