import type { Maybe } from '@regionlift/migration/core';

/** What a user says of the alerts of a migration, unchecked, possibly deferred. */
export interface AlertsFacts {
  /** Construct id or component name, accepted by the migration: `Alerts`. */
  readonly name: string;
  /** Who is told. An empty list is refused: alarms would ring in an empty room. */
  readonly subscriptions?: readonly SubscriptionFacts[];
  /** A Slack channel, told by Amazon Q Developer in chat applications (AWS Chatbot). */
  readonly slack?: {
    /** `T0123ABCDEF`; it has been authorised once in the console. */
    readonly workspaceId: Maybe<string>;
    /** `C0123ABCDEF`. */
    readonly channelId: Maybe<string>;
    /** The mildest severity that is told. @default 'WARNING' */
    readonly from?: Maybe<string>;
  };
  /** Severity of all alarms of a part, by its name, where it is not the alarms' own. */
  readonly partSeverities?: Readonly<Record<string, Maybe<string>>>;
}

/** One subscriber of a topic in each region. */
export interface SubscriptionFacts {
  /** `email`, `email-json`, `https`, `sms`, `sqs`, `lambda`. Plain `http` is refused. */
  readonly protocol: Maybe<string>;
  /**
   * An address, a URL, a number, an ARN. A URL may carry its token, so it may be deferred. A queue or a function stands in the
   * region of the topic: give one subscription for each region.
   */
  readonly endpoint: Maybe<string>;
  /** The mildest severity that is told: WARNING tells everything. @default 'WARNING' */
  readonly from?: Maybe<string>;
}
