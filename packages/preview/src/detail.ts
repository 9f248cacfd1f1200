import type { FactValue, FactValues, ResourceFact } from '@regionlift/testkit';

/** What a reader wants to know of a resource at a glance; empty where its name says enough. */
export function detailOf({ kind, properties, retention }: ResourceFact): string {
  const own = details[kind]?.(properties) ?? [];
  return [...own, ...(retention.onDelete && retention.onReplace ? ['retained'] : [])].filter(Boolean).join(', ');
}

/** Source: CloudWatch API Reference, PutMetricAlarm. */
const signs: Readonly<Record<string, string>> = {
  GreaterThanOrEqualToThreshold: '≥',
  GreaterThanThreshold: '>',
  LessThanOrEqualToThreshold: '≤',
  LessThanThreshold: '<',
};

const details: Readonly<Record<string, (properties: FactValues) => (string | undefined)[]>> = {
  'AWS::S3::Bucket': (bucket) => [
    at(bucket, 'VersioningConfiguration', 'Status') === 'Enabled' ? 'versioned' : 'not versioned',
    encryptionOf(bucket),
    ...each(bucket, 'ReplicationConfiguration', 'Rules').map(
      (rule) =>
        `replicates to ${String(at(rule, 'Destination', 'Bucket'))
          .split(':')
          .at(-1)}`,
    ),
  ],
  'AWS::KMS::Key': (key) => [at(key, 'EnableKeyRotation') === true ? 'rotated' : 'not rotated'],
  'AWS::IAM::Role': (role) => principalsOf(at(role, 'AssumeRolePolicyDocument')).map((principal) => `for ${principal}`),
  'AWS::Lambda::Function': (lambda) => [text(at(lambda, 'Runtime')), text(at(lambda, 'Handler'))],
  'AWS::Logs::LogGroup': (log) => [keptFor(at(log, 'RetentionInDays'))],
  'AWS::CloudWatch::Alarm': (alarm) => [
    [at(alarm, 'MetricName'), signs[String(at(alarm, 'ComparisonOperator'))] ?? '?', at(alarm, 'Threshold')].join(' '),
  ],
  'AWS::CloudWatch::CompositeAlarm': (alarm) => [
    `over ${String(at(alarm, 'AlarmRule')).match(/ALARM\(/g)?.length ?? 0} alarms`,
  ],
  'AWS::CloudWatch::Dashboard': (dashboard) => [
    `${Object.keys(object(at(dashboard, 'DashboardBody', 'widgets'))).length} widgets`,
  ],
  'AWS::SNS::Topic': (topic) => [at(topic, 'KmsMasterKeyId') === undefined ? 'not encrypted' : 'encrypted'],
  'AWS::SNS::Subscription': (subscription) => [text(at(subscription, 'Protocol'))],
  'AWS::Events::Rule': (rule) => [text(at(rule, 'ScheduleExpression')) ?? 'by event'],
  'AWS::Backup::BackupVault': (vault) => [
    at(vault, 'EncryptionKeyArn') === undefined ? 'AWS-owned key' : 'customer-managed key',
    at(vault, 'LockConfiguration') === undefined ? undefined : 'locked',
  ],
  'AWS::Backup::BackupPlan': (plan) => [`${each(plan, 'BackupPlan', 'BackupPlanRule').length} rules`],
  'AWS::RDS::DBInstance': (instance) => [
    text(at(instance, 'Engine')),
    at(instance, 'SourceDBInstanceIdentifier') === undefined
      ? undefined
      : `replica of ${String(at(instance, 'SourceDBInstanceIdentifier')).split(':').at(-1)}`,
    at(instance, 'StorageEncrypted') === true ? 'encrypted' : 'not encrypted',
    at(instance, 'MultiAZ') === true ? 'Multi-AZ' : 'one zone',
    at(instance, 'DeletionProtection') === true ? 'deletion protection' : undefined,
  ],
  'AWS::RDS::DBParameterGroup': (group) => [
    text(at(group, 'Family')),
    `${Object.keys(object(at(group, 'Parameters'))).length} parameters`,
  ],
  'AWS::EC2::SecurityGroup': (group) => rulesOf(at(group, 'SecurityGroupIngress')).map((rule) => `lets in ${rule}`),
  'AWS::Route53::RecordSet': (record) => [
    `${[at(record, 'ResourceRecords')].flat().map(String).join(', ')} for ${String(at(record, 'TTL'))} s`,
  ],
  'AWS::EC2::VPC': (vpc) => [text(at(vpc, 'CidrBlock'))],
  'AWS::EC2::Subnet': (subnet) => [text(at(subnet, 'CidrBlock')), text(at(subnet, 'AvailabilityZone'))],
  'AWS::EC2::VPCEndpoint': (endpoint) => [`to ${String(at(endpoint, 'ServiceName')).split('.').at(-1)}`],
  'AWS::EC2::FlowLog': (log) => [`${text(at(log, 'TrafficType'))?.toLowerCase() ?? 'all'} traffic`],
  'AWS::EC2::LaunchTemplate': (template) => [
    text(at(template, 'LaunchTemplateData', 'InstanceType')),
    text(at(template, 'LaunchTemplateData', 'ImageId')),
    at(template, 'LaunchTemplateData', 'MetadataOptions', 'HttpTokens') === 'required' ? 'IMDSv2 only' : 'IMDSv1 too',
  ],
  'AWS::AutoScaling::AutoScalingGroup': (group) => [
    `${String(at(group, 'MinSize'))} to ${String(at(group, 'MaxSize'))} instances`,
    `checked by ${String(at(group, 'HealthCheckType'))}`,
  ],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': (balancer) => [
    text(at(balancer, 'Type')),
    text(at(balancer, 'Scheme')),
    at(balancer, 'LoadBalancerAttributes', 'deletion_protection.enabled') === 'true'
      ? 'deletion protection'
      : undefined,
  ],
  'AWS::ElasticLoadBalancingV2::Listener': (listener) => [addressOf(listener), text(at(listener, 'SslPolicy'))],
  'AWS::ElasticLoadBalancingV2::TargetGroup': (group) => [addressOf(group), text(at(group, 'HealthCheckPath'))],
  'AWS::GlobalAccelerator::Accelerator': (accelerator) => [
    at(accelerator, 'IpAddressType') === 'DUAL_STACK' ? 'four static addresses' : 'two static addresses',
  ],
  'AWS::GlobalAccelerator::EndpointGroup': (group) => [
    `dial ${String(at(group, 'TrafficDialPercentage'))} %`,
    `${Object.keys(object(at(group, 'EndpointConfigurations'))).length} endpoints`,
  ],
  'AWS::SecretsManager::Secret': (secret) => [
    ...each(secret, 'ReplicaRegions').map((replica) => `replica in ${text(at(replica, 'Region'))}`),
  ],
};

/** `HTTPS:443` */
const addressOf = (of: FactValues): string => `${String(at(of, 'Protocol'))}:${String(at(of, 'Port'))}`;

/** `10.0.0.0/16:5432` for each rule of a set. */
const rulesOf = (rules: FactValue | undefined): string[] =>
  Object.values(object(rules)).map((rule) => `${peerOf(rule)}:${String(at(rule, 'FromPort') ?? '*')}`);

/** A range, or the name of a group or of a list of prefixes. */
const peerOf = (rule: FactValue): string => {
  const peer = ['CidrIp', 'CidrIpv6', 'SourceSecurityGroupId', 'SourcePrefixListId'].map((field) => at(rule, field));
  const named = String(peer.find((found) => found !== undefined));
  return /^\w+\(\S+ \S+ (.+)\)$/.exec(named)?.[1] ?? named;
};

function encryptionOf(bucket: FactValues): string {
  const [rule] = each(bucket, 'BucketEncryption', 'ServerSideEncryptionConfiguration');
  const key = rule && at(rule, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID');
  return key === undefined ? 'S3-managed key' : 'customer-managed key';
}

/** Canonical documents key their statements. */
const principalsOf = (document: FactValue | undefined): string[] => [
  ...new Set(
    Object.values(object(at(document ?? null, 'Statement'))).flatMap((statement) =>
      Object.values(object(at(statement, 'Principal')))
        .flat()
        .map(String),
    ),
  ),
];

const object = (value: FactValue | undefined): FactValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

const at = (value: FactValue, ...path: readonly string[]): FactValue | undefined =>
  path.reduce<FactValue | undefined>((found, key) => object(found)[key], value);

function each(value: FactValue, ...path: readonly string[]): FactValues[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found.map(object) : [];
}

const text = (value: FactValue | undefined): string | undefined => (value === undefined ? undefined : String(value));

const keptFor = (days: FactValue | undefined): string =>
  days === undefined ? 'kept for ever' : `kept ${String(days)} days`;
