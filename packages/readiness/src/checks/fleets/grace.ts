import { heldTo, numberOf } from '../../ask';
import type { Check } from '../../model';
import { groups, targetsOf } from './fleet';

/** Seconds in which a server starts at best. */
const SECONDS = 60;
/** What is unhealthy for an hour is not starting. */
const LONGEST = 3600;

/** Without grace a server is replaced while it boots, for ever. */
export const groupGraceMissing: Check = {
  code: 'GroupGraceMissing',
  area: 'A3',
  severity: 'MEDIUM',
  title: `A new server has ${SECONDS} seconds before its health counts`,
  rationale:
    'The checks of a load balancer find a booting server unhealthy: a group without grace never gets green up. CloudFormation takes 0 where nothing is said.',
  remediation: 'Set HealthCheckGracePeriod to the time that the application needs to start.',
  source: 'Amazon EC2 Auto Scaling User Guide, "Set the health check grace period for an Auto Scaling group"',
  serves: ['EC2-4'],
  judge: (program) =>
    groups(program)
      .filter((group) => targetsOf(group).length > 0)
      .map((group) =>
        heldTo(group, {
          property: 'HealthCheckGracePeriod',
          allowed: `${SECONDS} to ${LONGEST} seconds`,
          holds: (seconds) => (numberOf(seconds) ?? 0) >= SECONDS && (numberOf(seconds) ?? 0) <= LONGEST,
          remedy: 'give servers time to start',
        }),
      ),
};
