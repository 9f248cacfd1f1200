import { alarmDimensions } from '../../../src/checks/monitoring/alarm-dimensions';
import { complaints, passing, programOf } from '../judged';

const alarmOn = (Namespace: string, MetricName: string, dimensions: Readonly<Record<string, unknown>>) =>
  programOf({
    parameters: { Which: { Type: 'String' } },
    resources: {
      Alarm: {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: {
          AlarmName: 'delay',
          Namespace,
          MetricName,
          Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
        },
      },
    },
  });

const machine = (region: string) => ({ StateMachineArn: `arn:aws:states:${region}:111122223333:stateMachine:move` });
const copied = { SourceBucket: 'a', DestinationBucket: 'b', RuleId: 'all' };

describe('an alarm on a metric of AWS (OBS-2)', () => {
  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['AWS/RDS', 'CPUUtilization', { DBInstanceIdentifier: 'orders' }],
    ['AWS/RDS', 'VolumeBytesUsed', { DBClusterIdentifier: 'orders' }],
    ['AWS/ApplicationELB', 'HealthyHostCount', { LoadBalancer: 'app/web/1', TargetGroup: 'targetgroup/web/2' }],
    ['AWS/States', 'ExecutionsFailed', machine('us-east-1')],
    ['AWS/S3', 'ReplicationLatency', copied],
  ])('%s %s passes with %j', (namespace, metric, dimensions) => {
    expect(passing([alarmDimensions], alarmOn(namespace, metric, dimensions))).toEqual(['AlarmOfNoResource']);
  });

  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['AWS/RDS', 'CPUUtilization', {}],
    ['AWS/RDS', 'CPUUtilization', { DbInstance: 'orders' }],
    ['AWS/ApplicationELB', 'HealthyHostCount', { TargetGroup: 'targetgroup/web/2' }],
    ['AWS/States', 'ExecutionsFailed', machine('us-west-2')],
    ['AWS/S3', 'ReplicationLatency', { SourceBucket: 'a', DestinationBucket: 'b' }],
    ['AWS/S3', 'ReplicationLatency', { ...copied, DestinationBucket: 'a' }],
  ])('%s %s is refused with %j', (namespace, metric, dimensions) => {
    expect(complaints([alarmDimensions], alarmOn(namespace, metric, dimensions))).toEqual([
      'AlarmOfNoResource fail AWS::CloudWatch::Alarm us-east-1 delay',
    ]);
  });

  test('of what is not known yet is not known', () => {
    const program = alarmOn('AWS/RDS', 'CPUUtilization', { DBInstanceIdentifier: { Ref: 'Which' } });
    expect(complaints([alarmDimensions], program)).toEqual([
      'AlarmOfNoResource unknown AWS::CloudWatch::Alarm us-east-1 delay',
    ]);
  });

  test("of the program's own, or of a service that sums up, is not asked", () => {
    expect(alarmDimensions.judge(alarmOn('Shop', 'Delay', {}))).toEqual([]);
    expect(alarmDimensions.judge(alarmOn('AWS/Lambda', 'Errors', {}))).toEqual([]);
  });
});
