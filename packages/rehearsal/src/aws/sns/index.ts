import type { PublishCommandInput } from '@aws-sdk/client-sns';
import { type AwsCall, Refusal, type StandIn } from '../../contract/aws';
import type { Programme } from '../../contract/programme';
import { byOperation } from '../by-operation';
import { partsOf } from '../told-parts';

/** A message that people were sent. */
export interface Message {
  readonly topicArn: string;
  readonly subject: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

/** Topics, with everything that was published. */
export interface Topics extends StandIn {
  readonly messages: readonly Message[];
}

/** SNS: topics of the program, and those that a part is told of. */
export function sns(programme: Programme): Topics {
  const messages: Message[] = [];
  let current = programme;
  return {
    title: 'SNS',
    services: ['SNS'],
    limits: 'Nobody subscribes: that messages reach people is not rehearsed.',
    deploy: (next) => {
      current = next;
    },
    messages,
    answer: byOperation('SNS', {
      Publish: ({ TopicArn = '', Subject = '', Message = '' }: PublishCommandInput, { region, atMs }: AwsCall) => {
        if (!isTopic(current, TopicArn, region)) throw new Refusal('NotFoundException', 'Topic does not exist', 404);
        refuse(Subject, Message);
        messages.push({ topicArn: TopicArn, subject: Subject, text: Message, atMs });
        return { MessageId: `message-${messages.length}` };
      },
    }),
  };
}

function isTopic(programme: Programme, arn: string, region: string): boolean {
  const declared = programme.resources.some(
    (one) =>
      one.kind === 'AWS::SNS::Topic' &&
      one.region === region &&
      arn.endsWith(`:${region}:${programme.account}:${one.name}`),
  );
  return declared || (arn.includes(`:sns:${region}:`) && partsOf(programme).some(({ topicArn }) => topicArn === arn));
}

/** Source: SNS API Reference, Publish: `Subject` is ASCII, without line breaks, of less than 100 characters; a message has one to 262,144 bytes. */
function refuse(subject: string, message: string): void {
  if (subject !== '' && !/^[\x21-\x7e][\x20-\x7e]{0,98}$/.test(subject))
    throw new Refusal('InvalidParameterException', 'Invalid parameter: Subject');
  if (message === '') throw new Refusal('InvalidParameterException', 'Invalid parameter: Empty message');
  if (Buffer.byteLength(message) > 262_144)
    throw new Refusal('InvalidParameterException', 'Invalid parameter: Message too long');
}
