import { at, declared, each, fail, isUnresolved, pass, shown, unknown } from '../../ask';
import type { Answer, Check, ResourceFact } from '../../model';

/** An alarm without a metric stays where it began. */
export const alarmMetric: Check = {
  code: 'AlarmWatchesNothing',
  area: 'A6',
  severity: 'MEDIUM',
  title: 'An alarm watches a metric of a namespace, or an expression',
  rationale: 'Without a metric there is nothing that could fire.',
  remediation: 'Set Namespace and MetricName, or Metrics.',
  source: 'CloudWatch API Reference, PutMetricAlarm (`MetricName`, `Metrics`, `Namespace`)',
  serves: ['OBS-2'],
  judge: (program) => declared(program, 'AWS::CloudWatch::Alarm').map(judged),
};

function judged(alarm: ResourceFact): Answer {
  const [queries, namespace, name] = ['Metrics', 'Namespace', 'MetricName'].map((key) => at(alarm.properties, key));
  const told = {
    property: 'MetricName',
    found: `${shown(namespace)} ${shown(name)}`,
    allowed: 'a metric of a namespace, or an expression',
    remedy: 'set Namespace and MetricName',
  };
  if (isUnresolved(queries) || isUnresolved(namespace) || isUnresolved(name)) return unknown(alarm, told);
  const isNamed = [namespace, name].every((one) => typeof one === 'string' && one !== '');
  return isNamed || each(queries).length > 0 ? pass(alarm, told) : fail(alarm, told);
}
