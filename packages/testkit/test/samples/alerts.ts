import { account, region } from './workload';

/** What both samples of alerts say in the same words. */
export const topicName = 'sample-alerts';
export const topicArn = `arn:aws:sns:${region}:${account}:${topicName}`;
export const otherTopicArn = `arn:aws:sns:eu-central-1:${account}:sample-alerts`;
export const queueArn = `arn:aws:sqs:${region}:${account}:sample-alerts`;
export const roleArn = `arn:aws:iam::${account}:role/sample-slack`;
export const guardrail = 'arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess';

export const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Alarms',
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: 'sns:Publish',
      Resource: topicArn,
      Condition: { StringEquals: { 'aws:SourceAccount': account } },
    },
  ],
};
