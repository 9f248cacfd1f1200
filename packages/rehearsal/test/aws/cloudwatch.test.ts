import { cloudWatch, type MetricSource, replicationMetrics, usageMetrics } from '../../src/aws/cloudwatch';
import { s3, stores } from '../../src/aws/s3';
import type { AwsCall } from '../../src/contract/aws';
import {
  account,
  assetsPart,
  caller,
  forwardRule,
  from,
  programme,
  resource,
  source,
  stillClock,
  target,
  to,
} from './sample';

const minute = 60_000;

describe('metrics of the stand-in of CloudWatch (REH-1)', () => {
  function world() {
    const clock = stillClock();
    const plan = programme();
    const held = stores(plan, clock, 1_000);
    const counting: MetricSource = { namespace: 'Mine', read: (_, fromMs) => (fromMs / minute) % 3 || undefined };
    const call = caller(cloudWatch(plan, [replicationMetrics(held), usageMetrics(12), counting]), clock);
    const read = async (Metric: object, minutes: number, region = to, more: object = {}) => {
      const { MetricDataResults } = (await call(
        'GetMetricData',
        {
          StartTime: new Date(clock.now() - minutes * minute),
          EndTime: new Date(clock.now()),
          ScanBy: 'TimestampDescending',
          MetricDataQueries: [{ Id: 'q', MetricStat: { Metric, Period: 60, Stat: 'Sum' } }],
          ...more,
        },
        region,
      )) as {
        readonly MetricDataResults: readonly { readonly Values: readonly number[]; readonly StatusCode: string }[];
      };
      return MetricDataResults[0];
    };
    const replication = (MetricName: string) => ({
      Namespace: 'AWS/S3',
      MetricName,
      Dimensions: Object.entries({ SourceBucket: source, DestinationBucket: target, RuleId: forwardRule }).map(
        ([Name, Value]) => ({ Name, Value }),
      ),
    });
    const putRule = () =>
      caller(s3(held, account), clock)(
        'PutBucketReplication',
        {
          Bucket: source,
          ReplicationConfiguration: { Role: assetsPart.forwardRoleArn, Rules: [assetsPart.forwardRule] },
        },
        from,
      );
    return { clock, held, call, read, replication, putRule };
  }

  test('come one for each whole period, newest first, and are left out where nothing is published', async () => {
    const { clock, read } = world();
    const first = await read({ Namespace: 'Mine', MetricName: 'm' }, 4);
    clock.skip(minute / 2);
    const half = await read({ Namespace: 'Mine', MetricName: 'm' }, 1);
    const unknown = await read({ Namespace: 'Theirs', MetricName: 'm' }, 4);
    const ago = (minutes: number) => ((clock.now() - minute / 2) / minute - minutes) % 3;
    expect(first?.Values).toEqual([1, 2, 3, 4].map(ago).filter((value) => value !== 0));
    expect(half?.Values).toEqual([1].map(ago).filter((value) => value !== 0));
    expect(unknown).toMatchObject({ Values: [], StatusCode: 'Complete' });
  });

  test('refuse a window without length, an expression, and an id that is none', async () => {
    const { clock, read } = world();
    const metric = { Namespace: 'Mine', MetricName: 'm' };
    const now = new Date(clock.now());
    await expect(read(metric, 1, to, { StartTime: now, EndTime: now })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    for (const query of [{ Id: 'q', Expression: 'SUM(METRICS())' }, { Id: 'Q' }])
      await expect(read(metric, 1, to, { MetricDataQueries: [query] })).rejects.toMatchObject({
        name: 'ValidationError',
      });
  });

  test('pending operations begin 15 minutes after the rule, in the region of the destination, idle or not', async () => {
    const { clock, held, read, replication, putRule } = world();
    await putRule();
    clock.skip(14 * minute);
    const early = await read(replication('OperationsPendingReplication'), 10);
    clock.skip(3 * minute);
    const idle = await read(replication('OperationsPendingReplication'), 10);
    held.lagMs = Infinity;
    held.put(source, 'a', '1');
    clock.skip(2 * minute);
    const busy = await read(replication('OperationsPendingReplication'), 10);
    held.lagMs = 0;
    clock.skip(minute);
    const done = await read(replication('OperationsPendingReplication'), 10);
    expect([early, idle, busy, done].map((one) => one?.Values)).toEqual([[], [0, 0], [1, 1, 0, 0], [0, 1, 1, 0, 0]]);
    expect((await read(replication('OperationsPendingReplication'), 10, from))?.Values).toEqual([]);
  });

  test('so do pending bytes and the seconds behind', async () => {
    const { clock, held, read, replication, putRule } = world();
    await putRule();
    clock.skip(16 * minute);
    held.lagMs = Infinity;
    held.put(source, 'a', 'four');
    clock.skip(2 * minute);
    expect((await read(replication('BytesPendingReplication'), 10))?.Values).toEqual([4, 4, 0]);
    expect((await read(replication('ReplicationLatency'), 10))?.Values).toEqual([120, 60, 0]);
    expect((await read(replication('ReplicationLatency'), 10, from))?.Values).toEqual([]);
  });

  test('failed operations are published in the region of the source, while something replicates', async () => {
    const { clock, held, read, replication, putRule } = world();
    await putRule();
    clock.skip(20 * minute);
    held.put(source, 'a', '1');
    clock.skip(2 * minute);
    const destination = held.bucket(target);
    if (destination !== undefined) destination.versioning = 'Suspended';
    held.put(source, 'b', '1');
    clock.skip(minute);
    expect((await read(replication('OperationsFailedReplication'), 60, from))?.Values).toEqual([1, 0]);
    expect((await read(replication('OperationsFailedReplication'), 60, to))?.Values).toEqual([]);
  });

  test('vCPUs in use are told', async () => {
    const { read } = world();
    const Dimensions = Object.entries({
      Service: 'EC2',
      Type: 'Resource',
      Resource: 'vCPU',
      Class: 'Standard/OnDemand',
    }).map(([Name, Value]) => ({ Name, Value }));
    expect((await read({ Namespace: 'AWS/Usage', MetricName: 'ResourceCount', Dimensions }, 2))?.Values).toEqual([
      12, 12,
    ]);
  });
});

describe('alarms of the stand-in of CloudWatch (REH-1)', () => {
  const standIn = () =>
    cloudWatch(
      programme(
        resource('AWS::CloudWatch::Alarm', to, 'metric'),
        resource('AWS::CloudWatch::CompositeAlarm', to, 'composite'),
      ),
      [],
    );
  const describeAlarms = (of: ReturnType<typeof standIn>, input: AwsCall['input'], region = to) =>
    caller(of, stillClock())('DescribeAlarms', input, region);
  const told = (AlarmName: string, StateValue: string) => expect.objectContaining({ AlarmName, StateValue });

  test('are OK at first; composite ones are told to those who ask for them', async () => {
    const alarms = standIn();
    expect([
      await describeAlarms(alarms, { AlarmNames: ['metric', 'composite'] }),
      await describeAlarms(alarms, { AlarmNames: ['composite'], AlarmTypes: ['CompositeAlarm'] }),
      await describeAlarms(alarms, { AlarmNames: ['metric'] }, from),
    ]).toEqual([
      { MetricAlarms: [told('metric', 'OK')], CompositeAlarms: [] },
      { MetricAlarms: [], CompositeAlarms: [told('composite', 'OK')] },
      { MetricAlarms: [], CompositeAlarms: [] },
    ]);
  });

  test('keep what a fault sets through a deployment, also one that nobody declares', async () => {
    const alarms = standIn();
    alarms.setAlarm({ region: to, name: 'metric' }, 'ALARM');
    alarms.setAlarm({ region: to, name: 'abort' }, 'ALARM');
    alarms.deploy?.(programme(resource('AWS::CloudWatch::Alarm', to, 'metric')));
    expect(
      await describeAlarms(alarms, { AlarmNames: ['metric', 'abort'], AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] }),
    ).toEqual({
      MetricAlarms: [told('metric', 'ALARM')],
      CompositeAlarms: [told('abort', 'ALARM')],
    });
  });

  test('more than 100 names are refused', async () => {
    const AlarmNames = Array.from({ length: 101 }, (_, index) => `a${index}`);
    await expect(describeAlarms(standIn(), { AlarmNames })).rejects.toMatchObject({ name: 'ValidationError' });
  });
});
