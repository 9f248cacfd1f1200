import * as chatbot from '@pulumi/aws/chatbot';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import { type RenderedRole, renderRole } from '@regionlift/secure-iam/pulumi';
import type { SlackPlan } from '../../core';

/** The role of a Slack channel, on the target side. */
export const renderSlackRole = (
  { name, child }: Site,
  { role }: SlackPlan,
  permissionsBoundary: pulumi.Input<string> | undefined,
): RenderedRole => renderRole(`${name}-slack-role`, role, permissionsBoundary, child);

/**
 * The configuration of a Slack channel, on the side that is deployed last. The provider goes to a region that has the service's
 * API, whatever the resource's own is.
 *
 * @param ready what has to be there before: topics, and the role where this stack declares it
 */
export function renderSlack(
  { name, region, tags, child }: Site,
  plan: SlackPlan,
  ready: readonly pulumi.Resource[],
): void {
  new chatbot.SlackChannelConfiguration(
    `${name}-slack`,
    {
      region,
      configurationName: plan.configurationName,
      slackTeamId: plan.workspaceId,
      slackChannelId: plan.channelId,
      iamRoleArn: plan.role.arn,
      snsTopicArns: [...plan.topicArns],
      guardrailPolicyArns: [...plan.guardrailPolicyArns],
      loggingLevel: plan.loggingLevel,
      tags,
    },
    { ...child, dependsOn: [...ready] },
  );
}
