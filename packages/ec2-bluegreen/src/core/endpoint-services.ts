import type { EndpointPlan } from './network-plan';

/**
 * Services that instances reach without leaving the VPC: the two of Session Manager (Systems Manager User Guide, "Improve the
 * security of EC2 instances by using VPC endpoints"), and Secrets Manager. `ec2messages` is for agents before 3.3.40.0 alone (SSM
 * Agent's release notes); who runs one names it.
 */
export const ownInterfaceEndpoints: readonly string[] = ['ssm', 'ssmmessages', 'secretsmanager'];

/** An interface endpoint by the service's short name: `ecr.api` → `com.amazonaws.us-east-1.ecr.api`. */
export const interfaceEndpointOf = (region: string, service: string): EndpointPlan =>
  endpoint(
    region,
    service,
    region.startsWith('cn-') && prefixedInChina.has(service) ? 'cn.com.amazonaws' : 'com.amazonaws',
  );

/** A gateway endpoint: `s3` → `com.amazonaws.us-east-1.s3`. */
export const gatewayEndpointOf = (region: string, service: string): EndpointPlan =>
  endpoint(region, service, 'com.amazonaws');

const endpoint = (region: string, service: string, prefix: string): EndpointPlan => ({
  id: service.replace(/(^|[.-])([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()),
  serviceName: `${prefix}.${region}.${service}`,
});

/** Of the services that a fleet is likely to reach. Source: aws-cdk-lib, `InterfaceVpcEndpointAwsService`, its table of prefixes. */
const prefixedInChina: ReadonlySet<string> = new Set([
  'application-autoscaling',
  'autoscaling',
  'backup',
  'cloudformation',
  'codedeploy-commands-secure',
  'ebs',
  'ec2',
  'ecr.api',
  'ecr.dkr',
  'elasticache',
  'elasticfilesystem',
  'execute-api',
  'kinesis-streams',
  'lambda',
  'monitoring',
  'rds',
  's3',
  'sqs',
  'states',
  'sts',
  'xray',
]);
