import { monitoringChecks } from '../../../src/checks/monitoring';
import { alarmsInRule } from '../../../src/checks/monitoring/composites';
import { answersWhatever, neverPassesUnknown } from '../hostile';
import { changed, complaints, passing, programOf } from '../judged';
import { copyOf, shop } from './shop';

type Shop = typeof shop.resources;

const after = (change: (resources: Shop) => void) =>
  complaints(monitoringChecks, programOf({ resources: changed(shop.resources, change) }));
const without =
  (...ids: readonly string[]) =>
  (resources: Shop) => {
    for (const id of ids) delete resources[id];
  };
const set = (id: string, more: object) => (resources: Shop) => {
  Object.assign(resources[id].Properties, more);
};
const alarm = (name: string) => `AWS::CloudWatch::Alarm us-east-1 ${name}`;

const DATABASE = 'AWS::RDS::DBInstance us-east-1 shop';
const GROUP = 'AWS::Logs::LogGroup us-east-1 /aws/lambda/tick';
const MACHINE = 'AWS::StepFunctions::StateMachine us-east-1 move';
const TOPIC = 'AWS::SNS::Topic us-east-1 pager';

describe('monitoring (A6)', () => {
  it('passes a program that watches what it declares', () => {
    expect(after(() => {})).toEqual([]);
    expect([...passing(monitoringChecks, programOf(shop))].sort()).toEqual(
      monitoringChecks.map(({ code }) => code).sort(),
    );
  });

  it.each<[string, (resources: Shop) => void, readonly string[]]>([
    [
      'no alarm on failed replication',
      without('Failed'),
      [
        'AbortAlarmDeaf fail shop',
        'AbortAlarmRefersNowhere fail AWS::CloudWatch::CompositeAlarm us-east-1 abort',
        'ReplicationFailureNotAlarmed fail AWS::S3::Bucket us-east-1 shop',
      ],
    ],
    [
      'no alarm on pending replication',
      without('Behind'),
      ['ReplicationBacklogNotAlarmed fail AWS::S3::Bucket us-east-1 shop'],
    ],
    [
      'an alarm on another bucket',
      set('Behind', { Dimensions: copyOf('other') }),
      ['ReplicationBacklogNotAlarmed fail AWS::S3::Bucket us-east-1 shop'],
    ],
    ['no alarm on load', without('Load'), [`DatabaseLoadNotAlarmed fail ${DATABASE}`]],
    ['no alarm on lag', without('Lag'), [`ReplicaLagNotAlarmed fail ${DATABASE}`]],
    [
      'no alarm on connections',
      without('Connections'),
      ['ClusterLoadNotAlarmed fail AWS::RDS::DBCluster us-east-1 orders', 'DatabaseConnectionsNotAlarmed fail shop'],
    ],
    [
      'no alarm on errors',
      without('Errors'),
      ['BalancerErrorsNotAlarmed fail AWS::ElasticLoadBalancingV2::LoadBalancer us-east-1 shop'],
    ],
    [
      'no alarm on capacity',
      without('InService'),
      ['FleetNotAlarmed fail AWS::AutoScaling::AutoScalingGroup us-east-1 shop'],
    ],
    [
      'no alarm on the processor',
      without('Cpu'),
      ['FleetLoadNotAlarmed fail AWS::AutoScaling::AutoScalingGroup us-east-1 shop'],
    ],
    ['no alarm on executions', without('Stopped'), [`StateMachineNotAlarmed fail ${MACHINE}`]],
    [
      'no alarm on a function',
      without('Broken'),
      ['FunctionErrorsNotAlarmed fail AWS::Lambda::Function us-east-1 tick'],
    ],
    [
      'a topic that nobody reads',
      without('Subscription'),
      [
        'abort',
        'behind',
        'broken',
        'connections',
        'cpu',
        'errors',
        'failed',
        'in-service',
        'lag',
        'load',
        'stopped',
        'storage',
        'unhealthy',
      ].map(
        (name) =>
          `AlarmTellsNobody fail AWS::CloudWatch::${name === 'abort' ? 'CompositeAlarm' : 'Alarm'} us-east-1 ${name}`,
      ),
    ],
    ['an alarm without actions', set('Cpu', { AlarmActions: [] }), [`AlarmTellsNobody fail ${alarm('cpu')}`]],
    [
      'a topic of another region',
      set('Cpu', { AlarmActions: ['arn:aws:sns:us-west-2:111122223333:pager'] }),
      [`AlarmTellsNobody unknown ${alarm('cpu')}`],
    ],
    ['actions that are off', set('Cpu', { ActionsEnabled: false }), [`AlarmActionsDisabled fail ${alarm('cpu')}`]],
    [
      'missing data that is ignored',
      set('Cpu', { TreatMissingData: 'ignore' }),
      [`AlarmTakesSilenceForHealth fail ${alarm('cpu')}`],
    ],
    [
      'a silent replica that counts as healthy',
      set('Lag', { TreatMissingData: 'notBreaching' }),
      [`AlarmTakesSilenceForHealth fail ${alarm('lag')}`],
    ],
    [
      'an alarm of two hours',
      set('Cpu', { EvaluationPeriods: 24, Period: 300 }),
      [`AlarmTooSlow fail ${alarm('cpu')}`],
    ],
    ['more datapoints than periods', set('Cpu', { DatapointsToAlarm: 3 }), [`AlarmTooSlow fail ${alarm('cpu')}`]],
    ['a threshold out of reach', set('Cpu', { Threshold: 101 }), [`AlarmCannotFire fail ${alarm('cpu')}`]],
    [
      'an alarm that looks the wrong way',
      set('Storage', { ComparisonOperator: 'GreaterThanThreshold' }),
      [`AlarmCannotFire fail ${alarm('storage')}`],
    ],
    [
      'no composite alarm',
      without('Abort'),
      [
        'AlarmTellsNobody fail AWS::CloudWatch::Alarm us-east-1 unhealthy',
        'DashboardShowsNoSuchAlarm fail AWS::CloudWatch::Dashboard global shop',
        'NoAbortAlarm fail shop',
      ],
    ],
    [
      'a composite alarm over nothing',
      set('Abort', { AlarmRule: 'FALSE' }),
      [
        'AbortAlarmDeaf fail shop',
        'AbortAlarmDeaf fail shop',
        'AbortAlarmDeaf fail shop',
        'AbortAlarmRefersNowhere fail AWS::CloudWatch::CompositeAlarm us-east-1 abort',
        'AlarmTellsNobody fail AWS::CloudWatch::Alarm us-east-1 unhealthy',
      ],
    ],
    ['no dashboard', without('Board'), ['NoDashboard fail shop']],
    [
      'a dashboard of another region',
      set('Board', {
        DashboardBody: JSON.stringify({
          widgets: [
            {
              type: 'metric',
              properties: {
                region: 'eu-west-1',
                metrics: [
                  ['AWS/S3', 'x'],
                  ['AWS/RDS', 'x'],
                  ['AWS/NetworkELB', 'x'],
                  ['AWS/EC2', 'x'],
                ],
              },
            },
          ],
        }),
      }),
      ['DashboardLacksWorkload fail shop', 'DashboardOfOneRegion fail shop'],
    ],
    [
      'a topic in the open',
      (resources) => {
        delete resources.Topic.Properties.KmsMasterKeyId;
      },
      [`TopicNotEncrypted fail ${TOPIC}`],
    ],
    [
      'a topic under a key of AWS',
      set('Topic', { KmsMasterKeyId: 'alias/aws/sns' }),
      [`AlarmMayNotPublish fail ${TOPIC}`, `TopicNotEncrypted fail ${TOPIC}`],
    ],
    [
      'a key that refuses alarms',
      (resources) => {
        resources.Key.Properties.KeyPolicy.Statement[0].Principal.Service = 'logs.us-east-1.amazonaws.com';
      },
      [`AlarmMayNotPublish fail ${TOPIC}`],
    ],
    [
      'a key that refuses logs',
      (resources) => {
        resources.Key.Properties.KeyPolicy.Statement[0].Principal.Service = 'cloudwatch.amazonaws.com';
      },
      [`LogKeyRefusesLogs fail ${GROUP}`],
    ],
    [
      'a log group in the open',
      (resources) => {
        delete resources.Log.Properties.KmsKeyId;
      },
      [`LogGroupNotEncrypted fail ${GROUP}`],
    ],
    [
      'logs that never expire',
      (resources) => {
        delete resources.Log.Properties.RetentionInDays;
      },
      [`LogGroupRetention fail ${GROUP}`],
    ],
    ['logs of a day', set('Log', { RetentionInDays: 1 }), [`LogGroupRetention fail ${GROUP}`]],
    [
      'a log group under another name',
      set('Log', { LogGroupName: '/shop/tick' }),
      ['FunctionLogGroupNotDeclared fail AWS::Lambda::Function us-east-1 tick'],
    ],
    [
      'a state machine that does not log',
      (resources) => {
        delete resources.Machine.Properties.LoggingConfiguration;
      },
      [`StateMachineNotLogging fail ${MACHINE}`],
    ],
    [
      'a state machine without a trace',
      set('Machine', { TracingConfiguration: { Enabled: false } }),
      [`StateMachineNotTraced fail ${MACHINE}`],
    ],
    ['a network without a flow log', without('Flow'), ['VpcWithoutFlowLog fail AWS::EC2::VPC us-east-1 shop']],
    [
      'a flow log of what is rejected',
      set('Flow', { TrafficType: 'REJECT' }),
      ['VpcWithoutFlowLog fail AWS::EC2::VPC us-east-1 shop'],
    ],
    [
      'a database that exports no logs',
      (resources) => {
        delete resources.Database.Properties.EnableCloudwatchLogsExports;
      },
      [`DatabaseLogsNotExported fail ${DATABASE}`],
    ],
    [
      'a database without insights',
      set('Database', { EnablePerformanceInsights: false }),
      [`DatabaseNotInspected fail ${DATABASE}`],
    ],
    [
      'a fleet without group metrics',
      (resources) => {
        delete resources.Fleet.Properties.MetricsCollection;
      },
      ['FleetMetricsOff fail AWS::AutoScaling::AutoScalingGroup us-east-1 shop'],
    ],
  ])('refuses %s (OBS-2)', (_, change, expected) => {
    expect([...after(change)].sort()).toEqual([...expected].sort());
  });

  it('asks for widgets of both regions of a workload (OBS-1)', () => {
    const west = {
      region: 'us-west-2',
      resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'old' } } },
    };
    expect(complaints(monitoringChecks, programOf(shop, west))).toEqual(['DashboardOfOneRegion fail shop']);
  });

  it('finds alarms in a rule, by name and by ARN', () => {
    expect(
      alarmsInRule(
        `ALARM("a b") AND NOT OK('c') OR (INSUFFICIENT_DATA(d) AND ALARM(arn:aws:cloudwatch:us-east-1:1:alarm:e))`,
      ),
    ).toEqual(['a b', 'c', 'd', 'arn:aws:cloudwatch:us-east-1:1:alarm:e']);
  });

  it('passes nothing that is not known before a deployment (CHK-2)', () => {
    neverPassesUnknown(monitoringChecks, programOf(shop), [
      ['AWS::CloudWatch::Alarm', 'AlarmActions.0', 'AlarmTellsNobody'],
      ['AWS::CloudWatch::Alarm', 'ActionsEnabled', 'AlarmActionsDisabled'],
      ['AWS::CloudWatch::Alarm', 'TreatMissingData', 'AlarmTakesSilenceForHealth'],
      ['AWS::CloudWatch::Alarm', 'Threshold', 'AlarmCannotFire'],
      ['AWS::CloudWatch::CompositeAlarm', 'AlarmRule', 'AbortAlarmRefersNowhere'],
      ['AWS::Logs::LogGroup', 'RetentionInDays', 'LogGroupRetention'],
      ['AWS::Logs::LogGroup', 'KmsKeyId', 'LogGroupNotEncrypted'],
      ['AWS::SNS::Topic', 'KmsMasterKeyId', 'TopicNotEncrypted'],
      ['AWS::CloudWatch::Dashboard', 'DashboardBody', 'DashboardLacksWorkload'],
    ]);
  });

  it('says nothing of a program without a workload', () => {
    expect(monitoringChecks.flatMap((check) => check.judge(programOf({ resources: {} })))).toEqual([]);
  });

  it('answers whatever stands in a property', () => answersWhatever(monitoringChecks, programOf(shop)));
});
