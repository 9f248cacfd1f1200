import type { MigrationAlerts, MigrationPlan, Severity, Side } from '@regionlift/migration/core';
import type { ActorRolePlan, PolicyDocument } from '@regionlift/secure-iam/core';

/** Everything that the alerts of a migration consist of. */
export interface AlertsPlan {
  readonly migration: MigrationPlan;
  /** Slug: `alerts`. */
  readonly part: string;
  /** One customer-managed key a region. */
  readonly keys: readonly AlertKey[];
  /** One topic a region and severity. */
  readonly topics: readonly TopicPlan[];
  /** One for each topic that a subscriber wants; the endpoint stands with the shell, as the facts gave it at `index`. */
  readonly subscriptions: readonly SubscriptionPlan[];
  readonly slack?: SlackPlan;
  /** What parts notify. */
  readonly alerts: MigrationAlerts;
  /** First field of the names of outputs, PascalCase: `Alerts`. */
  readonly outputPrefix: string;
}

/** The key of a region's topics. Its policy lets CloudWatch alarms and AWS Backup of the account publish, and nobody decrypt but through SNS. */
export interface AlertKey {
  readonly side: Side;
  readonly region: string;
  readonly alias: string;
  readonly description: string;
  readonly policy: PolicyDocument;
}

/** A topic. */
export interface TopicPlan {
  readonly side: Side;
  readonly region: string;
  readonly severity: Severity;
  readonly topicName: string;
  readonly arn: string;
  readonly displayName: string;
  /** Who may publish: alarms of the account and region, the migration's vaults; nobody in plain text. */
  readonly policy: PolicyDocument;
}

/** A subscription of one topic. */
export interface SubscriptionPlan {
  /** Construct id, unique in its side: `CriticalEmail0a1b2c3d`. It follows from the endpoint where that is known. */
  readonly id: string;
  /** The same as a last field of a Pulumi name: `critical-email-0a1b2c3d`. */
  readonly childName: string;
  readonly side: Side;
  readonly region: string;
  readonly severity: Severity;
  readonly protocol: string;
  /** Position of the subscriber in `facts.subscriptions`. */
  readonly index: number;
  /** Of a function, which SNS has to be let into; present when and only when the subscriber is one. */
  readonly functionArn?: string;
}

/** A channel of AWS Chatbot. Its role stands on the target side as all roles do. */
export interface SlackPlan {
  /** SOURCE: the side that is deployed last, when the topics of both exist. */
  readonly side: Side;
  readonly region: string;
  readonly configurationName: string;
  readonly workspaceId: string;
  readonly channelId: string;
  /** Topics of both regions. */
  readonly topicArns: readonly string[];
  /** What the service writes of itself to its own log, which it makes in us-east-1 and never ends. */
  readonly loggingLevel: 'ERROR';
  /** What somebody in the channel may ask for at most: managed policies that only read. */
  readonly guardrailPolicyArns: readonly string[];
  readonly role: ActorRolePlan;
}
