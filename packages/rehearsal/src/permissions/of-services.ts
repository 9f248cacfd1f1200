import type { SynthesizedResource } from '../contract/programme';
import type { Permission } from './permission';

/** What is known of a function or a machine as it would be created. */
type Properties = SynthesizedResource['properties'];

/**
 * What Lambda takes with a function's role, as far as the function is set up for it: for its log, its interface in a VPC, its traces
 * (Lambda Developer Guide, "Sending function logs to CloudWatch Logs", "Attaching Lambda functions to a VPC", with the permissions
 * that a function's own code can be denied; "Visualize Lambda function invocations using AWS X-Ray"). What signs in to a database by a
 * token of IAM is no call of an API.
 */
export const ofFunction = ({ VpcConfig, TracingConfig }: Properties): readonly Permission[] => [
  ...logs,
  ...(VpcConfig === undefined ? [] : [...interfaces, possible('rds-db:connect')]),
  ...((TracingConfig as { readonly Mode?: unknown } | undefined)?.Mode === 'Active' ? traces : []),
];

/**
 * Log and traces of a machine, as far as it has any (Step Functions Developer Guide, "Logging using CloudWatch Logs", "Trace Step
 * Functions request data").
 */
export const ofMachine = ({ LoggingConfiguration, TracingConfiguration }: Properties): readonly Permission[] => [
  ...(LoggingConfiguration === undefined ? [] : delivery),
  ...((TracingConfiguration as { readonly Enabled?: unknown } | undefined)?.Enabled === true
    ? [...traces, ...sampling]
    : []),
];

function possible(action: string): Permission {
  return { action, context: {}, need: 'POSSIBLE' };
}

const logs = ['logs:CreateLogStream', 'logs:PutLogEvents'].map(possible);

const interfaces = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
].map(possible);

const traces = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'].map(possible);

const sampling = ['xray:GetSamplingRules', 'xray:GetSamplingTargets'].map(possible);

const delivery = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
].map(possible);
