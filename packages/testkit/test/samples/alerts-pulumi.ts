import * as chatbot from '@pulumi/aws/chatbot';
import * as sns from '@pulumi/aws/sns';
import * as sample from './alerts';
import { region, tags } from './workload';

/** The same as a Pulumi program. */
export function alertsPulumiSample(): Record<string, unknown> {
  const topic = new sns.Topic('topic', {
    region,
    name: sample.topicName,
    displayName: 'sample critical',
    kmsMasterKeyId: 'alias/sample-alerts',
    tags,
  });
  new sns.TopicPolicy('policy', { region, arn: topic.arn, policy: JSON.stringify(sample.policy) });
  const of = { region, topic: topic.arn };
  new sns.TopicSubscription('mail', { ...of, protocol: 'email', endpoint: 'on-call@orders.example' });
  new sns.TopicSubscription('mail-of-another', { ...of, protocol: 'email', endpoint: 'ops@orders.example' });
  new sns.TopicSubscription('queue', {
    ...of,
    protocol: 'sqs',
    endpoint: sample.queueArn,
    rawMessageDelivery: true,
    filterPolicy: JSON.stringify({ State: ['ALARM'] }),
  });
  new chatbot.SlackChannelConfiguration('slack', {
    region,
    tags,
    configurationName: 'sample-slack',
    slackTeamId: 'T0123ABCDEF',
    slackChannelId: 'C0123ABCDEF',
    iamRoleArn: sample.roleArn,
    snsTopicArns: [sample.otherTopicArn, topic.arn],
    guardrailPolicyArns: [sample.guardrail],
    loggingLevel: 'ERROR',
  });
  return {};
}
