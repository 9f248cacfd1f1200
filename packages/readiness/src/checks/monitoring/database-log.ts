import { at, each, fail, isUnresolved, pass, plainText, shown, unknown } from '../../ask';
import type { Check } from '../../model';
import { clusters, databases } from './subjects';

/** The log of a database says why a promotion waits, and who was cut off. */
export const databaseLog: Check = {
  code: 'DatabaseLogsNotExported',
  area: 'A6',
  severity: 'LOW',
  title: 'A database exports its logs to CloudWatch Logs',
  rationale: 'On the instance logs are gone after days, and with the instance.',
  remediation: 'Set EnableCloudwatchLogsExports to the logs of the engine.',
  source: 'Amazon RDS User Guide, "Publishing database logs to Amazon CloudWatch Logs"',
  serves: ['OBS-3', 'RDS-11'],
  judge: (program) =>
    [...databases(program), ...clusters(program)].map((database) => {
      const logs = at(database.properties, 'EnableCloudwatchLogsExports');
      const told = {
        property: 'EnableCloudwatchLogsExports',
        found: shown(logs),
        allowed: 'the logs of the engine',
        remedy: 'set EnableCloudwatchLogsExports',
      };
      if (isUnresolved(logs)) return unknown(database, told);
      const names = each(logs);
      // Of PostgreSQL the upgrade log alone says nothing of a promotion.
      const isPostgres = plainText(at(database.properties, 'Engine')).includes('postgres');
      const says = isPostgres ? names.includes('postgresql') : names.length > 0;
      return says ? pass(database, told) : fail(database, told);
    }),
};
