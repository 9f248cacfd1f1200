import { otherTopicArn, queueArn, topicArn } from './alerts';
import {
  type Mutant,
  named,
  type OpenProgram,
  type OpenTemplate,
  programSetting,
  templateSetting as setting,
} from './mutations';

const TOPIC = 'AWS::SNS::Topic eu-west-1 sample-alerts';
const MAIL = 'AWS::SNS::Subscription eu-west-1 sample-alerts email on-call@orders.example';
const STRANGER = 'AWS::SNS::Subscription eu-west-1 sample-alerts email else@orders.example';
const QUEUE = `AWS::SNS::Subscription eu-west-1 sample-alerts sqs ${queueArn}`;
const SLACK = 'AWS::Chatbot::SlackChannelConfiguration global sample-slack';

/** Where it is reported that a subscriber is told of OK and not of ALARM. */
const states = ['FilterPolicy.State.ALARM', 'FilterPolicy.State.OK'];

/** Changes of the stack Alerts, with everything that has to be reported. */
export const alertsTemplateMutants: readonly Mutant<(template: OpenTemplate) => void>[] = [
  setting('Topic', 'KmsMasterKeyId', 'alias/aws/sns', TOPIC),
  setting('Topic', 'DisplayName', undefined, TOPIC),
  setting('Topic', 'FifoTopic', true, TOPIC),
  setting('Policy', 'PolicyDocument.Statement.0.Condition', undefined, TOPIC, 'Policy.Statement.Alarms.Condition'),
  setting('Queue', 'RawMessageDelivery', undefined, QUEUE),
  setting('Queue', 'FilterPolicy.State.0', 'OK', QUEUE, ...states),
  setting('Slack', 'SlackChannelId', 'C0000000000', SLACK),
  setting('Slack', 'SnsTopicArns.1', topicArn, SLACK, `SnsTopicArns[${otherTopicArn}]`, `SnsTopicArns[${topicArn}′]`),
  setting('Slack', 'GuardrailPolicies', undefined, SLACK),
  setting('Slack', 'LoggingLevel', undefined, SLACK),
  [
    'a policy of another topic',
    ({ Resources: { Policy } }) => {
      Policy.Properties.Topics = [`${topicArn}-else`];
    },
    [
      [`${TOPIC}-else`, ''],
      [TOPIC, 'Policy'],
    ],
  ],
  [
    'another subscriber',
    ({ Resources: { Mail } }) => {
      Mail.Properties.Endpoint = 'else@orders.example';
    },
    [
      [MAIL, ''],
      [STRANGER, ''],
    ],
  ],
];

/** Changes of the program, with everything that has to be reported. */
export const alertsProgramMutants: readonly Mutant<(program: OpenProgram) => void>[] = [
  programSetting('topic', 'kmsMasterKeyId', undefined, TOPIC, 'KmsMasterKeyId'),
  programSetting('topic', 'signatureVersion', 2, TOPIC, 'SignatureVersion'),
  programSetting('queue', 'filterPolicy', '{"State":["OK"]}', QUEUE, ...states),
  programSetting('mail', 'confirmationTimeoutInMinutes', 5, MAIL, 'ConfirmationTimeoutInMinutes'),
  programSetting('slack', 'userAuthorizationRequired', true, SLACK, 'UserRoleRequired'),
  programSetting('slack', 'slackTeamId', 'T0000000000', SLACK, 'SlackWorkspaceId'),
  [
    'no policy of its topic',
    (program) => {
      program.resources = program.resources.filter((one) => one !== named(program, 'policy'));
    },
    [[TOPIC, 'Policy']],
  ],
];
