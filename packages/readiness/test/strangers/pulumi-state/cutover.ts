import { ABORT, alarm } from './alarms';
import { DATABASE, databaseArn, ZONE } from './database';
import { groupArn } from './entrance';
import { arn, EAST, type Entry, entry, WEST } from './entry';
import { accessPointArn } from './images';
import { keyArn } from './keys';
import { logGroup, logGroupArn } from './logs';
import { allow, callsOf, role, roleArn } from './roles';
import { runbook } from './runbook';
import { topicArn } from './topic';

const [MOVER, MACHINE] = ['shop-mover', 'shop-cutover'];
const moverArn = arn('lambda', EAST.region, `function:${MOVER}`);
export const machineArn = arn('states', EAST.region, `stateMachine:${MACHINE}`);
const [MOVER_LOG, MACHINE_LOG] = ['/shop/mover', '/aws/vendedlogs/shop-cutover'];

/** Sources: AWS Step Functions Developer Guide, "Using CloudWatch Logs", "X-Ray": neither takes a narrower resource. */
const deliveries = [
  ...['CreateLogDelivery', 'GetLogDelivery', 'UpdateLogDelivery', 'DeleteLogDelivery', 'ListLogDeliveries'],
  ...['PutResourcePolicy', 'DescribeResourcePolicies', 'DescribeLogGroups'],
].map((action) => `logs:${action}`);
const traces = ['PutTraceSegments', 'PutTelemetryRecords', 'GetSamplingRules', 'GetSamplingTargets'];

/** The cutover, in the region that it moves to: what carries it out, and who is called when that fails. */
export const cutover: readonly Entry[] = [
  logGroup(MOVER_LOG, EAST, 365),
  logGroup(MACHINE_LOG, EAST, 365),
  ...role(MOVER, 'lambda.amazonaws.com', undefined, [
    allow(['logs:CreateLogStream', 'logs:PutLogEvents'], `${logGroupArn(MOVER_LOG, EAST)}:*`),
    allow('globalaccelerator:UpdateEndpointGroup', [groupArn(WEST), groupArn(EAST)]),
    allow('s3:SubmitMultiRegionAccessPointRoutes', accessPointArn),
    allow(['rds:PromoteReadReplica', 'rds:DescribeDBInstances'], databaseArn(EAST)),
    allow('route53:ChangeResourceRecordSets', `arn:aws:route53:::hostedzone/${ZONE}`),
    allow('cloudwatch:DescribeAlarms', arn('cloudwatch', EAST.region, 'alarm:*')),
  ]),
  entry(
    'lambda/function:Function',
    'mover',
    MOVER,
    {
      ...{ region: EAST.region, name: MOVER, role: roleArn(MOVER), runtime: 'python3.13', handler: 'mover.handler' },
      code: {
        '4dabf18193072939515e22adb298388d': '0def7320c3a5731c473e5ecbe6d01bc7',
        ...{ hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', path: './mover' },
      },
      ...{ timeout: 600, memorySize: 128, packageType: 'Zip', publish: false, skipDestroy: false },
      loggingConfig: { logFormat: 'JSON', logGroup: MOVER_LOG },
      environment: {
        variables: { ABORT, BLUE: groupArn(WEST), GREEN: groupArn(EAST), DATABASE },
      },
    },
    { given: { arn: moverArn, invokeArn: `arn:aws:apigateway:${EAST.region}:lambda:path/functions/${moverArn}` } },
  ),
  ...role(MACHINE, 'states.amazonaws.com', callsOf(arn('states', EAST.region, 'stateMachine:*')), [
    allow('lambda:InvokeFunction', moverArn),
    allow('sns:Publish', topicArn(EAST)),
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], keyArn(EAST)),
    allow([...deliveries, ...traces.map((action) => `xray:${action}`)], '*', {
      StringEquals: { 'aws:RequestedRegion': EAST.region },
    }),
  ]),
  entry(
    'sfn/stateMachine:StateMachine',
    'cutover',
    machineArn,
    {
      ...{ region: EAST.region, name: MACHINE, roleArn: roleArn(MACHINE), type: 'STANDARD', publish: false },
      definition: JSON.stringify(runbook(moverArn, topicArn(EAST))),
      loggingConfiguration: {
        ...{ level: 'ALL', includeExecutionData: true },
        logDestination: `${logGroupArn(MACHINE_LOG, EAST)}:*`,
      },
      tracingConfiguration: { enabled: true },
    },
    { given: { arn: machineArn } },
  ),
  alarm('shop-cutover-fails', EAST, {
    ...{ of: ['AWS/States', 'ExecutionsFailed'], dimensions: { StateMachineArn: machineArn } },
    ...{ statistic: 'Sum', threshold: 1, silence: false, evaluationPeriods: 1 },
  }),
  alarm('shop-mover-fails', EAST, {
    ...{ of: ['AWS/Lambda', 'Errors'], dimensions: { FunctionName: MOVER } },
    ...{ statistic: 'Sum', threshold: 1, silence: false, evaluationPeriods: 1 },
  }),
];
