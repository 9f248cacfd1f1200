import { backfillJob, routesTo } from '../../../src/core';
import { awsControl } from '../../../src/runtime/aws/control';
import { account, sampleConfig } from '../../sample-plan';
import { xml } from '../loopback/answers';
import { body, onTheWire } from '../loopback/on-the-wire';

const config = sampleConfig();
const { answering, asked, clients, only, requests } = onTheWire();

describe('S3 Control over the wire', () => {
  const control = () => awsControl(clients().control, config);

  test('CreateJob in the source region, signed for the account (S3-7)', async () => {
    answering(body(xml.createJob));
    expect(await control().createJob(backfillJob(config, 1))).toBe('00e123a4-c0d8-41f4-a0eb-b46f9ba5b07c');
    expect(asked()).toEqual(['POST /v20180820/jobs us-west-2']);
    expect(only().host).toMatch(/^123456789012\.aws\.test/);
    expect(only().headers['x-amz-account-id']).toBe(account);
    for (const part of [
      '<ConfirmationRequired>false</ConfirmationRequired>',
      '<S3ReplicateObject',
      '<EligibleForReplication>true</EligibleForReplication>',
      '<ObjectReplicationStatuses><member>NONE</member><member>FAILED</member></ObjectReplicationStatuses>',
      '<SourceBucket>arn:aws:s3:::orders-assets</SourceBucket>',
      '<ReportScope>AllTasks</ReportScope>',
      `<RoleArn>${config.backfillRoleArn}</RoleArn>`,
      '<ClientRequestToken>regionlift-',
    ]) {
      expect(only().body).toContain(part);
    }
  });

  test('DescribeJob gives status and counts; an unknown job is a value', async () => {
    answering(body(xml.describeJob('Complete', 2)));
    expect(await control().describeJob('j')).toMatchObject({
      Status: 'Complete',
      ProgressSummary: { TotalNumberOfTasks: 5, NumberOfTasksFailed: 2 },
    });
    expect(asked()).toEqual(['GET /v20180820/jobs/j us-west-2']);
    answering({ status: 404, ...body(xml.controlError('NoSuchJob')) });
    expect(await control().describeJob('j')).toBeUndefined();
  });

  test('cancelling', async () => {
    answering(body(xml.updateJob));
    await control().cancelJob('j');
    expect(only().path).toMatch(/^\/v20180820\/jobs\/j\/status\?.*requestedJobStatus=Cancelled/);
  });

  test('access points of a bucket are counted', async () => {
    answering(body(xml.accessPoints));
    expect(await control().accessPointsOf('orders-assets')).toBe(1);
    expect(asked()).toEqual(['GET /v20180820/accesspoint?bucket=orders-assets us-west-2']);
  });

  test('a Multi-Region Access Point is asked for in us-west-2; none is a value (S3-10)', async () => {
    answering(body(xml.accessPoint([config.source, config.target])));
    expect(await control().accessPoint('rl-orders-assets')).toEqual({
      status: 'READY',
      arn: 'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap',
      buckets: [config.source, config.target].map(({ bucketName, region }) => ({ bucket: bucketName, region })),
    });
    expect(asked()).toEqual(['GET /v20180820/mrap/instances/rl-orders-assets us-west-2']);
    answering({ status: 404, ...body(xml.controlError('NoSuchMultiRegionAccessPoint')) });
    expect(await control().accessPoint('rl-orders-assets')).toEqual({ buckets: [] });
  });

  test('routes are submitted in one call, not in the region that is being left (S3-10)', async () => {
    answering(body(xml.submitRoutes));
    await control().submitRoutes(
      'arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap',
      routesTo(config.target, config.source),
    );
    expect(only()).toMatchObject({ method: 'PATCH', region: 'us-east-1' });
    expect(decodeURIComponent(only().path)).toBe(
      '/v20180820/mrap/instances/arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap/routes',
    );
    expect(only().body).toContain(
      `<RouteUpdates><Route><TrafficDialPercentage>100</TrafficDialPercentage><Bucket>${config.target.bucketName}</Bucket><Region>us-east-1</Region></Route><Route><TrafficDialPercentage>0</TrafficDialPercentage><Bucket>orders-assets</Bucket><Region>us-west-2</Region></Route></RouteUpdates>`,
    );
  });

  test('when a control region does not answer, the next one is asked', async () => {
    answering(({ region }) =>
      region === 'us-east-1'
        ? { status: 503, ...body(xml.controlError('ServiceUnavailable')) }
        : body(xml.routes([['orders-assets', 'us-west-2', 100]])),
    );
    expect(await control().routes('arn:aws:s3::123456789012:accesspoint/m.mrap')).toEqual([
      { Bucket: 'orders-assets', Region: 'us-west-2', TrafficDialPercentage: 100 },
    ]);
    expect([...new Set(requests.map(({ region }) => region))]).toEqual(['us-east-1', 'ap-southeast-2']);
  });

  test('a refusal ends the search', async () => {
    answering({ status: 403, ...body(xml.controlError('AccessDenied')) });
    await expect(control().routes('arn:aws:s3::123456789012:accesspoint/m.mrap')).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    expect(requests.length).toBe(1);
  });
});
