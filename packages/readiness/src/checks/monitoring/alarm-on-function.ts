import { type Alarm, alarmsOf, at, each, fail, isOf, ofKind, pass, plainText, standsFor } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { functions } from './subjects';

/** Nobody waits for the answer of a function that events run: an alarm on its errors, or on what its log says, is all there is. */
export const alarmOnFunction: Check = {
  code: 'FunctionErrorsNotAlarmed',
  area: 'A6',
  severity: 'LOW',
  title: 'A function that a rule runs raises an alarm when it fails',
  rationale: 'What checks and carries a migration must not fail in silence.',
  remediation: 'Add an alarm on AWS/Lambda Errors, or on a metric filter of its log group.',
  source: 'AWS Lambda Developer Guide, "Types of metrics for Lambda functions"',
  serves: ['OBS-2'],
  judge: (program) => {
    const targets = ofKind(program, 'AWS::Events::Rule').flatMap(({ properties }) => each(at(properties, 'Targets')));
    const arns = targets.map((target) => at(target, 'Arn')).filter((arn) => typeof arn === 'string');
    const alarms = alarmsOf(program);
    return functions(program)
      .filter((one) => arns.some((arn) => standsFor(arn, one)))
      .map((one) => {
        const told = { property: 'alarm', allowed: 'an alarm on its errors', remedy: 'add an alarm on Errors' };
        const filtered = metricsOfLog(program, one);
        const alarm = alarms.find((candidate) => watches(candidate, one, filtered));
        return alarm === undefined
          ? fail(one, { ...told, found: 'no such alarm' })
          : pass(one, { ...told, found: alarm.resource.name });
      });
  },
};

/** Metrics that filters make of the function's log, `<namespace> <name>`. */
const metricsOfLog = (program: Program, { properties, name }: ResourceFact): readonly string[] => {
  const group = at(properties, 'LoggingConfig', 'LogGroup') ?? `/aws/lambda/${name}`;
  return ofKind(program, 'AWS::Logs::MetricFilter')
    .filter((filter) => at(filter.properties, 'LogGroupName') === group)
    .flatMap((filter) => each(at(filter.properties, 'MetricTransformations')))
    .map((metric) => `${plainText(at(metric, 'MetricNamespace'))} ${plainText(at(metric, 'MetricName'))}`);
};

const watches = ({ metrics }: Alarm, subject: ResourceFact, filtered: readonly string[]): boolean =>
  metrics.some(
    ({ namespace, name, dimensions }) =>
      (namespace === 'AWS/Lambda' && name === 'Errors' && isOf(subject, dimensions, 'FunctionName') === true) ||
      filtered.includes(`${plainText(namespace)} ${plainText(name)}`),
  );
