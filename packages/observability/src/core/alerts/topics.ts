import { arns, type MigrationPlan, regionOf, type Severity, type Side } from '@regionlift/migration/core';
import { condition, documentOf, type PolicyDocument, type Statement } from '@regionlift/secure-iam/core';
import type { TopicPlan } from '../alerts-plan';
import { alertsNaming } from './alerts-naming';
import { allowPublisher, publishersIn } from './publishers';

/** The topic of a side and a severity. */
export const topicOf = (migration: MigrationPlan, name: string, side: Side, severity: Severity): TopicPlan => {
  const region = regionOf(migration, side);
  const topicName = alertsNaming(migration, name).topics[severity].value;
  const arn = arns.topic(migration, region, topicName);
  return {
    side,
    region,
    severity,
    topicName,
    arn,
    displayName: `${migration.qualifier}-${migration.migration} ${severity.toLowerCase()}`,
    policy: topicPolicyOf(migration, region, arn),
  };
};

/**
 * Who may publish: services for resources of the account, and nobody in plain text. It takes the place of the policy that a topic
 * begins with; principals of the account go by their IAM policies alone.
 *
 * Source: SNS Developer Guide, "Example cases for Amazon SNS access control", and "Amazon SNS security best practices" (HTTPS only).
 */
const topicPolicyOf = (migration: MigrationPlan, region: string, arn: string): PolicyDocument =>
  documentOf([
    ...publishersIn(migration, region).map((publisher) =>
      allowPublisher(migration, publisher, 'Publish', ['sns:Publish'], arn),
    ),
    denyPlainText(arn),
  ]);

const denyPlainText = (arn: string): Statement => ({
  sid: 'DenyPlainText',
  effect: 'Deny',
  principals: '*',
  actions: ['sns:Publish'],
  resources: [arn],
  conditions: condition('Bool', 'aws:SecureTransport', 'false'),
});
