import { fail, ofKind, pass, roleStatements, ruling, SETTLED, trustStatements, unknown } from '../../ask';
import type { Answer, Check, Program, ResourceFact } from '../../model';
import { arnOf } from './buckets';
import { destinationOf, isDestinationOpen, isEnabled, type Rule, rulesOf } from './rules';

/** What is written after the cutover has to come back when the cutover is undone. */
export const replicationOneWay: Check = {
  code: 'ReplicationOneWay',
  area: 'A2',
  severity: 'MEDIUM',
  title: 'Replication goes both ways',
  rationale: 'A rollback without the objects that were written meanwhile loses them.',
  remediation: 'Give the destination a rule back to the source, with ReplicaModifications on both sides.',
  source: 'Amazon S3 User Guide, "Replicating metadata changes with replica modification sync" (two-way replication)',
  serves: ['S3-8'],
  judge: (program) => {
    const rules = rulesOf(program).filter(isEnabled);
    return rules.map((rule) => judged(program, rule, rules));
  },
};

function judged(program: Program, rule: Rule, rules: readonly Rule[]): Answer {
  const told = { property: `${rule.path}.Destination`, allowed: 'a rule back' };
  const destination = destinationOf(program, rule);
  if (isDestinationOpen(rule))
    return unknown(rule.bucket, { ...told, found: 'a destination that is not known', remedy: SETTLED });
  const back = rules.find((other) => other.bucket === destination && destinationOf(program, other) === rule.bucket);
  if (back !== undefined) return pass(rule.bucket, { ...told, found: back.path });
  if (destination?.declared)
    return fail(rule.bucket, {
      ...told,
      found: `${destination.name} replicates nothing back`,
      remedy: `give ${destination.name} a rule to ${rule.bucket.name}`,
    });
  const role = ofKind(program, 'AWS::IAM::Role').find((one) => writesInto(program, one, rule.bucket));
  return role === undefined
    ? unknown(rule.bucket, {
        ...told,
        found: 'a destination that another program declares',
        allowed: 'the replication configuration of the destination',
        remedy: 'judge the program that declares it along with this one',
      })
    : pass(rule.bucket, { ...told, found: `role ${role.name}, which replicates into it` });
}

/** Whether S3 may replicate into a bucket as a role: a rule that is put at run time needs it. */
const writesInto = (program: Program, role: ResourceFact, bucket: ResourceFact): boolean =>
  trustStatements(program, role).some(({ principals }) =>
    Object.values(principals).flat().includes('s3.amazonaws.com'),
  ) &&
  ruling(roleStatements(program, role), {
    action: 's3:ReplicateObject',
    resource: [`${arnOf(bucket)}/any`],
    context: {},
  }) === 'ALLOWED';
