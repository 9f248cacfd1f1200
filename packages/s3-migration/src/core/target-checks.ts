import { type Check, fail, isDeferred, type Maybe, pass, show, whenPlain } from '@regionlift/migration/core';
import type { BucketFacts, BucketQuestion } from './bucket-facts';
import { bucketNameProblems, bucketNameRule } from './bucket-name';
import { bucketNaming } from './bucket-naming';

/** What a bucket part asks of the names of its buckets and of what the target keeps. */
export const targetChecks: readonly Check<BucketQuestion>[] = [
  ...(['sourceBucketName', 'targetBucketName', 'accessLogBucketName'] as const).map(validName),
  {
    code: 'BucketNamesEqual',
    asks: 'source, target, ledger and log bucket are different buckets',
    property: 'targetBucketName',
    serves: ['S3-1'],
    judge: ({ migration, name, sourceBucketName, targetBucketName, accessLogBucketName }) =>
      whenPlain([sourceBucketName, targetBucketName, accessLogBucketName], () => {
        const { target, ledger } = bucketNaming(migration, name);
        // A bucket that logs into itself logs its own log, and replication would carry the log to the source.
        const names = [sourceBucketName, targetBucketName ?? target.value, ledger.value, accessLogBucketName]
          .filter((one) => one !== undefined)
          .map(String);
        const twice = names.find((one, index) => names.indexOf(one) !== index);
        return twice === undefined
          ? pass
          : fail(
              `${show(twice)} twice`,
              'different names',
              'a bucket cannot move onto itself nor log into itself: name another bucket, or none',
            );
      }),
  },
  {
    code: 'InvalidRetention',
    asks: 'noncurrent versions are kept for a whole number of days',
    property: 'noncurrentVersionRetentionDays',
    serves: ['S3-4'],
    judge: ({ noncurrentVersionRetentionDays: days }) =>
      whenPlain([days], () =>
        days === undefined || (Number.isInteger(days) && Number(days) >= 1)
          ? pass
          : fail(show(days), 'a whole number of days from 1', 'set whole days, or leave it out to keep every version'),
      ),
  },
  {
    code: 'RetentionShorterThanRollback',
    asks: 'noncurrent versions are kept as long as the way back is open',
    property: 'noncurrentVersionRetentionDays',
    serves: ['S3-4', 'S3-8'],
    judge: ({ noncurrentVersionRetentionDays: days, migration: { rollbackWindowDays } }) =>
      whenPlain([days], () =>
        days === undefined || !Number.isInteger(days) || Number(days) >= rollbackWindowDays
          ? pass
          : fail(
              `retention of ${days} days with a rollback window of ${rollbackWindowDays} days`,
              `at least ${rollbackWindowDays} days`,
              'keep versions at least as long as the rollback window',
            ),
      ),
  },
];

function validName(property: keyof BucketFacts & string): Check<BucketQuestion> {
  return {
    code: 'InvalidBucketName',
    asks: `${property} keeps the naming rules of S3`,
    property,
    serves: ['S3-1'],
    judge: (facts) => {
      const name = facts[property] as Maybe<string> | undefined;
      if (isDeferred(name) || (name === undefined && property !== 'sourceBucketName')) return pass;
      const problems = typeof name === 'string' ? bucketNameProblems(name) : ['is no text'];
      return problems.length === 0
        ? pass
        : fail(`${show(name)}, which ${problems.join(' and ')}`, bucketNameRule, 'correct the name');
    },
  };
}
