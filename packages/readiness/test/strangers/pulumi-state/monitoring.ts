import { ABORT, alarm, type Watched } from './alarms';
import { machineArn } from './cutover';
import { DATABASE } from './database';
import { ACCOUNT, arn, EAST, type Entry, entry, otherOf, type Side, WEST } from './entry';
import { bucketOf, RULE } from './images';
import { balancerName, SERVERS, targetsName } from './servers';
import { topic, topicArn } from './topic';

/** What watches one region: whom it calls, when, and the page that somebody looks at meanwhile. */
export const monitoring = (at: Side): readonly Entry[] => [
  ...topic(at),
  ...Object.entries(watchedIn(at)).map(([name, watched]) => alarm(name, at, watched)),
  abort(at),
  board(at),
];

function watchedIn(at: Side): Readonly<Record<string, Watched>> {
  const copies = { SourceBucket: bucketOf(at), DestinationBucket: bucketOf(otherOf(at)), RuleId: RULE };
  const database = { DBInstanceIdentifier: DATABASE };
  const balancer = { LoadBalancer: balancerName(at) };
  const group = { AutoScalingGroupName: SERVERS };
  const quiet = { silence: false };
  return {
    'shop-copies-fail': {
      of: ['AWS/S3', 'OperationsFailedReplication'],
      dimensions: copies,
      statistic: 'Sum',
      threshold: 1,
      ...quiet,
    },
    'shop-copies-late': {
      of: ['AWS/S3', 'ReplicationLatency'],
      dimensions: copies,
      statistic: 'Maximum',
      threshold: 900,
      ...quiet,
    },
    'shop-database-load': {
      of: ['AWS/RDS', 'CPUUtilization'],
      dimensions: database,
      statistic: 'Average',
      threshold: 85,
    },
    'shop-database-storage': {
      of: ['AWS/RDS', 'FreeStorageSpace'],
      dimensions: database,
      statistic: 'Minimum',
      threshold: 10_000_000_000,
      below: true,
    },
    'shop-database-connections': {
      of: ['AWS/RDS', 'DatabaseConnections'],
      dimensions: database,
      statistic: 'Maximum',
      threshold: 700,
    },
    ...(at.side === EAST.side && {
      'shop-replica-lag': { of: ['AWS/RDS', 'ReplicaLag'], dimensions: database, statistic: 'Maximum', threshold: 60 },
    }),
    'shop-errors': {
      of: ['AWS/ApplicationELB', 'HTTPCode_Target_5XX_Count'],
      dimensions: balancer,
      statistic: 'Sum',
      threshold: 10,
      ...quiet,
    },
    'shop-unhealthy': {
      of: ['AWS/ApplicationELB', 'UnHealthyHostCount'],
      dimensions: { ...balancer, TargetGroup: targetsName(at) },
      statistic: 'Maximum',
      threshold: 1,
    },
    'shop-servers-load': { of: ['AWS/EC2', 'CPUUtilization'], dimensions: group, statistic: 'Average', threshold: 80 },
    'shop-servers-missing': {
      of: ['AWS/AutoScaling', 'GroupInServiceInstances'],
      dimensions: group,
      statistic: 'Minimum',
      threshold: 2,
      below: true,
    },
  };
}

function abort(at: Side): Entry {
  const rule = ['shop-copies-fail', 'shop-database-load', 'shop-errors', 'shop-unhealthy'].map(
    (name) => `ALARM("${name}")`,
  );
  const inputs = {
    region: at.region,
    alarmName: ABORT,
    alarmRule: rule.join(' OR '),
    actionsEnabled: true,
    alarmActions: [topicArn(at)],
  };
  return entry('cloudwatch/compositeAlarm:CompositeAlarm', `abort-${at.side}`, ABORT, inputs, {
    given: { arn: arn('cloudwatch', at.region, `alarm:${ABORT}`) },
  });
}

export const boardName = ({ region }: Side): string => `shop-${region}`;

function board(at: Side): Entry {
  const widget = (title: string, { region }: Side, ...metrics: string[][]) => ({
    ...{ type: 'metric', width: 12, height: 6 },
    properties: { title, region, metrics },
  });
  const body = {
    widgets: [
      widget(
        'Requests',
        at,
        ['AWS/ApplicationELB', 'RequestCount', 'LoadBalancer', balancerName(at)],
        ['.', 'HTTPCode_Target_5XX_Count', '.', '.'],
      ),
      widget('Servers', at, ['AWS/AutoScaling', 'GroupInServiceInstances', 'AutoScalingGroupName', SERVERS]),
      widget(
        'Database',
        WEST,
        ['AWS/RDS', 'CPUUtilization', 'DBInstanceIdentifier', DATABASE],
        ['.', 'DatabaseConnections', '.', '.'],
      ),
      widget('Replica', EAST, ['AWS/RDS', 'ReplicaLag', 'DBInstanceIdentifier', DATABASE]),
      widget(
        'Images',
        WEST,
        [
          'AWS/S3',
          'BytesPendingReplication',
          'SourceBucket',
          bucketOf(WEST),
          'DestinationBucket',
          bucketOf(EAST),
          'RuleId',
          RULE,
        ],
        ['.', 'OperationsFailedReplication', '.', '.', '.', '.', '.', '.'],
      ),
      widget('Cutover', EAST, ['AWS/States', 'ExecutionsFailed', 'StateMachineArn', machineArn]),
    ],
  };
  const dashboardName = boardName(at);
  const inputs = { region: at.region, dashboardName, dashboardBody: JSON.stringify(body) };
  return entry('cloudwatch/dashboard:Dashboard', `board-${at.side}`, dashboardName, inputs, {
    given: { dashboardArn: `arn:aws:cloudwatch::${ACCOUNT}:dashboard/${dashboardName}` },
  });
}
