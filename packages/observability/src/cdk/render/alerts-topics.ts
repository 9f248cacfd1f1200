import { PartRendering } from '@regionlift/migration';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { CfnSubscription, CfnTopic, CfnTopicPolicy } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { AlertsSide, SubscribedTopic, SubscriptionPlan } from '../../core';

/** The key and the topics of a side, by severity, with their subscribers. */
export function renderTopics(
  scope: Construct,
  { key: { alias, description, policy }, topics }: AlertsSide,
  endpointOf: (subscription: SubscriptionPlan) => string,
): { readonly [severity: string]: CfnTopic } {
  const { attrArn } = PartRendering._key(scope, alias, description, policy);
  return Object.fromEntries(topics.map((one) => [one.topic.severity, renderTopic(scope, one, attrArn, endpointOf)]));
}

function renderTopic(
  scope: Construct,
  { topic: { severity, topicName, displayName, policy }, subscriptions }: SubscribedTopic,
  kmsMasterKeyId: string,
  endpointOf: (subscription: SubscriptionPlan) => string,
): CfnTopic {
  const id = severity === 'CRITICAL' ? 'Critical' : 'Warning';
  const topic = new CfnTopic(scope, `${id}Topic`, { topicName, displayName, kmsMasterKeyId });
  new CfnTopicPolicy(scope, `${id}Policy`, { topics: [topic.ref], policyDocument: policy });
  for (const subscription of subscriptions) {
    const { id: subscriptionId, protocol, functionArn } = subscription;
    const endpoint = endpointOf(subscription);
    const subscribed = new CfnSubscription(scope, subscriptionId, { topicArn: topic.ref, protocol, endpoint });
    if (functionArn !== undefined)
      subscribed.addResourceDependency(invocation(scope, subscriptionId, functionArn, topic));
  }
  return topic;
}

/** SNS Developer Guide, "Fanout to Lambda functions": the function's own policy lets the topic in. */
const invocation = (scope: Construct, id: string, functionName: string, { ref: sourceArn }: CfnTopic) =>
  new CfnPermission(scope, `${id}Permission`, {
    action: 'lambda:InvokeFunction',
    functionName,
    principal: 'sns.amazonaws.com',
    sourceArn,
  });
