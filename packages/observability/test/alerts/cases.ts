import { deferred, type MigrationFacts } from '@regionlift/migration/core';
import { type AlertsFacts, type AlertsPlan, planAlerts, type SubscriptionFacts } from '../../src/core';
import { alerts as earlierAlerts, migrationFacts, migrationPlan } from '../cases';

export { migrationFacts, migrationPlan, phases } from '../cases';

const onCall: SubscriptionFacts = { protocol: 'email', endpoint: 'on-call@orders.example' };

/** Facts of alerts that every check accepts: the shortest program. */
export const goodAlerts: AlertsFacts = { name: 'Alerts', subscriptions: [onCall] };

/** What stands for a value that is known after deployment. */
export const token = deferred('a test');

export const queueIn = (region: string, account = '111122223333') => `arn:aws:sqs:${region}:${account}:orders-alerts`;
export const functionIn = (region: string) => `arn:aws:lambda:${region}:111122223333:function:orders-alerts`;

/** One program per need of the README. */
export const alertsScenarios = {
  'an address': {},
  'a Slack channel and nobody else': {
    subscriptions: [],
    slack: { workspaceId: 'T0123ABCDEF', channelId: 'C0123ABCDEF' },
  },
  'a webhook with a token, told of what is critical': {
    subscriptions: [onCall, { protocol: 'https', endpoint: token, from: 'CRITICAL' }],
  },
  'everything chosen': {
    name: 'pager',
    subscriptions: [
      onCall,
      { protocol: 'email-json', endpoint: 'robot@orders.example', from: 'WARNING' },
      { protocol: 'https', endpoint: 'https://alerts:secret@events.example.com:8443/hook?token=1', from: 'CRITICAL' },
      { protocol: 'sms', endpoint: '+14155550100', from: 'CRITICAL' },
      { protocol: 'sqs', endpoint: queueIn('us-west-2') },
      { protocol: 'sqs', endpoint: queueIn('us-east-1') },
      { protocol: 'lambda', endpoint: functionIn('us-east-1') },
      { protocol: 'lambda', endpoint: `${functionIn('us-west-2')}:live`, from: 'CRITICAL' },
    ],
    slack: { workspaceId: 'T0123ABCDEF', channelId: 'C0123ABCDEF', from: 'CRITICAL' },
    partSeverities: { Assets: 'WARNING', web: 'CRITICAL' },
  },
} as const satisfies Record<string, Partial<AlertsFacts>>;

export type AlertsScenario = keyof typeof alertsScenarios;
export const alertsScenarioNames = Object.keys(alertsScenarios) as AlertsScenario[];

/** The plan of a scenario, or of other facts. */
export function alertsPlanOf(facts: Partial<AlertsFacts> = {}, migration: Partial<MigrationFacts> = {}): AlertsPlan {
  const planned = planAlerts('Orders/Alerts', migrationPlan(migration), { ...goodAlerts, ...facts });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}

/** The codes of what is refused, in order; none for what is accepted. */
export function codesOf(facts: Partial<AlertsFacts>, migration: Partial<MigrationFacts> = {}): readonly string[] {
  const planned = planAlerts('Orders/Alerts', migrationPlan(migration), { ...goodAlerts, ...facts });
  return planned.accepted ? [] : planned.findings.map(({ code }) => code);
}

/** A migration that has alerts already. */
export const migrationWithAlerts = { ...migrationPlan(), alerts: earlierAlerts };

/** Facts that are refused. */
export interface BadAlerts {
  readonly title: string;
  readonly facts: Partial<AlertsFacts>;
  readonly migration?: Partial<MigrationFacts>;
  /** Exactly the codes that core and both dialects report, in order. */
  readonly codes: readonly string[];
}

const only = (...subscriptions: SubscriptionFacts[]): Partial<AlertsFacts> => ({ subscriptions });
const also = (...subscriptions: SubscriptionFacts[]): Partial<AlertsFacts> => only(onCall, ...subscriptions);
const slack = (channel: object): Partial<AlertsFacts> => ({
  slack: { workspaceId: 'T0123ABCDEF', channelId: 'C0123ABCDEF', ...channel },
});
const china = { from: 'cn-north-1', to: 'cn-northwest-1' };

/** One table for core and both dialects. */
export const badAlerts: readonly BadAlerts[] = [
  { title: 'a name with a hyphen', facts: { name: 'On-Call' }, codes: ['InvalidName'] },
  { title: 'nobody', facts: only(), codes: ['NoSubscriber'] },
  { title: 'nothing about anybody', facts: { subscriptions: undefined }, codes: ['NoSubscriber'] },
  {
    title: 'a queue of one region alone',
    facts: only({ protocol: 'sqs', endpoint: queueIn('us-east-1') }),
    codes: ['NoSubscriber'],
  },
  { title: 'plain http', facts: also({ protocol: 'http', endpoint: 'http://a.example' }), codes: inPlainText() },
  { title: 'https to http', facts: also({ protocol: 'https', endpoint: 'http://a.example' }), codes: inPlainText() },
  { title: 'a carrier pigeon', facts: also({ protocol: 'pigeon', endpoint: 'coo' }), codes: ['UnknownOption'] },
  { title: 'a mobile app', facts: also({ protocol: 'application', endpoint: 'arn' }), codes: ['UnknownOption'] },
  { title: 'a protocol that is known later', facts: also({ ...onCall, protocol: token }), codes: plainNeeded() },
  {
    title: 'a severity that is known later',
    facts: also({ protocol: 'sms', endpoint: '+4930123456', from: token }),
    codes: plainNeeded(),
  },
  { title: 'a queue that is known later', facts: also({ protocol: 'sqs', endpoint: token }), codes: plainNeeded() },
  {
    title: 'a mild severity',
    facts: also({ protocol: 'sms', endpoint: '+4930123456', from: 'INFO' }),
    codes: ['UnknownOption'],
  },
  { title: 'an address that is none', facts: also({ protocol: 'email', endpoint: 'on-call' }), codes: invalid() },
  { title: 'a number without a country', facts: also({ protocol: 'sms', endpoint: '4155550100' }), codes: invalid() },
  {
    title: 'a URL with a blank',
    facts: also({ protocol: 'https', endpoint: 'https://a.example/ b' }),
    codes: invalid(),
  },
  {
    title: 'the webhook of a chat',
    facts: also({ protocol: 'https', endpoint: 'https://hooks.slack.com/services/T0/B0/secret' }),
    codes: invalid(),
  },
  {
    title: 'a FIFO queue',
    facts: also({ protocol: 'sqs', endpoint: `${queueIn('us-east-1')}.fifo` }),
    codes: invalid(),
  },
  {
    title: 'a queue by its URL',
    facts: also({ protocol: 'sqs', endpoint: 'https://sqs.example/1/q' }),
    codes: invalid(),
  },
  { title: 'a function by its name', facts: also({ protocol: 'lambda', endpoint: 'orders-alerts' }), codes: invalid() },
  {
    title: 'a queue in a third region',
    facts: also({ protocol: 'sqs', endpoint: queueIn('eu-west-1') }),
    codes: elsewhere(),
  },
  {
    title: 'a queue of another account',
    facts: also({ protocol: 'sqs', endpoint: queueIn('us-east-1', '444455556666') }),
    codes: elsewhere(),
  },
  { title: 'an address twice', facts: also(onCall), codes: ['DuplicateSubscription'] },
  { title: 'a channel by its name', facts: slack({ channelId: '#orders' }), codes: ['InvalidSlackChannel'] },
  { title: 'a workspace by its name', facts: slack({ workspaceId: 'orders' }), codes: ['InvalidSlackChannel'] },
  { title: 'a channel that is known later', facts: slack({ channelId: token }), codes: plainNeeded() },
  { title: 'a channel with a mild severity', facts: slack({ from: 'INFO' }), codes: ['UnknownOption'] },
  { title: 'a channel from China', facts: slack({}), migration: china, codes: ['SlackUnavailable'] },
  { title: 'a severity of nobody', facts: { partSeverities: { 'our-web': 'CRITICAL' } }, codes: ['InvalidSeverities'] },
  {
    title: 'two severities of one part',
    facts: { partSeverities: { Web: 'CRITICAL', web: 'WARNING' } },
    codes: ['InvalidSeverities'],
  },
  { title: 'an unknown severity of a part', facts: { partSeverities: { Web: 'FATAL' } }, codes: ['UnknownOption'] },
  {
    title: 'a severity of a part that is known later',
    facts: { partSeverities: { Web: token } },
    codes: plainNeeded(),
  },
  {
    title: 'names that are too long for the role',
    facts: { name: 'A'.repeat(32), ...slack({}) },
    migration: { ...migrationFacts, name: 'B'.repeat(32) },
    codes: ['NameTooLong'],
  },
  {
    title: 'everything wrong at once',
    facts: {
      ...only(
        { protocol: 'http', endpoint: 'http://a.example' },
        { protocol: 'email', endpoint: 'on-call', from: 'INFO' },
        { protocol: 'sqs', endpoint: queueIn('eu-west-1') },
      ),
      slack: { workspaceId: 'orders', channelId: '#orders' },
      partSeverities: { Web: 'FATAL' },
    },
    codes: [
      'SubscriptionInPlainText',
      'UnknownOption',
      'InvalidSubscription',
      'SubscriptionElsewhere',
      'InvalidSlackChannel',
      'UnknownOption',
    ],
  },
];

function inPlainText() {
  return ['SubscriptionInPlainText'];
}

function plainNeeded() {
  return ['PlainValueNeeded'];
}

function invalid() {
  return ['InvalidSubscription'];
}

function elsewhere() {
  return ['SubscriptionElsewhere'];
}
