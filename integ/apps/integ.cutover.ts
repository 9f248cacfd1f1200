import { ExpectedResult, Match } from '@aws-cdk/integ-tests-alpha';
import { Cutover } from '@regionlift/cutover';
import { Duration } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { MigrationTest } from '../harness/migration-test';
import { movedBucket } from '../harness/moved-bucket';

/** The state machine judges every precondition and changes nothing: the mode DRY_RUN. */
const test = new MigrationTest('Carried');
const { account, to } = test.environment;
const evidenceBucketName = test.bucketIn(to, 'evidence');
const evidence = new Bucket(test.migration.targetStack, 'Evidence', {
  bucketName: evidenceBucketName,
  versioned: true,
  enforceSSL: true,
});
test.emptyBeforeDeletion(to, evidence.bucketName);
movedBucket(test);
new Cutover(test.migration, 'Cutover', { evidenceBucketName });

const machine = `${test.nameOf('cutover')}`;
const questions = test.questions();
questions.call(
  'SFN',
  'startExecution',
  {
    stateMachineArn: `arn:aws:states:${to}:${account}:stateMachine:${machine}`,
    name: 'integ',
    input: JSON.stringify({ mode: 'DRY_RUN' }),
  },
  ['states:StartExecution'],
);
questions
  .call('SFN', 'describeExecution', { executionArn: `arn:aws:states:${to}:${account}:execution:${machine}:integ` }, [
    'states:DescribeExecution',
  ])
  .expect(ExpectedResult.objectLike({ status: 'SUCCEEDED', output: Match.stringLikeRegexp('JUDGED_READY') }))
  .waitForAssertions({ totalTimeout: Duration.minutes(10), interval: Duration.seconds(15) });
