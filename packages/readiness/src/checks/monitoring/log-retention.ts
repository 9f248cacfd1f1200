import { declared, heldTo, numberOf } from '../../ask';
import type { Check } from '../../model';

/** Logs that never expire cost for ever; those that expire before the way back is closed cannot explain what happened. */
export const logRetention: Check = {
  code: 'LogGroupRetention',
  area: 'A6',
  severity: 'LOW',
  title: 'A log group keeps its events for a time that is set, a week at least',
  rationale: 'The way back stays open for days after a cutover: so long its logs are needed.',
  remediation: 'Set RetentionInDays.',
  source: 'CloudWatch Logs User Guide, "Change log data retention in CloudWatch Logs"',
  serves: ['OBS-3'],
  judge: (program) =>
    declared(program, 'AWS::Logs::LogGroup').map((group) =>
      heldTo(group, {
        property: 'RetentionInDays',
        allowed: `${SHORTEST} days or more`,
        holds: (value) => (numberOf(value) ?? 0) >= SHORTEST,
        remedy: 'set RetentionInDays',
      }),
    ),
};

const SHORTEST = 7;
