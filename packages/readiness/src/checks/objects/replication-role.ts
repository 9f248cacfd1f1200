import { look, ofKind, referred } from '../../ask';
import type { Lookup, Program, ResourceFact } from '../../model';
import { arnOf } from './buckets';
import { type Rule, rulesOfBucket } from './rules';

/** The role that S3 replicates a bucket as. */
export interface Replicator {
  readonly bucket: ResourceFact;
  readonly rules: readonly Rule[];
  /** What the configuration names. */
  readonly named: Lookup;
  /** The role, where the program declares it. */
  readonly role?: ResourceFact;
  /** Twelve digits, or what stands for them in a program that is for any account; undefined where the name tells none. */
  readonly account?: string;
}

/** Path of the role in a bucket's properties. */
export const ROLE = 'ReplicationConfiguration.Role';

/** Every bucket with rules, and the role that its configuration names. */
export const replicatorsOf = (program: Program): readonly Replicator[] =>
  ofKind(program, 'AWS::S3::Bucket')
    .map((bucket) => ({ bucket, rules: rulesOfBucket(bucket) }))
    .filter(({ rules }) => rules.length > 0)
    .map(({ bucket, rules }) => {
      const named = look(bucket.properties, 'ReplicationConfiguration', 'Role');
      const role = referred(program, named, 'AWS::IAM::Role');
      const account = typeof named === 'string' ? /^arn:[^:]*:iam::([^:]+):/.exec(named)?.[1] : undefined;
      return {
        bucket,
        rules,
        named,
        ...(role?.declared && { role }),
        ...(account !== undefined && { account }),
      };
    });

/** Condition keys that S3 gives when it assumes the role. */
export const trustContext = ({ bucket, account }: Replicator): Readonly<Record<string, readonly string[]>> => ({
  'aws:SourceArn': [arnOf(bucket)],
  ...(account !== undefined && { 'aws:SourceAccount': [account] }),
});
