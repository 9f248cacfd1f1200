import { look, numberOf, valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { targetGroups } from './fleet';

/** Seconds that a request may take at least. */
const SECONDS = 30;
const KEY = 'deregistration_delay.timeout_seconds';

/** Requests that are under way when a target goes have that long to end. */
export const drainTooShort: Check = {
  code: 'DrainTooShort',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'Requests under way may end before a target goes',
  rationale: 'With a delay of 0 every server that is scaled in or refreshed cuts its clients off.',
  remediation: `Set ${KEY} to ${SECONDS} or more (AWS's default is 300).`,
  source: 'Elastic Load Balancing, "Edit target group attributes" (deregistration delay)',
  serves: ['EC2-7'],
  judge: (program) =>
    targetGroups(program).map((group) =>
      valueHeldTo(group, look(group.properties, 'TargetGroupAttributes', KEY), {
        property: `TargetGroupAttributes.${KEY}`,
        allowed: `${SECONDS} to 3600 seconds`,
        holds: (seconds) => {
          const stated = seconds === undefined ? 300 : numberOf(seconds);
          return stated !== undefined && stated >= SECONDS && stated <= 3600;
        },
        remedy: 'give requests time to end',
      }),
    ),
};
