import { type Finding, judgeAll } from '@regionlift/migration/core';
import { managedFinding } from './managed-finding';
import { fencesByRuntime, type PhysicalFacts, physicalChecks } from './physical-checks';

/** What keeps a replica from being waited for, and what the runtime cannot measure. */
export function judgeCatchUp(subject: string, facts: PhysicalFacts): readonly Finding[] {
  const findings = judgeAll(
    subject,
    facts,
    physicalChecks.filter(({ code }) => ['TargetMissing', 'ReplicaOfAnother', 'ReplicationBroken'].includes(code)),
  );
  if (findings.length > 0) return findings;
  if (facts.target?.replicaOf === undefined)
    return [
      managedFinding(subject, 'fail', [
        'TargetNotReplica',
        'target',
        'an instance of its own',
        'a replica of the source until the window',
        'delete it and create the replica again, unless it was promoted in this window: then go on with the switchover',
      ]),
    ];
  return fencesByRuntime(facts)
    ? []
    : [
        managedFinding(subject, 'unknown', [
          'CatchUpByHand',
          'target',
          'a replica whose position the runtime cannot read',
          'a replica that has everything',
          'compare the executed GTIDs of both ends, or watch ReplicaLag, before the source is fenced and after',
        ]),
      ];
}

/** What a physical handover adds to preflight (RDS-9). That somebody has to fence by hand is told, not held against it. */
export const judgePhysicalPreflight = (subject: string, facts: PhysicalFacts): readonly Finding[] =>
  judgeAll(
    subject,
    facts,
    physicalChecks.filter(({ code }) => ['ReplicationBroken', 'NameElsewhere', 'FenceByHandNeeded'].includes(code)),
  ).map((finding) => (finding.code === 'FenceByHandNeeded' ? { ...finding, verdict: 'unknown' as const } : finding));
