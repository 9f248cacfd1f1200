import { fitsGlob, ofKind, pass, roleStatements, trustStatements, unknown } from '../../ask';
import type { Check } from '../../model';
import { BATCH } from './deliveries';
import { rulesOf } from './rules';

/** Live replication begins with the rule: what was there before needs a job. */
export const existingObjectsNotBackfilled: Check = {
  code: 'ExistingObjectsNotBackfilled',
  area: 'A2',
  severity: 'HIGH',
  title: 'Objects that were there before the rule are replicated too',
  rationale:
    'A rule replicates what is written after it. The job for the rest is not part of any program; a role that may run one is.',
  remediation: 'Declare a role for S3 Batch Replication (s3:InitiateReplication), and run its job before the cutover.',
  source: 'Amazon S3 User Guide, "Replicating existing objects with Batch Replication"',
  serves: ['S3-7'],
  judge: (program) => {
    if (rulesOf(program).length === 0) return [];
    const told = { property: 's3:InitiateReplication', allowed: 'a role for S3 Batch Replication' };
    const role = ofKind(program, 'AWS::IAM::Role').find(
      (one) =>
        trustStatements(program, one).some(({ principals }) => Object.values(principals).flat().includes(BATCH)) &&
        roleStatements(program, one).some(
          ({ effect, actions }) =>
            effect === 'Allow' && actions.some((action) => fitsGlob(action, 's3:InitiateReplication')),
        ),
    );
    return role === undefined
      ? [
          unknown(program.title, {
            ...told,
            found: 'no such role',
            allowed: 'completed Batch Replication jobs of each source bucket (aws s3control list-jobs)',
            remedy: 'look up the jobs, or declare the role',
          }),
        ]
      : [pass(program.title, { ...told, found: role.name })];
  },
};
