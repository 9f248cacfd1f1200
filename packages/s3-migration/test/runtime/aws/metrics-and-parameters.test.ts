import { gateMetrics } from '../../../src/core';
import { awsMetrics } from '../../../src/runtime/aws/metrics';
import { awsParameters } from '../../../src/runtime/aws/parameters';
import { sampleConfig } from '../../sample-plan';
import { onTheWire } from '../loopback/on-the-wire';

const config = sampleConfig();
const { answering, clients, only } = onTheWire();

describe('metrics and parameters over the wire', () => {
  test('a metric is asked for in its region, minute by minute, newest first', async () => {
    const [pending] = gateMetrics(config);
    if (pending === undefined) throw new Error('no metric');
    answering({
      headers: { 'content-type': 'application/x-amz-json-1.0' },
      body: JSON.stringify({
        MetricDataResults: [{ Id: 'pending', Label: 'x', Timestamps: [1, 2], Values: [0, 4], StatusCode: 'Complete' }],
      }),
    });
    expect(await awsMetrics(clients().cloudWatch).read(pending, 0, 600_000)).toEqual({
      values: [0, 4],
      complete: true,
    });
    expect(only().region).toBe('us-east-1');
    expect(JSON.parse(only().body)).toMatchObject({
      ScanBy: 'TimestampDescending',
      MetricDataQueries: [
        {
          Id: 'pending',
          MetricStat: {
            Period: 60,
            Stat: 'Maximum',
            Metric: {
              Namespace: 'AWS/S3',
              MetricName: 'OperationsPendingReplication',
              Dimensions: [
                { Name: 'SourceBucket', Value: 'orders-assets' },
                { Name: 'DestinationBucket', Value: config.target.bucketName },
                { Name: 'RuleId', Value: config.forwardRule.ID },
              ],
            },
          },
        },
      ],
    });
  });

  test('silence and parts of an answer are told apart from nought', async () => {
    const [pending] = gateMetrics(config);
    if (pending === undefined) throw new Error('no metric');
    const metrics = awsMetrics(clients().cloudWatch);
    answering({ body: '{"MetricDataResults":[]}' });
    expect(await metrics.read(pending, 0, 1)).toEqual({ values: [], complete: false });
    answering({ body: '{"MetricDataResults":[{"Id":"pending","Values":[0],"StatusCode":"PartialData"}]}' });
    expect(await metrics.read(pending, 0, 1)).toEqual({ values: [0], complete: false });
  });

  test('parameters are read and overwritten, each in its region', async () => {
    answering({
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: '{"Parameter":{"Name":"/p","Value":"orders-assets","Type":"String","Version":1}}',
    });
    expect(await awsParameters(clients().ssm).read('us-east-1', '/p')).toBe('orders-assets');
    answering({ body: '{"Version":2,"Tier":"Standard"}' });
    await awsParameters(clients().ssm).write('us-west-2', '/p', 'other');
    expect([only().region, only().headers['x-amz-target'], JSON.parse(only().body)]).toEqual([
      'us-west-2',
      'AmazonSSM.PutParameter',
      { Name: '/p', Value: 'other', Overwrite: true },
    ]);
  });
});
