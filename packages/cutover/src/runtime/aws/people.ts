import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { PeoplePort } from '../ports';

/** People who subscribe a topic; without one nobody is told. */
export const awsPeople = (client: () => SNSClient, TopicArn: string | undefined): PeoplePort => ({
  tell: async (Subject, Message) => {
    if (TopicArn === undefined) return false;
    await client().send(new PublishCommand({ TopicArn, Subject, Message }));
    return true;
  },
});
