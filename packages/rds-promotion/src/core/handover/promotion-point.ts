import type { Finding } from '@regionlift/migration/core';
import { handoverFinding } from './handover-finding';
import { lsnOf } from './lsn';

/** What both ends say of themselves over the replication protocol (`IDENTIFY_SYSTEM`, `TIMELINE_HISTORY`). */
export interface PromotionFacts {
  readonly source: SystemIdentity;
  readonly target: SystemIdentity;
  /** `pg_is_in_recovery()` of the target. */
  readonly targetInRecovery: boolean;
  /** Content of the target's history file; undefined when it could not be read. */
  readonly targetHistory: string | undefined;
  /** `pg_last_wal_replay_lsn()` of the target: null after any restart, and RDS restarts what it promotes. */
  readonly targetReplayed: string | null;
}

/** Answer of `IDENTIFY_SYSTEM`. */
export interface SystemIdentity {
  /** The same for a cluster and all its physical copies. */
  readonly systemId: string;
  readonly timeline: number;
}

/** Where the target left the source's log, or why that is not known. */
export type PromotionPoint =
  | { readonly lsn: string; readonly by: 'HISTORY' | 'REPLAYED'; readonly findings: readonly [] }
  | { readonly lsn?: undefined; readonly findings: readonly [Finding, ...Finding[]] };

/**
 * The position at which the target's timeline leaves the source's: what was committed before it is on the target, what was
 * committed from it on is not. The history file names it exactly and stays (PostgreSQL "Timelines", "Streaming Replication
 * Protocol": TIMELINE_HISTORY); the replayed position is asked only where the file cannot be read.
 */
export function promotionPoint(subject: string, facts: PromotionFacts): PromotionPoint {
  const { source, target, targetHistory, targetReplayed } = facts;
  const say = handoverFinding(subject);
  if (facts.targetInRecovery)
    return no(
      say(
        'TargetNotPromoted',
        'target',
        'a target that replays the source',
        'a promoted target',
        'deploy phase PROMOTED, then attach',
      ),
    );
  if (source.systemId !== target.systemId)
    return no(
      say(
        'TargetIsNoCopy',
        'target',
        `system ${target.systemId}, the source being ${source.systemId}`,
        'a physical copy of the source',
        'create the target as a read replica of the source',
      ),
    );
  if (targetHistory !== undefined) {
    const forks = parseHistory(targetHistory).filter(({ timeline }) => timeline >= source.timeline);
    const [fork] = forks;
    if (forks.length === 1 && fork?.timeline === source.timeline) return { lsn: fork.lsn, by: 'HISTORY', findings: [] };
    return no(
      say(
        'TimelineForkedAgain',
        'target',
        `timeline ${target.timeline} with the forks ${forks.map(({ timeline, lsn }) => `${timeline} at ${lsn}`).join(', ') || 'none'}`,
        `one fork from the source's timeline ${source.timeline}`,
        'create the replica again: the target was promoted more than once, or the source was restored meanwhile',
      ),
    );
  }
  if (targetReplayed !== null) return { lsn: targetReplayed, by: 'REPLAYED', findings: [] };
  return no(
    say(
      'PromotionPointUnknown',
      'target',
      'neither a history of its timeline nor a replayed position',
      'either of them',
      'let the migration role replicate (GRANT rds_replication), then attach again',
    ),
  );
}

const no = (finding: Finding): PromotionPoint => ({ findings: [finding] });

/** Lines `parent timeline, tab, position, tab, reason`; comments and empty lines are none. */
export const parseHistory = (content: string): readonly { readonly timeline: number; readonly lsn: string }[] =>
  content.split('\n').flatMap((line) => {
    const [, timeline, lsn] = /^\s*(\d+)\s+([0-9A-Fa-f]+\/[0-9A-Fa-f]+)/.exec(line) ?? [];
    return timeline === undefined || lsn === undefined ? [] : [{ timeline: Number(timeline), lsn }];
  });

/** Whether a slot holds everything that the target has not: it must have become consistent before the promotion. */
export const slotCovers = (confirmed: string, promotion: string): boolean => lsnOf(confirmed) <= lsnOf(promotion);
