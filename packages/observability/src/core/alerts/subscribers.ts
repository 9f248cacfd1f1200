import { isDeferred, type MigrationPlan, type Severity, type Side } from '@regionlift/migration/core';
import type { AlertsFacts } from '../alerts-facts';

/** A subscriber as the user gave it: anything, for users of JavaScript. */
export interface Subscriber {
  /** Position in the list, from 0. */
  readonly index: number;
  readonly protocol: unknown;
  readonly endpoint: unknown;
  readonly from: unknown;
}

/**
 * What a subscriber may be. `http` has a finding of its own; `application` (a mobile app) and `firehose` (it needs a role of its
 * own) are not offered. Source: SNS API Reference, Subscribe, `Protocol`.
 */
export const protocols = ['email', 'email-json', 'https', 'sms', 'sqs', 'lambda'] as const;

/** The subscribers that are records at all; what is none has its own finding. */
export const subscribersIn = ({ subscriptions }: Pick<AlertsFacts, 'subscriptions'>): readonly Subscriber[] =>
  (Array.isArray(subscriptions) ? (subscriptions as readonly unknown[]) : []).flatMap((one, index) =>
    isRecord(one) ? [{ index, protocol: one.protocol, endpoint: one.endpoint, from: one.from }] : [],
  );

/** Whether a value is a record of the user's, and not what stands for a deferred one. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isDeferred(value);

/** Whether a subscriber is a queue or a function: those are told by the topics of their own region. */
export const isInRegion = ({ protocol }: Pick<Subscriber, 'protocol'>): boolean =>
  protocol === 'sqs' || protocol === 'lambda';

/** The parts of the ARN of a queue or a function; undefined for anything else. */
export const placeOf = (endpoint: unknown): { partition: string; region: string; account: string } | undefined => {
  const [, partition, region, account] = arnOfEither.exec(String(endpoint)) ?? [];
  return partition && region && account ? { partition, region, account } : undefined;
};

/** Whether a subscriber is told by the topics of a side. */
export const isTold = (subscriber: Subscriber, { from, to }: MigrationPlan, side: Side): boolean =>
  !isInRegion(subscriber) || placeOf(subscriber.endpoint)?.region === (side === 'SOURCE' ? from : to);

/** Whether somebody who is told from a severity on is told of this one. */
export const tellsOf = (from: unknown, severity: Severity): boolean => severity === 'CRITICAL' || from !== 'CRITICAL';

/** A standard queue, or a function with or without a qualifier. A topic that is not FIFO has no FIFO subscribers. */
export const endpointArns = {
  sqs: /^arn:aws[a-z-]*:sqs:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,80}$/,
  lambda:
    /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]{1,64}(?::(?:\$LATEST|[A-Za-z0-9_-]{1,128}))?$/,
} as const;

const arnOfEither = /^arn:(aws[a-z-]*):(?:sqs|lambda):([a-z0-9-]+):(\d{12}):/;
