import { account, type Call, east, west } from './call';

const Bucket = `rl-orders-backups-exports-${account}-${east}`;
const ledger = { Bucket, Key: 'cutover/rl-orders/ledger.json' };
const executionArn = `arn:aws:states:${east}:${account}:execution:rl-orders-cutover:1`;

/** Of the machine's own function. */
export const cutover: readonly Call[] = [
  ['S3', 'GetObject', east, ledger],
  ['S3', 'PutObject', east, { ...ledger, IfMatch: '"0a1b"' }],
  ['S3', 'PutObject', east, { Bucket, Key: 'cutover/rl-orders/evidence/1.json' }],
  ['SFN', 'DescribeExecution', east, { executionArn }],
  ['SFN', 'GetExecutionHistory', east, { executionArn }],
  ['SNS', 'Publish', east, { TopicArn: `arn:aws:sns:${east}:${account}:rl-orders-alerts-critical` }],
  ...[west, east].map((region): Call => ['CloudWatch', 'DescribeAlarms', region, { AlarmNames: ['rl-orders-abort'] }]),
];
