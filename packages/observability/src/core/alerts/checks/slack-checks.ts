import { type Check, fail, isDeferred, pass, severities, show } from '@regionlift/migration/core';
import type { AlertsQuestion } from '../alerts-question';
import { isRecord } from '../subscribers';

/** What is asked of a Slack channel. */
export const slackChecks: readonly Check<AlertsQuestion>[] = [
  {
    code: 'PlainValueNeeded',
    asks: 'the ids of a Slack channel are plain values',
    property: 'slack',
    serves: ['OBS-4'],
    judge: ({ slack }) => {
      const open = Object.entries(isRecord(slack) ? slack : {}).filter(([, value]) => isDeferred(value));
      return open.length === 0
        ? pass
        : fail(open.map(([key, value]) => `${key}: ${show(value)}`).join(', '), 'plain values', 'give literals');
    },
  },
  {
    code: 'InvalidSlackChannel',
    asks: 'a Slack channel is named by the ids of its workspace and its own (AWS Chatbot API Reference, CreateSlackChannelConfiguration)',
    property: 'slack',
    serves: ['OBS-4'],
    judge: ({ slack }) => {
      if (slack === undefined) return pass;
      const { workspaceId, channelId }: Readonly<Record<string, unknown>> = isRecord(slack) ? slack : {};
      return isId(workspaceId, /^[0-9A-Z]{1,255}$/) && isId(channelId, /^[A-Za-z0-9]{1,255}$/)
        ? pass
        : fail(
            `workspace ${show(workspaceId)}, channel ${show(channelId)}`,
            'ids such as T0123ABCDEF and C0123ABCDEF, not names',
            'copy the workspace id from the console of Amazon Q Developer in chat applications, the channel id from its link',
          );
    },
  },
  {
    code: 'UnknownOption',
    asks: `the mildest severity that a Slack channel is told is one of ${severities.join(', ')}`,
    property: 'slack',
    serves: ['OBS-4'],
    judge: ({ slack }) => {
      const from: unknown = isRecord(slack) ? slack.from : undefined;
      return from === undefined || isDeferred(from) || (severities as readonly unknown[]).includes(from)
        ? pass
        : fail(show(from), severities.join(', '), 'choose one of them');
    },
  },
  {
    code: 'SlackUnavailable',
    asks: 'Slack is told from the aws partition only: AWS Chatbot takes ARNs of no other (CreateSlackChannelConfiguration, `IamRoleArn`)',
    property: 'slack',
    serves: ['OBS-4'],
    judge: ({ slack, migration: { partition } }) =>
      slack === undefined || partition === 'aws'
        ? pass
        : fail(`a Slack channel in ${partition}`, 'the partition aws', 'give a function that posts to the channel'),
  },
];

/** A deferred id has its own finding. */
const isId = (value: unknown, pattern: RegExp): boolean =>
  isDeferred(value) || (typeof value === 'string' && pattern.test(value));
