import { arn, type Entry, entry, type Side } from './entry';
import { keyArn } from './keys';
import { allow, ownAccount, policy } from './roles';

export const topicArn = ({ region }: Side): string => arn('sns', region, 'shop-pager');

/** Who is called when something of one region fails. */
export function topic(at: Side): readonly Entry[] {
  const { region, side } = at;
  const topicOf = topicArn(at);
  const services = { Service: ['cloudwatch.amazonaws.com', 'backup.amazonaws.com'] };
  return [
    entry(
      'sns/topic:Topic',
      `pager-${side}`,
      topicOf,
      { region, name: 'shop-pager', kmsMasterKeyId: keyArn(at), fifoTopic: false },
      { given: { arn: topicOf } },
    ),
    entry('sns/topicPolicy:TopicPolicy', `pager-${side}`, topicOf, {
      ...{ region, arn: topicOf },
      policy: policy({ ...allow('sns:Publish', topicOf, ownAccount), Principal: services }),
    }),
    entry(
      'sns/topicSubscription:TopicSubscription',
      `pager-${side}`,
      `${topicOf}:7c3e2d1f-0000-4000-8000-00000000000b`,
      {
        ...{ region, topic: topicOf, protocol: 'email', endpoint: 'pager@shop.example' },
        ...{ confirmationTimeoutInMinutes: 1, endpointAutoConfirms: false, rawMessageDelivery: false },
      },
    ),
  ];
}
