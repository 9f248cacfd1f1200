import {
  judgeAll,
  type MigrationPlan,
  type Planned,
  planUnlessFailed,
  type Severity,
  type Side,
  severities,
  slugOf,
} from '@regionlift/migration/core';
import type { ActorRolePlan } from '@regionlift/secure-iam/core';
import type { AlertsFacts } from '../alerts-facts';
import type { AlertsPlan, TopicPlan } from '../alerts-plan';
import { alertKeyOf } from './alert-keys';
import { alertsChecks } from './checks';
import { knownAlerts } from './known-alerts';
import { planSlackRole, slackChannelOf } from './slack-channel';
import { subscriptionsOf } from './subscriptions';
import { topicOf } from './topics';

/**
 * Judges the inputs of alerts and returns their plan, or every finding at once: nothing is created before.
 *
 * @param subject path of the construct or component, for messages: `Orders/Alerts`
 * @param migration the accepted plan of the migration, without alerts
 */
export function planAlerts(subject: string, migration: MigrationPlan, facts: AlertsFacts): Planned<AlertsPlan> {
  const findings = judgeAll(subject, { ...facts, migration }, alertsChecks);
  if (findings.some(({ verdict }) => verdict === 'fail')) return { accepted: false, findings };
  if (facts.slack === undefined) return planUnlessFailed(findings, () => decided(migration, facts));
  const role = planSlackRole(subject, migration, facts.name);
  if (!role.accepted) return { accepted: false, findings: [...findings, ...role.findings] };
  return planUnlessFailed([...findings, ...role.unknowns], () => decided(migration, facts, role.plan));
}

function decided(migration: MigrationPlan, facts: AlertsFacts, role?: ActorRolePlan): AlertsPlan {
  const known = knownAlerts(facts);
  const topics = sides.flatMap((side) => severities.map((severity) => topicOf(migration, known.name, side, severity)));
  return {
    migration,
    part: slugOf(known.name),
    keys: sides.map((side) => alertKeyOf(migration, known.name, side)),
    topics,
    subscriptions: subscriptionsOf(migration, topics, known),
    slack: role && slackChannelOf(migration, known, topics, role),
    alerts: {
      topics: { CRITICAL: arnsOf(topics, 'CRITICAL'), WARNING: arnsOf(topics, 'WARNING') },
      severityOf: known.severityOf,
    },
    outputPrefix: known.name.charAt(0).toUpperCase() + known.name.slice(1),
  };
}

const arnsOf = (topics: readonly TopicPlan[], severity: Severity): readonly string[] =>
  topics.filter((topic) => topic.severity === severity).map(({ arn }) => arn);

const sides: readonly Side[] = ['SOURCE', 'TARGET'];
