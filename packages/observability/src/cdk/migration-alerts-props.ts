import type { AlertSeverity } from './alert-severity';

/** Who is told of the alarms of a migration. */
export interface MigrationAlertsProps {
  /**
   * Who is told, besides a Slack channel. Somebody has to be told of the critical alarms of each region (`NoSubscriber`).
   *
   * @default - nobody but the Slack channel
   */
  readonly subscriptions?: AlertSubscription[];

  /**
   * A Slack channel, told by Amazon Q Developer in chat applications (AWS Chatbot). A channel has one configuration in an
   * account: one that is configured elsewhere takes the ARNs of the topics there.
   *
   * @default - none
   */
  readonly slack?: SlackChannel;

  /**
   * Severity of all alarms of a part, by the part's name, where it is not the alarms' own: `{ Assets: AlertSeverity.WARNING }`.
   *
   * @default - each alarm has its own
   */
  readonly partSeverities?: { readonly [partName: string]: AlertSeverity };
}

/** One subscriber. */
export interface AlertSubscription {
  /** `email`, `email-json`, `https`, `sms`, `sqs` or `lambda`. Addresses and URLs confirm the subscription once. */
  readonly protocol: string;

  /**
   * An address, a URL, a number (E.164), an ARN. A URL may be a token, so that no template holds what is secret in it. A queue or
   * a function is told by the topics of its own region, and its policy has to let SNS in: a function's is extended here, a queue's
   * is yours.
   */
  readonly endpoint: string;

  /**
   * The mildest severity that is told.
   *
   * @default AlertSeverity.WARNING - everything
   */
  readonly from?: AlertSeverity;
}

/** A Slack channel. Its workspace has been authorised once, by hand, in the console of Amazon Q Developer in chat applications. */
export interface SlackChannel {
  /** Id of the workspace: `T0123ABCDEF`. */
  readonly workspaceId: string;

  /** Id of the channel, not its name: `C0123ABCDEF`. A private channel has to invite `@Amazon Q`. */
  readonly channelId: string;

  /**
   * The mildest severity that is told.
   *
   * @default AlertSeverity.WARNING - everything
   */
  readonly from?: AlertSeverity;
}
