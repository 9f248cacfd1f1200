import { fail, isUnresolved, pass, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check } from '../../model';
import { type Replicator, ROLE, replicatorsOf } from './replication-role';

/** S3 replicates as a role; a configuration without one that exists replicates nothing. */
export const replicationRoleMissing: Check = {
  code: 'ReplicationRoleMissing',
  area: 'A2',
  severity: 'HIGH',
  title: 'Replication has a role that exists',
  rationale: 'A rule whose role is gone fails object by object, and only metrics tell.',
  remediation: 'Declare the role next to the rule and name its ARN.',
  source: 'Amazon S3 User Guide, "Setting up permissions for live replication"',
  serves: ['S3-1'],
  judge: (program) => replicatorsOf(program).map(judged),
};

function judged({ bucket, named, role }: Replicator): Answer {
  const told = { property: ROLE, found: shown(named), allowed: 'a role that the program declares' };
  if (role !== undefined) return pass(bucket, told);
  if (isUnresolved(named)) return unknown(bucket, { ...told, remedy: SETTLED });
  return typeof named === 'string' && named.includes(':role/')
    ? unknown(bucket, {
        ...told,
        allowed: 'the role, its trust and its policies',
        remedy: 'judge its program along with this one',
      })
    : fail(bucket, { ...told, remedy: 'name the role' });
}
