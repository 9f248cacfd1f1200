import type { Finding } from '@regionlift/migration/core';
import { lacksGrants } from '../migration-role/lacks-grant';
import { judgePoolers, poolerCatalogue } from '../poolers/judge-poolers';
import { activityChecks } from './activity-checks';
import { besidesChecks } from './besides-checks';
import type { End, PreflightFacts } from './facts';
import { instanceChecks, sourceInstanceChecks, targetInstanceChecks } from './instance-checks';
import { judgeLiveFacts } from './live-check';
import { databaseParityChecks, serverParityChecks } from './parity-checks';
import { absentServers, type ReachQuestion, reachChecks } from './reach-checks';
import { roleChecks, writerChecks } from './role-checks';
import { settingChecks } from './setting-checks';
import { inRecovery, major } from './settings';
import { tableChecks } from './table-checks';

/**
 * Judges both live ends before anything is changed (RDS-9). Failures refuse the migration; unknowns list what does not follow
 * by itself and what could not be read. Subjects are paths: `rl-orders/database/source/shop`.
 *
 * Codes: see {@link preflightCatalogue}, and MigrationRoleLacksGrant.
 */
export function judgePreflight(subject: string, facts: PreflightFacts): readonly Finding[] {
  return [
    ...endFindings(subject, facts, 'source'),
    ...endFindings(subject, facts, 'target'),
    ...(inspected(facts) ? pairFindings(subject, facts) : []),
    ...judgePoolers(subject, facts.config, facts.poolers ?? []),
  ];
}

/** Every check of preflight, for the catalogue of codes. */
export const preflightCatalogue = [
  ...reachChecks,
  ...instanceChecks,
  ...sourceInstanceChecks,
  ...targetInstanceChecks,
  ...settingChecks,
  ...roleChecks,
  ...activityChecks,
  ...tableChecks,
  ...besidesChecks,
  ...writerChecks,
  ...serverParityChecks,
  ...databaseParityChecks,
  ...poolerCatalogue,
].map(({ code, asks, property, remedy, serves }) => ({ code, asks, property, remedy, serves }));

/** Whether the inside of the servers is judged: the logical handover of PostgreSQL alone. Whether it was read is another matter. */
export const inspected = ({ config }: Pick<PreflightFacts, 'config'>): boolean =>
  config.engine === 'POSTGRES' && config.handover === 'LOGICAL';

function endFindings(subject: string, { config, ...ends }: PreflightFacts, end: End): readonly Finding[] {
  const facts = ends[end];
  const path = `${subject}/${end}`;
  const reach: ReachQuestion = { config, end, facts, inspected: inspected({ config }) };
  const { instance, server } = facts;
  const asked = { config, end, facts };
  return [
    ...judgeLiveFacts(path, reach, reachChecks),
    ...(instance === undefined
      ? []
      : judgeLiveFacts(path, { ...asked, instance }, [
          ...instanceChecks,
          ...(end === 'source' ? sourceInstanceChecks : targetInstanceChecks),
        ])),
    ...(server === undefined
      ? []
      : judgeLiveFacts(path, { ...asked, server }, [...settingChecks, ...roleChecks, ...activityChecks])),
    ...(server === undefined
      ? []
      : Object.entries(facts.databases).flatMap(([name, database]) => [
          ...lacksGrants(`${path}/${name}`, config.migrationRole, inRecovery(server) ? [] : database.missingGrants),
          ...judgeLiveFacts(`${path}/${name}`, { ...asked, server, name, database }, [
            ...tableChecks,
            ...besidesChecks,
            ...writerChecks,
          ]),
        ])),
  ];
}

function pairFindings(subject: string, { config, source, target }: PreflightFacts): readonly Finding[] {
  if (source.server === undefined || target.server === undefined) return absentServers(subject);
  const comparable = major(source.server) === major(target.server);
  return [
    ...judgeLiveFacts(subject, { config, source: source.server, target: target.server }, serverParityChecks),
    ...Object.entries(source.databases).flatMap(([name, database]) => {
      const other = target.databases[name];
      return other === undefined || !comparable
        ? []
        : judgeLiveFacts(`${subject}/${name}`, { config, source: database, target: other }, databaseParityChecks);
    }),
  ];
}
