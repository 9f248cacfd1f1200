import { type Alarm, alarmsOf, at, fail, isUnresolved, numberOf, pass, unknown } from '../../ask';
import type { Answer, Check } from '../../model';

/** An alarm that takes longer than the cutover comes after it. */
export const alarmSlow: Check = {
  code: 'AlarmTooSlow',
  area: 'A6',
  severity: 'MEDIUM',
  title: 'An alarm is raised within an hour, and can be raised at all',
  rationale: 'A cutover is over in less than an hour; what is told later cannot stop it.',
  remediation: 'Choose Period × EvaluationPeriods of at most an hour, and no more DatapointsToAlarm than periods.',
  source: 'CloudWatch User Guide, "Using Amazon CloudWatch alarms" (evaluating an alarm)',
  serves: ['OBS-2'],
  judge: (program) => alarmsOf(program).map(judged),
};

function judged({ resource, metrics }: Alarm): Answer {
  const { properties } = resource;
  const told = {
    property: 'EvaluationPeriods',
    allowed: 'an hour at most',
    remedy: 'shorten Period or EvaluationPeriods',
  };
  const values = ['EvaluationPeriods', 'DatapointsToAlarm', 'Period'].map((name) => at(properties, name));
  if (values.some(isUnresolved)) return unknown(resource, { ...told, found: 'a number that is not known' });
  const [periods, points] = values.map(numberOf);
  const period = Math.max(0, ...metrics.map((metric) => metric.period ?? 0));
  if (periods === undefined || periods < 1) return fail(resource, { ...told, found: 'no EvaluationPeriods' });
  if (points !== undefined && (points > periods || points < 1))
    return fail(resource, { ...told, property: 'DatapointsToAlarm', found: `${points} of ${periods}` });
  const seconds = period * periods;
  const longest = metrics.some(({ name }) => typeof name === 'string' && DAILY.has(name)) ? 2 * DAY : HOUR;
  return seconds > longest
    ? fail(resource, { ...told, found: `${periods} × ${period} s` })
    : pass(resource, { ...told, found: `${periods} × ${period} s` });
}

const HOUR = 3600;
const DAY = 86_400;

/** S3 sends these once a day (S3 User Guide, "Metrics and dimensions"); jobs of AWS Backup may run once a day. */
const DAILY: ReadonlySet<string> = new Set([
  'BucketSizeBytes',
  'NumberOfObjects',
  'NumberOfBackupJobsCompleted',
  'NumberOfBackupJobsFailed',
  'NumberOfCopyJobsCompleted',
  'NumberOfCopyJobsFailed',
]);
