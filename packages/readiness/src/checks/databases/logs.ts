import { each } from '../../ask';
import type { Check } from '../../model';
import { forDatabases } from './for-databases';

/** Refused logins after the cutover are in the server's log, and nowhere else. */
export const databaseLogsStay: Check = {
  code: 'DatabaseLogsStay',
  area: 'A4',
  severity: 'LOW',
  title: 'A database exports its log',
  rationale:
    'The log of the server tells which clients still come, and which are refused; on the instance it is kept for days only.',
  remediation: 'Set EnableCloudwatchLogsExports.',
  source: 'AWS Security Hub, controls RDS.9, RDS.36',
  serves: ['RDS-11'],
  judge: forDatabases({
    property: 'EnableCloudwatchLogsExports',
    allowed: 'a log of the engine',
    holds: (logs) => Array.isArray(logs) && each(logs).some((log) => typeof log === 'string' && log !== ''),
    remedy: 'export the log',
  }),
};
