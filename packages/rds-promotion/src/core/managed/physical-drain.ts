import type { Finding } from '@regionlift/migration/core';
import type { HandoverRecord } from './physical-record';

/** What is seen between fence and promotion. */
export interface DrainFacts {
  /** Whether the source takes no writes of the application, and no session of it is left. */
  readonly fenced: boolean;
  readonly source?: HandoverRecord;
  /** Marker that the target shows; absent when it shows none, or does not answer. */
  readonly targetMarker?: string;
  /** When this invocation began to fence. */
  readonly startedAtMs: number;
  readonly nowMs: number;
  readonly budgetMs: number;
}

/**
 * FENCE: raise it under a new marker. POLL: look again. PROMOTE: the target has everything, remember it. AWAIT_PROMOTION: that
 * is remembered, the promotion is under way or still to come. REOPEN: the budget is spent and nothing was promoted.
 */
export type DrainMove = 'FENCE' | 'POLL' | 'PROMOTE' | 'AWAIT_PROMOTION' | 'REOPEN';

/**
 * The order that loses nothing: no promotion before the target has shown the marker of the fence that is up, no new marker
 * once promotion was asked for, no reopening after that. The budget bounds the time from fence to promotion; the minutes that
 * RDS then takes it cannot bound.
 */
export function drainMove({ fenced, source, targetMarker, startedAtMs, nowMs, budgetMs }: DrainFacts): DrainMove {
  if (!fenced || source === undefined || source.state === 'OPEN')
    // A fence that does not hold, because sessions come back, is not raised for ever.
    return nowMs - startedAtMs > budgetMs ? 'REOPEN' : 'FENCE';
  if (source.state === 'PROMOTING') return 'AWAIT_PROMOTION';
  if (targetMarker === source.marker) return 'PROMOTE';
  return nowMs - source.fencedAtMs > budgetMs ? 'REOPEN' : 'POLL';
}

/** Why a promoted target must not be opened; none when it holds everything that the source took. */
export function judgePromoted(
  subject: string,
  { fenced, source, targetMarker }: Pick<DrainFacts, 'fenced' | 'source' | 'targetMarker'>,
): readonly Finding[] {
  const complete = fenced && source?.state === 'PROMOTING' && source.marker === targetMarker;
  if (complete) return [];
  return [
    {
      code: 'TargetBehindSource',
      verdict: 'fail',
      subject,
      property: 'target',
      found: fenced
        ? `the source's record is ${source === undefined ? 'absent' : `${source.state} ${source.marker}`}, the target shows ${targetMarker ?? 'none'}`
        : 'the source has taken writes, or may, since the target was promoted',
      allowed: 'a target that was promoted under the fence that is still up',
      remedy: 'open the source (switch-back), delete the promoted target and create the replica again',
    },
  ];
}

/** The budget was spent before the target had everything, or before the fence held; the source is open again, nothing is lost. */
export const drainBudgetExceeded = (
  subject: string,
  { fenced, source, startedAtMs, nowMs, budgetMs }: DrainFacts,
): Finding => {
  const since = source?.state === 'FENCED' ? source.fencedAtMs : startedAtMs;
  return {
    code: fenced ? 'PauseBudgetExceeded' : 'FenceDoesNotHold',
    verdict: 'fail',
    subject,
    property: 'pauseBudgetMs',
    found: fenced
      ? `${nowMs - since} ms between fence and promotion`
      : 'sessions or prepared transactions of the application that do not end',
    allowed: fenced ? `at most ${budgetMs} ms` : 'none',
    remedy: fenced
      ? 'wait until the replica is caught up (wait-catch-up), or allow a longer pause; the source is open again'
      : 'end what connects as the application, commit or roll back what is prepared (pg_prepared_xacts); the source is open again',
  };
};

/** A replica that would not catch up behind the fence either; the source is open. */
export const replicaBehind = (subject: string, bytesBehind: number | undefined, budgetMs: number): Finding => ({
  code: 'ReplicationBehind',
  verdict: 'fail',
  subject,
  property: 'pauseBudgetMs',
  found: `${bytesBehind ?? 'unknown'} bytes of WAL behind after ${budgetMs} ms`,
  allowed: 'a replica that keeps up; the source is open',
  remedy: 'wait for wait-catch-up, then try again',
});
