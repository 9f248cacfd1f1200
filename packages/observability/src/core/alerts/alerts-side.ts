import { type Severity, type Side, severities } from '@regionlift/migration/core';
import type { AlertKey, AlertsPlan, SubscriptionPlan, TopicPlan } from '../alerts-plan';

/** What of alerts stands in the region of a side. */
export interface AlertsSide {
  readonly key: AlertKey;
  readonly topics: readonly SubscribedTopic[];
}

/** A topic with its subscriptions. */
export interface SubscribedTopic {
  readonly topic: TopicPlan;
  readonly subscriptions: readonly SubscriptionPlan[];
}

/** The share of a side, topics in the order of severities. */
export const alertsOn = (plan: AlertsPlan, side: Side): AlertsSide => ({
  key: plan.keys.find((key) => key.side === side) as AlertKey,
  topics: severities.map((severity) => ({
    topic: topicOn(plan, side, severity),
    subscriptions: plan.subscriptions.filter((one) => one.side === side && one.severity === severity),
  })),
});

/** A plan has a topic of every side and severity. */
export const topicOn = ({ topics }: AlertsPlan, side: Side, severity: Severity): TopicPlan =>
  topics.find((one) => one.side === side && one.severity === severity) as TopicPlan;
