import { type CreatedResource, text } from './options';
import type { Values } from './types';
import type { Value } from './values';

/** Account of every fake ARN: the one AWS's documentation uses. */
export const FAKE_ACCOUNT = '123456789012';

/**
 * Default ids and outputs in update mode: the id is `<name>-id`; the types below answer a realistic ARN, the physical name
 * they would have, and host names where clients need them; any other AWS type answers
 * `arn:<partition>:<service>:<region>:<account>:<type>/<name>`. All other computed outputs stay undefined: give your own function where a program needs them.
 *
 * ARN shapes: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function fakeOutputs(resource: CreatedResource): { id: string; outputs: Values } {
  const id = `${resource.name}-id`;
  if (!resource.type.startsWith('aws:')) return { id, outputs: {} };
  // Two modules have the same resources.
  const type = resource.type.replace(/^aws:alb\//, 'aws:lb/');
  const [property, arn] = SHAPES[type] ?? [undefined, generic(type)];
  const name = property === undefined ? resource.name : text(resource.inputs[property], resource.name);
  const facts: Record<string, string> = {
    partition: partitionOf(resource.region),
    region: resource.region,
    account: FAKE_ACCOUNT,
    path: text(resource.inputs.path, '/'),
    name,
    id,
  };
  const outputs: Values = { arn: filled(arn, facts) };
  const further = Object.entries(FURTHER[type] ?? {}).map(([key, shape]) => [key, filledIn(shape, facts)]);
  return {
    id,
    outputs: {
      ...outputs,
      ...(property !== undefined && { [property]: property === 'keyId' ? id : name }),
      ...(Object.fromEntries(further) as Values),
    },
  };
}

const SHAPES: Readonly<Record<string, readonly [property: string, arn: string]>> = {
  'aws:s3/bucket:Bucket': ['bucket', 'arn:{partition}:s3:::{name}'],
  'aws:s3/bucketV2:BucketV2': ['bucket', 'arn:{partition}:s3:::{name}'],
  'aws:iam/role:Role': ['name', 'arn:{partition}:iam::{account}:role{path}{name}'],
  'aws:iam/policy:Policy': ['name', 'arn:{partition}:iam::{account}:policy{path}{name}'],
  'aws:iam/user:User': ['name', 'arn:{partition}:iam::{account}:user{path}{name}'],
  'aws:kms/key:Key': ['keyId', 'arn:{partition}:kms:{region}:{account}:key/{id}'],
  'aws:kms/replicaKey:ReplicaKey': ['keyId', 'arn:{partition}:kms:{region}:{account}:key/{id}'],
  'aws:kms/alias:Alias': ['name', 'arn:{partition}:kms:{region}:{account}:{name}'],
  'aws:secretsmanager/secret:Secret': [
    'name',
    'arn:{partition}:secretsmanager:{region}:{account}:secret:{name}-AbCdEf',
  ],
  'aws:ssm/parameter:Parameter': ['name', 'arn:{partition}:ssm:{region}:{account}:parameter/{name}'],
  'aws:lambda/function:Function': ['name', 'arn:{partition}:lambda:{region}:{account}:function:{name}'],
  'aws:sfn/stateMachine:StateMachine': ['name', 'arn:{partition}:states:{region}:{account}:stateMachine:{name}'],
  'aws:dynamodb/table:Table': ['name', 'arn:{partition}:dynamodb:{region}:{account}:table/{name}'],
  'aws:sqs/queue:Queue': ['name', 'arn:{partition}:sqs:{region}:{account}:{name}'],
  'aws:sns/topic:Topic': ['name', 'arn:{partition}:sns:{region}:{account}:{name}'],
  'aws:rds/instance:Instance': ['identifier', 'arn:{partition}:rds:{region}:{account}:db:{name}'],
  'aws:rds/cluster:Cluster': ['clusterIdentifier', 'arn:{partition}:rds:{region}:{account}:cluster:{name}'],
  'aws:rds/clusterInstance:ClusterInstance': ['identifier', 'arn:{partition}:rds:{region}:{account}:db:{name}'],
  'aws:rds/globalCluster:GlobalCluster': [
    'globalClusterIdentifier',
    'arn:{partition}:rds::{account}:global-cluster:{name}',
  ],
  'aws:rds/parameterGroup:ParameterGroup': ['name', 'arn:{partition}:rds:{region}:{account}:pg:{name}'],
  'aws:rds/clusterParameterGroup:ClusterParameterGroup': [
    'name',
    'arn:{partition}:rds:{region}:{account}:cluster-pg:{name}',
  ],
  'aws:rds/subnetGroup:SubnetGroup': ['name', 'arn:{partition}:rds:{region}:{account}:subgrp:{name}'],
  'aws:ec2/securityGroup:SecurityGroup': ['name', 'arn:{partition}:ec2:{region}:{account}:security-group/{id}'],
  'aws:ec2/launchTemplate:LaunchTemplate': ['name', 'arn:{partition}:ec2:{region}:{account}:launch-template/{id}'],
  'aws:autoscaling/group:Group': [
    'name',
    'arn:{partition}:autoscaling:{region}:{account}:autoScalingGroup:{id}:autoScalingGroupName/{name}',
  ],
  'aws:iam/instanceProfile:InstanceProfile': ['name', 'arn:{partition}:iam::{account}:instance-profile{path}{name}'],
  'aws:lb/loadBalancer:LoadBalancer': [
    'name',
    'arn:{partition}:elasticloadbalancing:{region}:{account}:loadbalancer/app/{name}/{id}',
  ],
  'aws:lb/targetGroup:TargetGroup': [
    'name',
    'arn:{partition}:elasticloadbalancing:{region}:{account}:targetgroup/{name}/{id}',
  ],
  'aws:globalaccelerator/accelerator:Accelerator': [
    'name',
    'arn:{partition}:globalaccelerator::{account}:accelerator/{id}',
  ],
  'aws:route53/zone:Zone': ['name', 'arn:{partition}:route53:::hostedzone/{id}'],
  'aws:cloudwatch/logGroup:LogGroup': ['name', 'arn:{partition}:logs:{region}:{account}:log-group:{name}'],
  'aws:cloudwatch/metricAlarm:MetricAlarm': ['name', 'arn:{partition}:cloudwatch:{region}:{account}:alarm:{name}'],
};

/**
 * Outputs besides name and ARN that programs read. Host names and addresses are invented, ids are the resource's own. Versions of
 * a launch template are numbers in AWS: here they are texts that say whose they are.
 */
const FURTHER: Readonly<Record<string, Values>> = {
  'aws:rds/instance:Instance': { address: '{name}.invented.{region}.rds.amazonaws.com', resourceId: '{id}' },
  'aws:rds/cluster:Cluster': {
    endpoint: '{name}.cluster-invented.{region}.rds.amazonaws.com',
    readerEndpoint: '{name}.cluster-ro-invented.{region}.rds.amazonaws.com',
  },
  'aws:rds/clusterInstance:ClusterInstance': { endpoint: '{name}.invented.{region}.rds.amazonaws.com' },
  'aws:rds/globalCluster:GlobalCluster': { endpoint: '{name}.global-invented.global.rds.amazonaws.com' },
  'aws:ec2/vpc:Vpc': { defaultNetworkAclId: '{id}-acl', defaultSecurityGroupId: '{id}-group' },
  'aws:ec2/eip:Eip': { allocationId: '{id}', publicIp: '{id}.invented' },
  'aws:ec2/launchTemplate:LaunchTemplate': { defaultVersion: '{id}-default', latestVersion: '{id}-latest' },
  'aws:lb/loadBalancer:LoadBalancer': {
    arnSuffix: 'app/{name}/{id}',
    dnsName: '{name}.invented.{region}.elb.amazonaws.com',
    zoneId: '{id}-zone',
  },
  'aws:lb/targetGroup:TargetGroup': { arnSuffix: 'targetgroup/{name}/{id}' },
  'aws:globalaccelerator/accelerator:Accelerator': {
    dnsName: '{id}.invented.awsglobalaccelerator.com',
    dualStackDnsName: '{id}.invented.dualstack.awsglobalaccelerator.com',
    ipSets: [
      { ipFamily: 'IPv4', ipAddresses: ['{id}-1.invented', '{id}-2.invented'] },
      { ipFamily: 'IPv6', ipAddresses: ['{id}-3.invented', '{id}-4.invented'] },
    ],
  },
  'aws:route53/zone:Zone': { zoneId: '{id}' },
  'aws:route53/record:Record': { fqdn: '{name}' },
};

const filled = (shape: string, facts: Readonly<Record<string, string>>): string =>
  shape.replace(/\{(\w+)\}/g, (_, key: string) => facts[key] as string);

function filledIn(shape: Value, facts: Readonly<Record<string, string>>): Value {
  if (typeof shape === 'string') return filled(shape, facts);
  if (Array.isArray(shape)) return shape.map((item) => filledIn(item, facts));
  if (typeof shape !== 'object' || shape === null) return shape;
  return Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, filledIn(inner as Value, facts)]));
}

function generic(type: string): string {
  const [, module = '', kind = ''] = type.split(':');
  return `arn:{partition}:${module.split('/')[0]}:{region}:{account}:${kind.toLowerCase()}/{name}`;
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
