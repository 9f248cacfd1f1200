import { type Check, fail, isDeferred, pass, severities, show } from '@regionlift/migration/core';
import type { AlertsQuestion } from '../alerts-question';
import { shownSubscriber } from '../shown-endpoint';
import { isInRegion, isRecord, protocols, subscribersIn } from '../subscribers';

/** What is asked of subscribers but for where they are. */
export const subscriberChecks: readonly Check<AlertsQuestion>[] = [
  {
    code: 'InvalidList',
    asks: 'subscriptions are a list of subscribers, each with a protocol and an endpoint',
    property: 'subscriptions',
    serves: ['OBS-4'],
    judge: ({ subscriptions }) => {
      if (subscriptions === undefined) return pass;
      const given: unknown = subscriptions;
      const wrong = Array.isArray(given) ? given.filter((one) => !isRecord(one)) : [given];
      return wrong.length === 0
        ? pass
        : fail(wrong.map(show).join(', '), 'a list of subscribers', 'give a list of protocols with their endpoints');
    },
  },
  {
    code: 'PlainValueNeeded',
    asks: 'protocols and severities are plain values, and so are ARNs: they decide which topics there are to subscribe to',
    property: 'subscriptions',
    serves: ['OBS-4'],
    judge: (facts) => {
      const open = subscribersIn(facts).filter(
        (one) => isDeferred(one.protocol) || isDeferred(one.from) || (isInRegion(one) && isDeferred(one.endpoint)),
      );
      return open.length === 0
        ? pass
        : fail(
            open.map(({ index }) => `number ${index + 1} deferred`).join(', '),
            'plain values; of an address, a number or a URL only the endpoint itself may be deferred',
            'give protocol and severity as literals, and the ARN of a queue or a function too',
          );
    },
  },
  {
    code: 'UnknownOption',
    asks: `every protocol is one of ${protocols.join(', ')}`,
    property: 'subscriptions',
    serves: ['OBS-4'],
    judge: (facts) => {
      const unknown = subscribersIn(facts).filter(
        ({ protocol }) =>
          !isDeferred(protocol) && protocol !== 'http' && !(protocols as readonly unknown[]).includes(protocol),
      );
      return unknown.length === 0
        ? pass
        : fail(unknown.map(({ protocol }) => show(protocol)).join(', '), protocols.join(', '), 'choose one of them');
    },
  },
  {
    code: 'SubscriptionInPlainText',
    asks: 'messages go encrypted: alarms tell how the workload is built',
    property: 'subscriptions',
    serves: ['OBS-4'],
    judge: (facts) => {
      const plain = subscribersIn(facts).filter(
        ({ protocol, endpoint }) => protocol === 'http' || (protocol === 'https' && /^http:/i.test(String(endpoint))),
      );
      return plain.length === 0
        ? pass
        : fail(plain.map(shownSubscriber).join(', '), 'https', 'give the endpoint a certificate, and its URL https');
    },
  },
  {
    code: 'UnknownOption',
    asks: `the mildest severity that is told is one of ${severities.join(', ')}`,
    property: 'subscriptions',
    serves: ['OBS-4'],
    judge: (facts) => {
      const unknown = subscribersIn(facts).filter(
        ({ from }) => from !== undefined && !isDeferred(from) && !(severities as readonly unknown[]).includes(from),
      );
      return unknown.length === 0
        ? pass
        : fail(unknown.map(({ from }) => show(from)).join(', '), severities.join(', '), 'choose one of them');
    },
  },
];
