import { topicNameIn } from '../alert-kinds';
import { adds, pascal, type RegistrationAdapter, spelled, withoutIdle } from './adapter';

const TOPIC = 'AWS::SNS::Topic';

/** `aws:sns/topic:Topic` */
export const topic: RegistrationAdapter = spelled(TOPIC, { name: 'TopicName' });

/** `aws:sns/topicPolicy:TopicPolicy` */
export const topicPolicy: RegistrationAdapter = {
  read: (registration) => {
    const { arn, policy, ...rest } = registration.inputs;
    const properties = { Policy: policy, ...(pascal(rest) as object) };
    return [adds(registration, { kind: TOPIC, name: topicNameIn(String(arn)) }, 'Policy', properties)];
  },
};

const subscribed = spelled('AWS::SNS::Subscription', { topic: 'TopicArn' }, { nameInput: 'topic' });

/** `aws:sns/topicSubscription:TopicSubscription`; CloudFormation never waits for a confirmation. */
export const topicSubscription: RegistrationAdapter = {
  ...subscribed,
  read: (registration) => {
    const idle = { confirmationTimeoutInMinutes: 1, endpointAutoConfirms: false };
    return subscribed.read({ ...registration, inputs: withoutIdle(registration.inputs, idle) });
  },
};

/** `aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration` */
export const slackChannel: RegistrationAdapter = spelled(
  'AWS::Chatbot::SlackChannelConfiguration',
  {
    slackTeamId: 'SlackWorkspaceId',
    guardrailPolicyArns: 'GuardrailPolicies',
    userAuthorizationRequired: 'UserRoleRequired',
  },
  { nameInput: 'configurationName', outputs: { chatConfigurationArn: 'Arn' } },
);
