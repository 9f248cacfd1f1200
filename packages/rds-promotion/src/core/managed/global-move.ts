import { type Finding, judgeAll, type Side } from '@regionlift/migration/core';
import { busyWith, globalCalm, globalPresence, globalReadiness } from './global-checks';
import { type GlobalFacts, memberOf } from './global-cluster';

/**
 * What a switchover does next. START: ask RDS for it. WAIT: come again. WRITING: the wanted cluster writes, the name may
 * follow. REFUSE: waiting does not help.
 */
export type GlobalMove =
  | { readonly kind: 'START' | 'WRITING' }
  | { readonly kind: 'WAIT'; readonly waitsFor: string }
  | { readonly kind: 'REFUSE'; readonly findings: readonly Finding[] };

/**
 * Decides by what RDS says now, so it may be asked again after a crash at any line. Only SwitchoverGlobalCluster is ever
 * started: it synchronizes before it changes roles (RPO 0); a failover with data loss, whoever started it, is refused.
 *
 * Source: API Reference, SwitchoverGlobalCluster, `FailoverState`, `GlobalClusterMember`.
 */
export function globalMove(subject: string, facts: GlobalFacts, to: Side): GlobalMove {
  const failed = (checks: Parameters<typeof judgeAll<GlobalFacts>>[2]): readonly Finding[] =>
    judgeAll(subject, facts, checks).filter(({ verdict }) => verdict === 'fail');
  const lacking = failed(globalPresence);
  if (lacking.length > 0) return { kind: 'REFUSE', findings: lacking };
  const { cluster } = facts;
  if (cluster?.switching !== undefined)
    return { kind: 'WAIT', waitsFor: `the global database is ${cluster.switching.status}` };
  if (cluster?.writer === to) {
    const statuses = [cluster.status, memberOf(facts, to)?.status];
    return statuses.every((status) => status === 'available')
      ? { kind: 'WRITING' }
      : { kind: 'WAIT', waitsFor: `the new writer is ${statuses.join(', ')}` };
  }
  const unready = failed(globalReadiness);
  if (unready.length > 0) return { kind: 'REFUSE', findings: unready };
  const busy = busyWith(facts);
  return busy === undefined ? { kind: 'START' } : { kind: 'WAIT', waitsFor: busy };
}

/** Everything to say of a global database before a cutover (RDS-9); what it waits for is listed as unknown. */
export const judgeGlobalCluster = (subject: string, facts: GlobalFacts): readonly Finding[] =>
  judgeAll(subject, facts, [...globalPresence, ...globalReadiness, ...globalCalm]);
