import { at, each, keyOf } from '../../ask';
import type { Lookup, ResourceFact } from '../../model';
import { statefulIn } from '../backups/stateful';
import { exported } from './exported';

/** Who copies, restores or reads the data elsewhere has to be allowed on its key. */
export const keys = exported({
  code: 'KeyNotExported',
  severity: 'MEDIUM',
  title: 'The keys of databases and of replicated buckets are exported',
  rationale: 'A restore, or a client of another stack, needs the ARN of the key.',
  source: 'CloudFormation Template Reference, AWS::KMS::Key (Arn)',
  serves: ['S3-1', 'RDS-1'],
  of: (program) => {
    const found = statefulIn(program).flatMap(({ resource }) =>
      keysOf(resource).map((key) => keyOf(program, key, resource.region)),
    );
    return [...new Set(found)].filter((key): key is ResourceFact => key?.declared === true);
  },
});

const keysOf = ({ kind, properties }: ResourceFact): readonly Lookup[] => {
  if (kind !== 'AWS::S3::Bucket') return [at(properties, 'KmsKeyId')];
  if (at(properties, 'ReplicationConfiguration') === undefined) return [];
  return each(at(properties, 'BucketEncryption', 'ServerSideEncryptionConfiguration')).map((rule) =>
    at(rule, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID'),
  );
};
