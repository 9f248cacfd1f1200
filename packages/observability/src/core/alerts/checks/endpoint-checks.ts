import { type Check, fail, isDeferred, pass } from '@regionlift/migration/core';
import type { AlertsQuestion } from '../alerts-question';
import { shownSubscriber } from '../shown-endpoint';
import { endpointArns, isInRegion, placeOf, type Subscriber, subscribersIn } from '../subscribers';

/** What is asked of where subscribers are. */
export const endpointChecks: readonly Check<AlertsQuestion>[] = [
  {
    code: 'InvalidSubscription',
    asks: 'an endpoint is what its protocol takes (SNS API Reference, Subscribe), and can confirm its subscription',
    property: 'subscriptions',
    serves: ['OBS-4'],
    judge: (facts) => {
      const wrong = knownEndpoints(facts).filter((one) => !isEndpoint(one) || isDeafHook(one));
      return wrong.length === 0
        ? pass
        : fail(
            wrong.map(shownSubscriber).join(', '),
            [...new Set(wrong.map((one) => (isDeafHook(one) ? deafHooks.allowed : forms[formOf(one)].allowed)))].join(
              '; ',
            ),
            wrong.some(isDeafHook) ? deafHooks.remedy : 'correct the endpoint, or its protocol',
          );
    },
  },
  {
    code: 'SubscriptionElsewhere',
    asks: 'queues and functions stand in one of the two regions, in the account of the migration',
    property: 'subscriptions',
    serves: ['OBS-4'],
    judge: (facts) => {
      const { from, to, account, partition } = facts.migration;
      const astray = knownEndpoints(facts).filter((one) => {
        const place = isInRegion(one) && isEndpoint(one) ? placeOf(one.endpoint) : undefined;
        return (
          place !== undefined &&
          !([from, to].includes(place.region) && place.account === account && place.partition === partition)
        );
      });
      return astray.length === 0
        ? pass
        : fail(
            astray.map(shownSubscriber).join(', '),
            `ARNs of ${from} or ${to} in the account ${account}`,
            'give one queue or function in each of the two regions',
          );
    },
  },
  {
    code: 'DuplicateSubscription',
    asks: 'every subscriber is named once: SNS keeps one subscription of an endpoint, which two resources would share',
    property: 'subscriptions',
    serves: ['OBS-4'],
    judge: (facts) => {
      const known = knownEndpoints(facts);
      const twice = known.filter((one) =>
        known.some(
          (other) => other.index < one.index && other.protocol === one.protocol && other.endpoint === one.endpoint,
        ),
      );
      return twice.length === 0
        ? pass
        : fail(`${twice.map(shownSubscriber).join(', ')} twice`, 'every subscriber once', 'name each subscriber once');
    },
  },
];

/** Subscribers with a protocol that is offered and an endpoint that is known now. */
const knownEndpoints = (facts: AlertsQuestion): readonly Subscriber[] =>
  subscribersIn(facts).filter((one) => Object.hasOwn(forms, String(one.protocol)) && !isDeferred(one.endpoint));

/** Whether an endpoint has the form of its protocol; one of plain http has a finding of its own. */
const isEndpoint = (one: Subscriber): boolean =>
  typeof one.endpoint === 'string' && (forms[formOf(one)].pattern.test(one.endpoint) || isPlainHttp(one));

const isPlainHttp = ({ protocol, endpoint }: Subscriber): boolean =>
  protocol === 'https' && /^http:/i.test(String(endpoint));

const formOf = ({ protocol }: Subscriber): keyof typeof forms => protocol as keyof typeof forms;

const address = { pattern: /^[^\s@/:]+@[^\s@/:?#]+\.[^\s@/:?#]+$/, allowed: 'an e-mail address' };

const forms = {
  email: address,
  'email-json': address,
  https: {
    pattern: /^https:\/\/(?:[^\s/?#@]+@)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?(?:[/?#]\S*)?$/,
    allowed: 'a URL that begins with https://',
  },
  sms: { pattern: /^\+[1-9]\d{1,14}$/, allowed: 'a number such as +14155550100 (E.164)' },
  sqs: { pattern: endpointArns.sqs, allowed: 'the ARN of a standard queue' },
  lambda: { pattern: endpointArns.lambda, allowed: 'the ARN of a function' },
} as const;

const isDeafHook = ({ protocol, endpoint }: Subscriber): boolean =>
  protocol === 'https' && deafHooks.pattern.test(String(endpoint));

/** Webhooks of chats take their own messages only: they never visit the URL by which SNS has a subscription confirmed. */
const deafHooks = {
  pattern:
    /^https:\/\/(?:[^/?#@]*@)?(?:hooks\.slack\.com|[^/?#@]*\.webhook\.office\.com|(?:discord|discordapp)\.com|chat\.googleapis\.com)(?:[:/?#]|$)/i,
  allowed: 'an endpoint that confirms its subscription, which webhooks of chats do not',
  remedy: 'give a Slack channel by slack; for another chat a function that posts to its webhook',
};
