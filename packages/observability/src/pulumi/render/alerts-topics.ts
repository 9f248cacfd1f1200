import * as lambda from '@pulumi/aws/lambda';
import * as sns from '@pulumi/aws/sns';
import type * as pulumi from '@pulumi/pulumi';
import { renderKey, type Site } from '@regionlift/migration/pulumi';
import type { AlertsSide, Severity, SubscribedTopic, SubscriptionPlan } from '../../core';

/** The key and the topics of a side, by severity, with their subscribers. */
export function renderTopics(
  site: Site,
  { key: { alias, description, policy }, topics }: AlertsSide,
  endpointOf: (subscription: SubscriptionPlan) => pulumi.Input<string>,
): RenderedTopics {
  const { arn } = renderKey(site, 'key', alias, description, policy);
  return Object.fromEntries(
    topics.map((one) => [one.topic.severity, renderTopic(site, one, arn, endpointOf)]),
  ) as RenderedTopics;
}

/** Topics by severity. */
export type RenderedTopics = Record<Severity, sns.Topic>;

function renderTopic(
  site: Site,
  { topic: { severity, topicName, displayName, policy }, subscriptions }: SubscribedTopic,
  kmsMasterKeyId: pulumi.Input<string>,
  endpointOf: (subscription: SubscriptionPlan) => pulumi.Input<string>,
): sns.Topic {
  const { name, region, tags, child } = site;
  const prefix = `${name}-${severity.toLowerCase()}`;
  const topic = new sns.Topic(`${prefix}-topic`, { region, name: topicName, displayName, kmsMasterKeyId, tags }, child);
  new sns.TopicPolicy(`${prefix}-policy`, { region, arn: topic.arn, policy: JSON.stringify(policy) }, child);
  for (const subscription of subscriptions) {
    const { childName, protocol, functionArn } = subscription;
    const dependsOn = functionArn === undefined ? [] : [invocation(site, childName, functionArn, topic)];
    new sns.TopicSubscription(
      `${name}-${childName}`,
      { region, topic: topic.arn, protocol, endpoint: endpointOf(subscription) },
      { ...child, dependsOn },
    );
  }
  return topic;
}

/** SNS Developer Guide, "Fanout to Lambda functions": the function's own policy lets the topic in. */
const invocation = ({ name, region, child }: Site, childName: string, functionArn: string, { arn }: sns.Topic) =>
  new lambda.Permission(
    `${name}-${childName}-permission`,
    { region, action: 'lambda:InvokeFunction', function: functionArn, principal: 'sns.amazonaws.com', sourceArn: arn },
    child,
  );
