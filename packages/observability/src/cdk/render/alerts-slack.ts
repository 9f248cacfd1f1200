import { ActorRole } from '@regionlift/secure-iam';
import { CfnSlackChannelConfiguration } from 'aws-cdk-lib/aws-chatbot';
import type { CfnTopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { SlackPlan } from '../../core';

/** The role of a Slack channel, in the target stack. */
export const renderSlackRole = (scope: Construct, { role }: SlackPlan, permissionsBoundary: string | undefined) =>
  ActorRole._render(scope, 'SlackRole', role, permissionsBoundary);

/** The configuration of a Slack channel, in the stack that is deployed last: role and topics of the other are there by then. */
export function renderSlack(scope: Construct, plan: SlackPlan, topics: readonly CfnTopic[]): void {
  const channel = new CfnSlackChannelConfiguration(scope, 'Slack', {
    configurationName: plan.configurationName,
    slackWorkspaceId: plan.workspaceId,
    slackChannelId: plan.channelId,
    iamRoleArn: plan.role.arn,
    snsTopicArns: [...plan.topicArns],
    guardrailPolicies: [...plan.guardrailPolicyArns],
    loggingLevel: plan.loggingLevel,
  });
  for (const topic of topics) channel.addResourceDependency(topic);
}
