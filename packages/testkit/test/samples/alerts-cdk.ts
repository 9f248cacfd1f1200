import { App, Stack } from 'aws-cdk-lib';
import { CfnSlackChannelConfiguration } from 'aws-cdk-lib/aws-chatbot';
import { CfnSubscription, CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns';
import * as sample from './alerts';
import { account, region, tags } from './workload';

/** A topic with its policy, three subscribers and a Slack channel, as a CDK app of one stack. */
export function alertsCdkSample(): App {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Alerts', { env: { account, region } });
  const labels = Object.entries(tags).map(([key, value]) => ({ key, value }));
  const topic = new CfnTopic(stack, 'Topic', {
    topicName: sample.topicName,
    displayName: 'sample critical',
    kmsMasterKeyId: 'alias/sample-alerts',
    tags: labels,
  });
  new CfnTopicPolicy(stack, 'Policy', { topics: [topic.ref], policyDocument: sample.policy });
  const of = { topicArn: topic.attrTopicArn };
  new CfnSubscription(stack, 'Mail', { ...of, protocol: 'email', endpoint: 'on-call@orders.example' });
  new CfnSubscription(stack, 'MailOfAnother', { ...of, protocol: 'email', endpoint: 'ops@orders.example' });
  new CfnSubscription(stack, 'Queue', {
    ...of,
    protocol: 'sqs',
    endpoint: sample.queueArn,
    rawMessageDelivery: true,
    filterPolicy: { State: ['ALARM'] },
  });
  new CfnSlackChannelConfiguration(stack, 'Slack', {
    configurationName: 'sample-slack',
    slackWorkspaceId: 'T0123ABCDEF',
    slackChannelId: 'C0123ABCDEF',
    iamRoleArn: sample.roleArn,
    snsTopicArns: [topic.ref, sample.otherTopicArn],
    guardrailPolicies: [sample.guardrail],
    loggingLevel: 'ERROR',
    tags: labels,
  });
  return app;
}
