import { s3, stores } from '../../src/aws/s3';
import { s3Control } from '../../src/aws/s3-control';
import { account, assetsPart, caller, from, ledger, programme, role, source, stillClock, target, to } from './sample';

const accessPointOf = (alias: unknown) => `arn:aws:s3::${account}:accesspoint/${alias}`;

function world() {
  const clock = stillClock();
  const plan = programme();
  const held = stores(plan, clock);
  const control = s3Control(plan, held);
  const call = caller(control, clock);
  const createJob = (more: object = {}, region = from) =>
    call(
      'CreateJob',
      {
        AccountId: account,
        RoleArn: role('backfill'),
        ClientRequestToken: 'attempt-1',
        ManifestGenerator: {
          S3JobManifestGenerator: {
            SourceBucket: `arn:aws:s3:::${source}`,
            Filter: { EligibleForReplication: true, ObjectReplicationStatuses: ['NONE', 'FAILED'] },
          },
        },
        Report: { Enabled: true, Bucket: `arn:aws:s3:::${ledger}` },
        ...more,
      },
      region,
    );
  const putRule = () =>
    caller(s3(held, account), clock)(
      'PutBucketReplication',
      {
        Bucket: source,
        ReplicationConfiguration: { Role: assetsPart.forwardRoleArn, Rules: [assetsPart.forwardRule] },
      },
      from,
    );
  return { clock, held, control, call, createJob, putRule };
}

describe('batch jobs of the stand-in of S3 Control (REH-1)', () => {
  test('replicate what was there before the rule, in their time', async () => {
    const { clock, held, call, createJob, putRule } = world();
    held.put(source, 'old', '1');
    clock.skip(1);
    await putRule();
    held.put(source, 'new', '2');
    const { JobId } = await createJob();
    const seen: unknown[] = [];
    for (let polls = 0; polls < 4; polls += 1) {
      const { Job } = (await call('DescribeJob', { AccountId: account, JobId }, from)) as { readonly Job: object };
      seen.push(Job);
      clock.skip(60_000);
    }
    expect(seen).toMatchObject([
      { Status: 'Preparing' },
      { Status: 'Active' },
      { Status: 'Complete', ProgressSummary: { TotalNumberOfTasks: 1, NumberOfTasksFailed: 0 } },
      { Status: 'Complete', ProgressSummary: { TotalNumberOfTasks: 1, NumberOfTasksFailed: 0 } },
    ]);
    expect(held.get(target, 'old')).toBe('1');
  });

  test('are one for one token', async () => {
    const { createJob, putRule } = world();
    await putRule();
    const [first, again, other] = [
      await createJob(),
      await createJob(),
      await createJob({ ClientRequestToken: 'attempt-2' }),
    ];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test('are cancelled while they run, and not when they have ended', async () => {
    const { clock, held, call, createJob, putRule } = world();
    held.put(source, 'old', '1');
    clock.skip(1);
    await putRule();
    const { JobId } = await createJob();
    const cancel = () => call('UpdateJobStatus', { JobId, RequestedJobStatus: 'Cancelled' }, from);
    expect(await cancel()).toMatchObject({ Status: 'Cancelling' });
    clock.skip(3_600_000);
    expect(await call('DescribeJob', { JobId }, from)).toMatchObject({ Job: { Status: 'Cancelled' } });
    expect(held.get(target, 'old')).toBeUndefined();
    await expect(cancel()).rejects.toMatchObject({ name: 'JobStatusException' });
  });

  test('are refused without a replication configuration, in another region, without a report bucket or a role', async () => {
    const { call, createJob, putRule } = world();
    await expect(createJob()).rejects.toThrow('no replication configuration');
    await putRule();
    await expect(createJob({}, to)).rejects.toThrow(`is not in ${to}`);
    await expect(createJob({ RoleArn: 'nobody' })).rejects.toThrow('no role');
    await expect(createJob({ Report: { Enabled: true, Bucket: 'arn:aws:s3:::nowhere' } })).rejects.toThrow('nowhere');
    await expect(call('DescribeJob', { JobId: 'none' }, from)).rejects.toMatchObject({ name: 'NoSuchJobException' });
  });
});

describe('Multi-Region Access Points of the stand-in of S3 Control (REH-1)', () => {
  const both = { Bucket: source, Region: from };
  const found = async () => {
    const one = world();
    const { AccessPoint } = (await one.call('GetMultiRegionAccessPoint', { Name: 'rl-orders-assets' }, from)) as {
      readonly AccessPoint: { readonly Alias: string };
    };
    const Mrap = accessPointOf(AccessPoint.Alias);
    const submit = (RouteUpdates: object[], region = to) =>
      one.call('SubmitMultiRegionAccessPointRoutes', { AccountId: account, Mrap, RouteUpdates }, region);
    return { ...one, AccessPoint, Mrap, submit };
  };

  test('are described in us-west-2 alone, with both regions active at first', async () => {
    const { call, control, AccessPoint } = await found();
    expect(AccessPoint).toEqual({
      Name: 'rl-orders-assets',
      Alias: expect.stringMatching(/^[a-z0-9]{13}\.mrap$/),
      Status: 'READY',
      Regions: [both, { Bucket: target, Region: to }],
    });
    expect(control.activeBuckets('rl-orders-assets')).toEqual([source, target]);
    await expect(call('GetMultiRegionAccessPoint', { Name: 'rl-orders-assets' }, to)).rejects.toThrow('us-west-2');
    await expect(call('GetMultiRegionAccessPoint', { Name: 'none' }, from)).rejects.toMatchObject({
      name: 'NoSuchMultiRegionAccessPoint',
      status: 404,
    });
  });

  test('take routes in five regions, and never none', async () => {
    const { call, control, Mrap, submit } = await found();
    await submit([{ ...both, TrafficDialPercentage: 0 }]);
    await expect(submit([{ Bucket: target, TrafficDialPercentage: 0 }])).rejects.toThrow('At least one Region');
    await expect(submit([{ Bucket: target, TrafficDialPercentage: 50 }])).rejects.toThrow('0 or 100');
    await expect(submit([], 'eu-central-1')).rejects.toThrow('Routes are controlled in');
    expect(control.activeBuckets('rl-orders-assets')).toEqual([target]);
    expect(await call('GetMultiRegionAccessPointRoutes', { Mrap })).toMatchObject({
      Routes: [
        { ...both, TrafficDialPercentage: 0 },
        { Bucket: target, Region: to, TrafficDialPercentage: 100 },
      ],
    });
  });
});
