import type { Input } from '@pulumi/pulumi';
import type { AlertSeverity } from '@regionlift/observability/pulumi';

/** Who is told of the alarms of a migration. */
export interface WorkloadAlerts {
  /** Name of the component, of which physical names are composed. Defaults to `Alerts`. */
  name?: string;
  /**
   * Who is told, besides a Slack channel. Somebody has to be told of the critical alarms of each region (`NoSubscriber`). Defaults
   * to nobody but the Slack channel.
   */
  subscriptions?: AlertSubscription[];
  /**
   * A Slack channel, told by Amazon Q Developer in chat applications (AWS Chatbot). A channel has one configuration in an
   * account: one that is configured elsewhere takes the ARNs of the topics there. Defaults to none.
   */
  slack?: SlackChannel;
  /**
   * Severity of all alarms of a part, by the part's name, where it is not the alarms' own. By default each alarm has its own.
   */
  partSeverities?: Record<string, AlertSeverity>;
}

/** One subscriber. */
export interface AlertSubscription {
  /** `email`, `email-json`, `https`, `sms`, `sqs` or `lambda`. Addresses and URLs confirm the subscription once. */
  protocol: string;
  /**
   * An address, a URL, a number (E.164), an ARN. A URL may be a secret output. A queue or a function is told by the topics of its
   * own region, and its policy has to let SNS in: a function's is extended here, a queue's is yours.
   */
  endpoint: Input<string>;
  /** The mildest severity that is told. Defaults to WARNING: everything. */
  from?: AlertSeverity;
}

/** A Slack channel. Its workspace has been authorised once, by hand, in the console of Amazon Q Developer in chat applications. */
export interface SlackChannel {
  /** Id of the workspace: `T0123ABCDEF`. */
  workspaceId: string;
  /** Id of the channel, not its name: `C0123ABCDEF`. A private channel has to invite `@Amazon Q`. */
  channelId: string;
  /** The mildest severity that is told. Defaults to WARNING: everything. */
  from?: AlertSeverity;
}
