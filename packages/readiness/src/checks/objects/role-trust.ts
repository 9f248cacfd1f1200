import { fail, pass, ruling, trustStatements, unknown } from '../../ask';
import type { Check } from '../../model';
import { replicatorsOf, trustContext } from './replication-role';

/** Only a role that S3 may assume replicates. */
export const replicationRoleNotTrusted: Check = {
  code: 'ReplicationRoleNotTrusted',
  area: 'A2',
  severity: 'HIGH',
  title: 'S3 may assume the role that replicates',
  rationale: 'A trust that names another service, account or bucket stops replication as a whole.',
  remediation: "Let the role's trust allow sts:AssumeRole to s3.amazonaws.com, for this bucket and account.",
  source: 'Amazon S3 User Guide, "Setting up permissions for live replication" (trust policy)',
  serves: ['S3-2'],
  judge: (program) =>
    replicatorsOf(program).flatMap((replicator) => {
      const { role, bucket } = replicator;
      if (role === undefined) return [];
      const verdict = ruling(trustStatements(program, role), {
        action: 'sts:AssumeRole',
        resource: [],
        context: trustContext(replicator),
        principal: { type: 'Service', names: ['s3.amazonaws.com'] },
      });
      const told = { property: 'AssumeRolePolicyDocument', allowed: `s3.amazonaws.com for ${bucket.name}` };
      if (verdict === 'ALLOWED') return [pass(role, { ...told, found: 'allowed' })];
      return verdict === 'REFUSED'
        ? [fail(role, { ...told, found: 'refused', remedy: 'let S3 assume the role' })]
        : [
            unknown(role, {
              ...told,
              found: 'conditions that are not known here',
              remedy: 'compare the trust by hand',
            }),
          ];
    }),
};
