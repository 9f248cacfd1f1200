import type { AlertSubscription } from '@regionlift/observability';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { MigrationTest } from './migration-test';

/** A queue in each region that is told of alarms: what arrived there can be asked for. */
export function onCallQueues({ migration, environment }: MigrationTest) {
  const { account, from, to } = environment;
  const queueName = `${environment.qualifier}-on-call`;
  for (const stack of [migration.sourceStack, migration.targetStack]) {
    new Queue(stack, 'OnCall', { queueName }).grantSendMessages(new ServicePrincipal('sns.amazonaws.com'));
  }
  return {
    subscriptions: [from, to].map(
      (region): AlertSubscription => ({
        protocol: 'sqs',
        endpoint: `arn:aws:sqs:${region}:${account}:${queueName}`,
      }),
    ),
    urlInTarget: `https://sqs.${to}.amazonaws.com/${account}/${queueName}`,
  };
}
