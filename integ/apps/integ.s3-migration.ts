import { ExpectedResult } from '@aws-cdk/integ-tests-alpha';
import { Duration } from 'aws-cdk-lib';
import { MigrationTest } from '../harness/migration-test';
import { movedBucket } from '../harness/moved-bucket';

/** Objects that are written to the source arrive in the target, version by version. */
const test = new MigrationTest('Buckets');
const { targetBucket } = movedBucket(test);
const runtime = test.nameOf('assets', 'runtime');

const questions = test.questions();
questions.step(runtime, 'preflight');
// Writes an object to the source, and looks for it in the target.
questions.step(runtime, 'canary');
questions
  .call('S3', 'listObjectsV2', { Bucket: targetBucket.bucketName, Prefix: 'regionlift/canary/forward' }, [
    's3:ListBucket',
  ])
  .expect(ExpectedResult.objectLike({ KeyCount: 1 }))
  .waitForAssertions({ totalTimeout: Duration.minutes(15), interval: Duration.seconds(15) });
questions.step(runtime, 'prove-completeness');
