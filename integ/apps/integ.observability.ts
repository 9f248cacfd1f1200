import { ExpectedResult, Match } from '@aws-cdk/integ-tests-alpha';
import { MigrationAlerts, MigrationObservability } from '@regionlift/observability';
import { Duration } from 'aws-cdk-lib';
import { MigrationTest } from '../harness/migration-test';
import { movedBucket } from '../harness/moved-bucket';
import { onCallQueues } from '../harness/on-call-queues';

/** An alarm of a part reaches whoever subscribes to it, and the dashboard stands. */
const test = new MigrationTest('Watched');
const queues = onCallQueues(test);
new MigrationAlerts(test.migration, 'Alerts', { subscriptions: queues.subscriptions });
movedBucket(test);
new MigrationObservability(test.migration, 'Ops');

const questions = test.questions();
questions
  .call('CloudWatch', 'getDashboard', { DashboardName: test.nameOf() })
  .expect(ExpectedResult.objectLike({ DashboardBody: Match.stringLikeRegexp('widgets') }));
const alarm = test.nameOf('assets', 'reverse-failed');
questions.call('CloudWatch', 'setAlarmState', {
  AlarmName: alarm,
  StateValue: 'ALARM',
  StateReason: 'an integration test',
});
questions
  .call('SQS', 'receiveMessage', { QueueUrl: queues.urlInTarget, WaitTimeSeconds: 10 })
  .expect(
    ExpectedResult.objectLike({
      Messages: Match.arrayWith([{ Body: Match.stringLikeRegexp(alarm) }].map(Match.objectLike)),
    }),
  )
  .waitForAssertions({ totalTimeout: Duration.minutes(5), interval: Duration.seconds(15) });
