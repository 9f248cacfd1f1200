import type { Kind } from './kind';

/**
 * Kinds of SNS, and of AWS Chatbot, which has no region. Return values and defaults: each resource's page in the CloudFormation
 * Template Reference; ARN formats: Service Authorization Reference.
 */
export const alertKinds: Readonly<Record<string, Kind>> = {
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    ref: 'Arn',
    attributes: { TopicArn: 'Arn', TopicName: 'Name' },
    arn: ({ partition, region, account }, name) => `arn:${partition}:sns:${region}:${account}:${name}`,
    defaults: { ContentBasedDeduplication: false, FifoTopic: false, TracingConfig: 'PassThrough' },
  },
  // SNS keeps one subscription of an endpoint.
  'AWS::SNS::Subscription': {
    nameProperty: 'TopicArn',
    namedAfter: true,
    distinguishedBy: ['Protocol', 'Endpoint'],
    spelling: topicNameIn,
    ref: 'Arn',
    defaults: { RawMessageDelivery: false },
  },
  'AWS::Chatbot::SlackChannelConfiguration': {
    nameProperty: 'ConfigurationName',
    isGlobal: true,
    ref: 'Arn',
    arn: ({ partition, account }, name) =>
      `arn:${partition}:chatbot::${account}:chat-configuration/slack-channel/${name}`,
    defaults: { LoggingLevel: 'NONE', UserRoleRequired: false },
  },
};

/** The name of a topic that is named, or given by its ARN: a reference to one is its ARN too. */
export function topicNameIn(topic: string): string {
  return topic.replace(/^arn:[^:]*:sns:[^:]*:\d*:/, '');
}
