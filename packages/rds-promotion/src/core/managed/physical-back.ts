import { type Finding, judgeAll } from '@regionlift/migration/core';
import { fencesByRuntime, type PhysicalFacts, physicalChecks } from './physical-checks';

/** Whether the source may be opened again, and what there is to say of it. */
export type PhysicalBack =
  | { readonly kind: 'REOPEN'; readonly findings: readonly Finding[] }
  | { readonly kind: 'REFUSE'; readonly findings: readonly Finding[] };

/**
 * The way back of a physical handover ends where the name moves: before, the target has never been open and nothing is lost;
 * afterwards it has writes that no replication brings back, because a promoted instance cannot become a replica again.
 */
export function physicalBack(subject: string, facts: PhysicalFacts): PhysicalBack {
  const named = judgeAll(
    subject,
    facts,
    physicalChecks.filter(({ code }) => code === 'NameElsewhere'),
  );
  if (named.length > 0) return { kind: 'REFUSE', findings: named };
  if (facts.nameAt === 'TARGET') return { kind: 'REFUSE', findings: [rollbackLosesWrites(subject)] };
  const abandoned = facts.target !== undefined && facts.target.replicaOf === undefined;
  return {
    kind: 'REOPEN',
    findings: [
      ...(abandoned ? [targetAbandoned(subject)] : []),
      ...(fencesByRuntime(facts) ? [] : [openByHandNeeded(subject)]),
    ],
  };
}

const rollbackLosesWrites = (subject: string): Finding => ({
  code: 'RollbackLosesWrites',
  verdict: 'fail',
  subject,
  property: 'handover',
  found: 'clients write to the promoted target, and nothing replicates back',
  allowed: 'a rollback before the name points at the target',
  remedy: 'mend forward; use handover LOGICAL where a way back is needed (RDS-10)',
});

const targetAbandoned = (subject: string): Finding => ({
  code: 'TargetAbandoned',
  verdict: 'unknown',
  subject,
  property: 'target',
  found: 'the target was promoted, and the source is open again',
  allowed: 'a target that is created anew as a replica',
  remedy: 'delete the target and create the replica again before the next attempt',
});

const openByHandNeeded = (subject: string): Finding => ({
  code: 'OpenByHandNeeded',
  verdict: 'unknown',
  subject,
  property: 'source',
  found: 'a source that was fenced by hand',
  allowed: 'a source that takes writes',
  remedy: 'take back what fenced it: read_only, or locked accounts',
});
