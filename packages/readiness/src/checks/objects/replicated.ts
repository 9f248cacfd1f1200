import { presence, SETTLED, unknown } from '../../ask';
import type { Check } from '../../model';
import { dataBuckets } from './deliveries';
import { destinationOf, rulesOf } from './rules';

/** Without replication a bucket is in one region only, and there is nothing to move to, or back to. */
export const bucketNotReplicated: Check = {
  code: 'BucketNotReplicated',
  area: 'A2',
  severity: 'HIGH',
  title: "A bucket with the workload's objects is replicated",
  rationale:
    'Objects that are copied by hand in the window are the window. A bucket that only takes logs or reports may begin empty.',
  remediation:
    'Give the bucket a ReplicationConfiguration to a bucket of the other region (aws.s3.BucketReplicationConfig), or make it the destination of one.',
  source: 'Amazon S3 User Guide, "Replicating objects within and across Regions"',
  serves: ['S3-1'],
  judge: (program) => {
    const rules = rulesOf(program);
    return dataBuckets(program).map((bucket) => {
      const own = rules.filter((rule) => rule.bucket === bucket || destinationOf(program, rule) === bucket);
      const known = own.filter(({ value }) => typeof value !== 'string');
      const [first] = own;
      if (first !== undefined && known.length === 0)
        return unknown(bucket, {
          property: first.path,
          found: 'a rule that is not known',
          allowed: 'the rule',
          remedy: SETTLED,
        });
      return presence(
        bucket,
        program,
        known.map((rule) => rule.bucket),
        {
          property: 'ReplicationConfiguration',
          allowed: 'a replication rule of the bucket, or one that writes into it',
          remedy: 'replicate the bucket to the other region',
        },
      );
    });
  },
};
