import type { Finding } from '@regionlift/migration/core';
import type { EndQuestion } from './facts';
import { type LiveCheck, lists, refuses } from './live-check';

/** A question about what could be read at all. */
export interface ReachQuestion extends EndQuestion {
  /** Whether the inside of the server is judged. */
  readonly inspected: boolean;
}

/** What is asked of an end before anything else: nothing that was not read passes. */
export const reachChecks: readonly LiveCheck<ReachQuestion>[] = [
  refuses({
    code: 'SourceInstanceMissing',
    asks: 'the source is there',
    property: 'source',
    allowed: 'an instance of this account and region',
    remedy: 'correct its identifier or region',
    found: ({ end, facts, config }) =>
      end === 'source' && facts.instance === undefined
        ? [`no '${config.source.identifier}' in ${config.source.region}`]
        : [],
  }),
  lists({
    code: 'TargetInstanceMissing',
    asks: 'the target is there: parity, roles and schema of both ends are judged then',
    property: 'target',
    allowed: 'a deployed replica',
    remedy: 'deploy the target stack, then run preflight again',
    found: ({ end, facts, config }) =>
      end === 'target' && facts.instance === undefined
        ? [`no '${config.target.identifier}' in ${config.target.region}`]
        : [],
  }),
  lists({
    code: 'ServerNotInspected',
    asks: 'the inside of the server was judged',
    property: 'engine',
    allowed: 'engine POSTGRES with handover LOGICAL; a person for others',
    remedy: 'check tables, roles and parameters by hand: preflight judges what RDS tells alone',
    found: ({ inspected, config }) => (inspected ? [] : [`${config.engine} with handover ${config.handover}`]),
  }),
  refuses({
    code: 'SessionRefused',
    asks: 'the migration role gets a session in every database that moves',
    property: 'migrationRole',
    allowed: 'a session in each of them',
    remedy: 'run create-migration-role; check the secret, the security groups and the route to the instance',
    found: ({ inspected, facts: { refusals, instance } }) =>
      inspected && instance !== undefined
        ? Object.entries(refusals).map(([name, why]) => (name === '' ? why : `'${name}': ${why}`))
        : [],
  }),
];

/** What is said when an end was not read: parity is unknown, never given. */
export const absentServers = (subject: string): readonly Finding[] => [
  {
    code: 'ParityUnknown',
    verdict: 'unknown',
    subject,
    property: 'target',
    found: 'an end that was not read',
    allowed: 'sessions on both ends',
    remedy: 'run preflight again when the target is deployed and both ends admit the migration role',
  },
];
