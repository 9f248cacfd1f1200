import { type Effect, type MigrationPlan, type Planned, phases, slugOf } from '@regionlift/migration/core';
import { type ActorRolePlan, condition, planActorRole, serviceTrust } from '@regionlift/secure-iam/core';
import type { SlackPlan, TopicPlan } from '../alerts-plan';
import { alertsNaming } from './alerts-naming';
import type { KnownAlerts } from './known-alerts';
import { tellsOf } from './subscribers';

/**
 * The configuration of a Slack channel. There is one for a channel and account ("Slack channel … has already been configured for
 * AWS account …"), so the topics of both regions are in it.
 *
 * It stands with the side that is deployed last, the source: then every topic exists. Without guardrails a channel may do what
 * AdministratorAccess may (AWS Chatbot API Reference, CreateSlackChannelConfiguration).
 */
export const slackChannelOf = (
  migration: MigrationPlan,
  { name, slack }: KnownAlerts,
  topics: readonly TopicPlan[],
  role: ActorRolePlan,
): SlackPlan | undefined =>
  slack && {
    side: 'SOURCE',
    region: migration.from,
    configurationName: alertsNaming(migration, name).slack.value,
    workspaceId: slack.workspaceId,
    channelId: slack.channelId,
    topicArns: topics.filter(({ severity }) => tellsOf(slack.from, severity)).map(({ arn }) => arn),
    loggingLevel: 'ERROR',
    guardrailPolicyArns: [`arn:${migration.partition}:iam::aws:policy/CloudWatchReadOnlyAccess`],
    role,
  };

/**
 * The role that the channel acts with, in every phase: it draws the alarm that a message is about. Messages themselves arrive by
 * the service's own linked role.
 *
 * Sources: Amazon Q Developer in chat applications Administrator Guide, "Understanding permissions" ("Notification permissions"),
 * its wildcards narrowed to what a message shows. That the service names itself as the source when it assumes a channel's role is
 * written nowhere (not verified): the roles that its console makes have no condition. Prove a channel by a test alarm.
 */
export const planSlackRole = (subject: string, migration: MigrationPlan, name: string): Planned<ActorRolePlan> =>
  planActorRole(`${subject}/slack`, migration, {
    actor: 'slack',
    part: slugOf(name),
    description: `Slack channel that is told of alarms of the migration ${migration.migration}`,
    trust: serviceTrust(
      'chatbot.amazonaws.com',
      migration.account,
      `arn:${migration.partition}:chatbot::${migration.account}:chat-configuration/slack-channel/${alertsNaming(migration, name).slack.value}`,
    ),
    grants: [{ effects: slackEffects(migration), phases }],
  });

/** What a channel's role may do: read what a message shows, in the two regions. */
export const slackEffects = (migration: MigrationPlan): readonly Effect[] =>
  Object.entries(unscoped).map(([action, why]) => ({
    action,
    access: 'read',
    resources: ['*'],
    conditions: condition('StringEquals', 'aws:RequestedRegion', migration.from, migration.to),
    reason: 'shows the alarm that a message is about',
    unscoped: why,
  }));

/** Actions with the reason why they name no resource. */
const unscoped = {
  'cloudwatch:DescribeAlarms':
    'composite alarms are told only where the permission names * (CloudWatch API Reference, DescribeAlarms)',
  'cloudwatch:GetMetricData': 'metrics are no resources (Service Authorization Reference, Amazon CloudWatch)',
  'cloudwatch:GetMetricWidgetImage': 'pictures are no resources (Service Authorization Reference, Amazon CloudWatch)',
};
