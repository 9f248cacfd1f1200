import { awsAlarms } from '../../../src/runtime/aws/alarms';
import { liveConnections } from '../../../src/runtime/aws/connections';
import { acceleratorConfig } from '../fake/sample-config';
import { jsonAnswer, jsonError } from '../loopback/answers';
import { onTheWire } from '../loopback/on-the-wire';

const { answering, asked, clients, requests } = onTheWire();
const cloudWatch = () => clients().cloudWatch('us-west-2');
const application = acceleratorConfig.source.loadBalancerArn;
const network = application.replace('/app/', '/net/');
const now = Date.parse('2026-11-26T08:20:30Z');
const connections = (arn = application) => liveConnections(cloudWatch(), arn, now);

const seconds = (time: string) => Date.parse(`2026-11-26T${time}:00Z`) / 1000;
const result = (points: Readonly<Record<string, number>>, StatusCode = 'Complete') =>
  jsonAnswer({
    MetricDataResults: [
      { Id: 'seen', StatusCode, Timestamps: Object.keys(points).map(seconds), Values: Object.values(points) },
    ],
  });

describe('what still comes to a load balancer (EC2-7)', () => {
  test.each([
    [application, 'AWS/ApplicationELB', 'RequestCount', 'Sum', 'app/orders-web/50dc6c495c0c9188'],
    [network, 'AWS/NetworkELB', 'ActiveFlowCount', 'Maximum', 'net/orders-web/50dc6c495c0c9188'],
  ])('%s is asked for by minutes that have surely come in', async (arn, Namespace, MetricName, Stat, name) => {
    answering(result({}));
    await connections(arn);
    expect(asked()[0]).toMatch(/^monitoring us-west-2 GetMetricData /);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      StartTime: seconds('08:03'),
      EndTime: seconds('08:18'),
      ScanBy: 'TimestampDescending',
      MetricDataQueries: [
        {
          Id: 'seen',
          MetricStat: {
            Metric: { Namespace, MetricName, Dimensions: [{ Name: 'LoadBalancer', Value: name }] },
            Period: 60,
            Stat,
          },
        },
      ],
    });
  });

  test('comes newest first, zero for every minute without a datapoint', async () => {
    answering(result({ '08:17': 3, '08:15': 7, '08:03': 9 }));
    expect(await connections()).toEqual([3, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9]);
  });

  test('is nothing in every minute where nothing was published: an idle load balancer has drained', async () => {
    answering(result({}));
    expect(await connections(network)).toEqual(Array(15).fill(0));
  });

  test.each([
    ['partial data', result({ '08:17': 0 }, 'PartialData')],
    ['an error of its own', result({}, 'InternalError')],
    ['no result', jsonAnswer({ MetricDataResults: [] })],
  ])('is not known when CloudWatch answers %s', async (_, answer) => {
    answering(answer);
    expect(await connections()).toEqual([]);
  });

  test('that may not be read is an error', async () => {
    answering(jsonError('AccessDeniedException'));
    await expect(connections()).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});

describe('alarms over the wire (EC2-3)', () => {
  const alarms = () => awsAlarms(clients().cloudWatch('us-east-1'));

  test('metric and composite ones alike have a state; what is not there is left out', async () => {
    answering(
      jsonAnswer({
        MetricAlarms: [
          { AlarmName: 'errors', StateValue: 'OK' },
          { AlarmName: 'latency', StateValue: 'INSUFFICIENT_DATA' },
        ],
        CompositeAlarms: [{ AlarmName: 'all', StateValue: 'ALARM' }],
      }),
    );
    expect(await alarms().states(['errors', 'latency', 'all', 'gone'])).toEqual({
      errors: 'OK',
      latency: 'INSUFFICIENT_DATA',
      all: 'ALARM',
    });
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      AlarmNames: ['errors', 'latency', 'all', 'gone'],
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
      MaxRecords: 100,
    });
    expect(asked()[0]).toMatch(/^monitoring us-east-1 DescribeAlarms /);
  });

  test('are asked a hundred at a time, and none when there are none', async () => {
    answering(jsonAnswer({}));
    await alarms().states(Array.from({ length: 101 }, (_, index) => `alarm-${index}`));
    expect(requests.map(({ body }) => (JSON.parse(body) as { AlarmNames: string[] }).AlarmNames.length)).toEqual([
      100, 1,
    ]);
    answering(jsonAnswer({}));
    expect(await alarms().states([])).toEqual({});
    expect(requests).toEqual([]);
  });

  test('are asked again when CloudWatch throttles', async () => {
    let refusals = 1;
    answering(() => (refusals-- > 0 ? jsonError('Throttling') : jsonAnswer({})));
    expect(await alarms().states(['errors'])).toEqual({});
    expect(requests).toHaveLength(2);
  });
});
