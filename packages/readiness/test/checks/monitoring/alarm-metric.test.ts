import { alarmMetric } from '../../../src/checks/monitoring/alarm-metric';
import { complaints, passing, programOf } from '../judged';

const alarmWith = (properties: object) =>
  programOf({
    resources: { Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { AlarmName: 'delay', ...properties } } },
  });

test.each([[{ Namespace: 'Shop', MetricName: 'Delay' }], [{ Metrics: [{ Id: 'a', Expression: 'SUM(METRICS())' }] }]])(
  'an alarm watches a metric or an expression (OBS-2): %j',
  (properties) => {
    expect(passing([alarmMetric], alarmWith(properties))).toEqual(['AlarmWatchesNothing']);
  },
);

test.each([[{}], [{ Namespace: 'Shop' }], [{ MetricName: 'Delay' }]])('refuses %j', (properties) => {
  expect(complaints([alarmMetric], alarmWith(properties))).toEqual([
    'AlarmWatchesNothing fail AWS::CloudWatch::Alarm us-east-1 delay',
  ]);
});
