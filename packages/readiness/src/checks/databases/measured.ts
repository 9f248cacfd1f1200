import { heldTo, isTrue, numberOf, worse } from '../../ask';
import type { Check } from '../../model';
import { instances, isMember } from './databases';

/** The new primary is looked at second by second. */
export const databaseUnmeasured: Check = {
  code: 'DatabaseUnmeasured',
  area: 'A4',
  severity: 'LOW',
  title: 'A database has Performance Insights and enhanced monitoring',
  rationale: 'After the handover the first question is what the new primary waits for; CloudWatch alone does not tell.',
  remediation: 'Set EnablePerformanceInsights, and MonitoringInterval with a role.',
  source: 'AWS Security Hub, control RDS.6; Amazon RDS User Guide, "Monitoring DB load with Performance Insights"',
  serves: ['RDS-11'],
  judge: (program) =>
    instances(program)
      .filter((instance) => !isMember(instance))
      .map((instance) =>
        [
          heldTo(instance, {
            property: 'EnablePerformanceInsights',
            allowed: 'true',
            holds: isTrue,
            remedy: 'enable Performance Insights',
          }),
          heldTo(instance, {
            property: 'MonitoringInterval',
            allowed: '1 to 60 seconds',
            holds: (seconds) => (numberOf(seconds) ?? 0) >= 1 && (numberOf(seconds) ?? 0) <= 60,
            remedy: 'enable enhanced monitoring',
          }),
          heldTo(instance, {
            property: 'MonitoringRoleArn',
            allowed: 'a role that may write metrics',
            holds: (role) => typeof role === 'string' && role !== '',
            remedy: 'name the role of enhanced monitoring',
          }),
        ].reduce(worse),
      ),
};
