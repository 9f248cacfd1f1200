import { account, region } from './workload';

/** What watches the sample workload says in both dialects. */
export const groupName = '/sample/watched';
export const pattern = '{ $.level = "ERROR" }';
export const fields = { Migration: '$.migration', Part: '$.part' };
export const dimensions = { Migration: 'orders', Part: 'assets' };
export const query = 'fields @timestamp, message | sort @timestamp desc';
export const topicArn = `arn:aws:sns:${region}:${account}:ops`;
export const functionArn = `arn:aws:lambda:${region}:${account}:function:sample-function`;
export const input = { action: 'canary' };
export const transformer = { inputPathsMap: { job: '$.detail.jobId' }, inputTemplate: '{ "job": <job> }' };
export const eventPattern = { source: ['aws.backup'], detail: { status: ['COMPLETED', 'FAILED'] } };

/** A dashboard that names a resource by what the dialect knows of it. */
export const body = (logArn: unknown) => ({
  start: '-PT3H',
  periodOverride: 'inherit',
  widgets: [
    { type: 'text', x: 0, y: 0, width: 24, height: 2, properties: { markdown: '# Sample' } },
    {
      type: 'metric',
      x: 0,
      y: 2,
      width: 12,
      height: 6,
      properties: {
        region,
        metrics: [
          ['Sample', 'Errors', 'Migration', 'orders', 'Part', 'assets', { label: 'errors' }],
          ['AWS/Logs', 'IncomingBytes', 'LogGroupArn', logArn],
        ],
      },
    },
  ],
});
