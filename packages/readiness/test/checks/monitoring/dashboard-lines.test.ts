import { dashboardAbort } from '../../../src/checks/monitoring/dashboard-abort';
import { dashboardElsewhere } from '../../../src/checks/monitoring/dashboard-elsewhere';
import { dashboardParts } from '../../../src/checks/monitoring/dashboard-parts';
import { complaints, passing, programOf } from '../judged';

const BOARD = 'AWS::CloudWatch::Dashboard global shop';
const fleet = (name: string) => ({
  Type: 'AWS::AutoScaling::AutoScalingGroup',
  Properties: { AutoScalingGroupName: name, MinSize: '1', MaxSize: '2' },
});
const alarm = {
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmName: 'delay',
    Namespace: 'Shop',
    MetricName: 'Delay',
    Dimensions: [{ Name: 'Path', Value: 'in' }],
  },
};

const lines = (region: string, ...metrics: readonly (readonly unknown[])[]) =>
  programOf({
    resources: {
      Alarm: alarm,
      Shop: fleet('shop'),
      Store: fleet('store'),
      Board: {
        Type: 'AWS::CloudWatch::Dashboard',
        Properties: {
          DashboardName: 'shop',
          DashboardBody: JSON.stringify({ widgets: [{ type: 'metric', properties: { region, metrics } }] }),
        },
      },
    },
  });

const of = (name: string, ...more: readonly unknown[]) => [
  'AWS/AutoScaling',
  'GroupMinSize',
  'AutoScalingGroupName',
  name,
  ...more,
];

describe('a line on a dashboard (OBS-1)', () => {
  test.each<[string, string, readonly unknown[]]>([
    ['of the region of its resource', 'us-east-1', of('shop')],
    ['that says its region itself', 'us-west-2', of('shop', { region: 'us-east-1' })],
    ['of the region of the alarm on it', 'us-east-1', ['Shop', 'Delay', 'Path', 'in']],
  ])('%s passes', (_, region, line) => {
    expect(passing([dashboardElsewhere], lines(region, line))).toEqual(['DashboardLooksElsewhere']);
  });

  test.each<[string, string, readonly (readonly unknown[])[]]>([
    ['of another region than its resource', 'us-west-2', [of('shop')]],
    ['that repeats the line before', 'us-east-1', [of('shop'), ['.', '.', '.', 'store', { region: 'us-west-2' }]]],
    ['that repeats all of it but the end', 'us-east-1', [of('shop'), ['...', 'store', { region: 'us-west-2' }]]],
    ['of another region than the alarm on it', 'us-west-2', [['Shop', 'Delay', 'Path', 'in']]],
  ])('%s is refused', (_, region, metrics) => {
    expect(complaints([dashboardElsewhere], lines(region, ...metrics))).toEqual([
      `DashboardLooksElsewhere fail ${BOARD}`,
    ]);
  });

  test('of what nobody declares is not asked about', () => {
    expect(dashboardElsewhere.judge(lines('us-west-2', ['Shop', 'Other'], of('elsewhere')))).toEqual([]);
  });

  test('is missed of each part that has none', () => {
    expect(passing([dashboardParts], lines('us-east-1', of('shop'), of('store')))).toEqual(['DashboardLacksPart']);
    expect(complaints([dashboardParts], lines('us-east-1', of('shop')))).toEqual([
      'DashboardLacksPart fail AWS::AutoScaling::AutoScalingGroup us-east-1 store',
    ]);
  });
});

test.each<[readonly string[], readonly string[]]>([
  [['us-east-1', 'us-west-2'], []],
  [['us-east-1'], ['DashboardLacksSignal fail AWS::CloudWatch::CompositeAlarm us-west-2 abort']],
  [[], []],
])('signals shown of %j', (shown, expected) => {
  const Abort = { Type: 'AWS::CloudWatch::CompositeAlarm', Properties: { AlarmName: 'abort', AlarmRule: 'ALARM(a)' } };
  const alarms = shown.map((region) => `arn:aws:cloudwatch:${region}:111122223333:alarm:abort`);
  const DashboardBody = JSON.stringify({ widgets: [{ type: 'alarm', properties: { alarms } }] });
  const Board = { Type: 'AWS::CloudWatch::Dashboard', Properties: { DashboardName: 'shop', DashboardBody } };
  const program = programOf({ resources: { Abort, Board } }, { region: 'us-west-2', resources: { Abort } });
  expect(complaints([dashboardAbort], program)).toEqual(expected);
});

test('a query of logs reads a group of its region', () => {
  const Log = { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/shop' } };
  const board = (region: string) => {
    const properties = { region, query: "SOURCE '/shop' | fields @message" };
    const DashboardBody = JSON.stringify({ widgets: [{ type: 'log', properties }] });
    const Board = { Type: 'AWS::CloudWatch::Dashboard', Properties: { DashboardName: 'shop', DashboardBody } };
    return programOf({ resources: { Log, Board } });
  };
  expect(passing([dashboardElsewhere], board('us-east-1'))).toEqual(['DashboardLooksElsewhere']);
  expect(complaints([dashboardElsewhere], board('us-west-2'))).toEqual([`DashboardLooksElsewhere fail ${BOARD}`]);
});
