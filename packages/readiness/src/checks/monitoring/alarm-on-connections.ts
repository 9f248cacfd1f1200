import { alarmsOf, fail, pass } from '../../ask';
import type { Check } from '../../model';
import { databases } from './subjects';

/** Clients that reconnect at a cutover do so all at once: one alarm, on the database that they use at the time. */
export const alarmOnConnections: Check = {
  code: 'DatabaseConnectionsNotAlarmed',
  area: 'A6',
  severity: 'LOW',
  title: 'The database that serves raises an alarm on its connections',
  rationale: 'A flood of connections after the flip shuts clients out; none at all means that they went elsewhere.',
  remediation: 'Add an alarm on AWS/RDS DatabaseConnections.',
  source: 'Amazon RDS User Guide, "Amazon CloudWatch metrics for Amazon RDS"',
  serves: ['OBS-2'],
  judge: (program) => {
    if (databases(program).length === 0) return [];
    const alarm = alarmsOf(program).find(({ metrics }) =>
      metrics.some(({ namespace, name }) => namespace === 'AWS/RDS' && name === 'DatabaseConnections'),
    );
    const told = {
      property: 'alarm',
      allowed: 'an alarm on DatabaseConnections',
      remedy: 'add an alarm on connections',
    };
    return alarm === undefined
      ? [fail(program.title, { ...told, found: 'no such alarm' })]
      : [pass(program.title, { ...told, found: alarm.resource.name })];
  },
};
