import { type Finding, judgeAll } from '@regionlift/migration/core';
import { type PhysicalFacts, physicalChecks } from './physical-checks';

/**
 * What a physical switchover does next. HAND_OVER: fence the source, see everything arrive, promote. FLIP: the target is
 * promoted and nobody writes to it yet: compare the ends, point the name, open. OPEN: the name is there, open (again).
 */
export type PhysicalMove =
  | { readonly kind: 'HAND_OVER' | 'FLIP' | 'OPEN' }
  | { readonly kind: 'WAIT'; readonly waitsFor: string }
  | { readonly kind: 'REFUSE'; readonly findings: readonly Finding[] };

/**
 * Decides by what RDS and the name service say now, so it may be asked again after a crash at any line.
 *
 * Only an available replica is promoted: RDS refuses one that is backing up (API Reference, PromoteReadReplica), and before
 * the fence waiting costs nothing. Afterwards RDS restarts the instance and says `available` for a moment before it starts:
 * a target counts as promoted when it is available and replicates nothing.
 */
export function physicalMove(subject: string, facts: PhysicalFacts): PhysicalMove {
  const failed = judgeAll(subject, facts, physicalChecks).filter(({ verdict }) => verdict === 'fail');
  if (failed.length > 0) return { kind: 'REFUSE', findings: failed };
  if (facts.target?.status !== 'available')
    return { kind: 'WAIT', waitsFor: `the target is ${facts.target?.status ?? 'absent'}` };
  if (facts.target.replicaOf !== undefined)
    return facts.nameAt === 'TARGET' ? { kind: 'REFUSE', findings: [nameAtReplica(subject)] } : { kind: 'HAND_OVER' };
  return { kind: facts.nameAt === 'TARGET' ? 'OPEN' : 'FLIP' };
}

const nameAtReplica = (subject: string): Finding => ({
  code: 'NameAtReplica',
  verdict: 'fail',
  subject,
  property: 'recordName',
  found: 'the name points at a replica, which takes no writes',
  allowed: 'the source, until the target is promoted',
  remedy: 'point the record at the source, or promote the target by hand if the source is lost',
});
