import { declared, keyOf, keyQuestions, look } from '../../ask';
import type { Program, ResourceFact } from '../../model';
import { databases } from '../databases/databases';
import { volumesOf } from '../fleets/volumes';
import { buckets, isUnderKms, keyIn } from './buckets';

/** What is asked of the keys that buckets are encrypted under. */
export const bucketKeyChecks = keyQuestions({ area: 'A2', of: 'Bucket', serves: ['S3-1'], keys: keysOfBuckets });

/** The same of keys that encrypt neither objects nor volumes nor databases: logs, topics, secrets, vaults. */
export const serviceKeyChecks = keyQuestions({
  area: 'A2',
  of: 'Service',
  serves: ['S3-1', 'OBS-3', 'BAK-1', 'IAM-7'],
  keys: (program) => {
    const others = new Set([
      ...keysOfBuckets(program),
      ...volumesOf(program).flatMap(
        ({ template, ebs }) => keyOf(program, look(ebs, 'KmsKeyId'), template.region) ?? [],
      ),
      ...databases(program).flatMap(
        ({ properties, region }) => keyOf(program, look(properties, 'KmsKeyId'), region) ?? [],
      ),
    ]);
    // Keys for signatures do not rotate by themselves (AWS KMS Developer Guide, "Rotate AWS KMS keys").
    return declared(program, 'AWS::KMS::Key').filter(
      (key) => !others.has(key) && look(key.properties, 'KeyUsage') !== 'SIGN_VERIFY',
    );
  },
});

function keysOfBuckets(program: Program): readonly ResourceFact[] {
  return [
    ...new Set(
      buckets(program)
        .filter(isUnderKms)
        .flatMap((bucket) => keyOf(program, keyIn(bucket), bucket.region) ?? []),
    ),
  ];
}
