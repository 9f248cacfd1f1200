import type { FactValue } from '@regionlift/testkit';
import { at, counted, type Details, each, entries, named, object, text } from './reading';
import { stateMachineDetails } from './state-machine';

/** What a reader wants to know of roles, functions, the state machine, and of what watches them. */
export const operationDetails: Details = {
  'AWS::IAM::Role': (role) => principalsOf(at(role, 'AssumeRolePolicyDocument')).map((principal) => `for ${principal}`),
  'AWS::Lambda::Function': (lambda) => [text(at(lambda, 'Runtime')), text(at(lambda, 'Handler'))],
  'AWS::Logs::LogGroup': (log) => [keptFor(at(log, 'RetentionInDays'))],
  'AWS::CloudWatch::Alarm': (alarm) => [
    [at(alarm, 'MetricName'), signs[String(at(alarm, 'ComparisonOperator'))] ?? '?', at(alarm, 'Threshold')].join(' '),
  ],
  'AWS::CloudWatch::CompositeAlarm': (alarm) => [
    `over ${counted(String(at(alarm, 'AlarmRule')).match(/ALARM\(/g)?.length ?? 0, 'alarm')}`,
  ],
  'AWS::CloudWatch::Dashboard': (dashboard) => [
    counted(entries(at(dashboard, 'DashboardBody', 'widgets')).length, 'widget'),
  ],
  'AWS::SNS::Topic': (topic) => [at(topic, 'KmsMasterKeyId') === undefined ? 'not encrypted' : 'encrypted'],
  'AWS::SNS::Subscription': (subscription) => [text(at(subscription, 'Protocol'))],
  'AWS::Events::Rule': (rule) => [text(at(rule, 'ScheduleExpression')) ?? 'by event'],
  'AWS::StepFunctions::StateMachine': stateMachineDetails,
  'AWS::IAM::InstanceProfile': (profile) => [`for ${entries(at(profile, 'Roles')).map(named).join(', ')}`],
  'AWS::IAM::ManagedPolicy': (policy) => [
    counted(entries(at(policy, 'PolicyDocument', 'Statement')).length, 'statement'),
  ],
  'AWS::IAM::OIDCProvider': (provider) =>
    entries(at(provider, 'ClientIdList')).map((audience) => `for ${String(audience)}`),
  'AWS::Logs::MetricFilter': (filter) =>
    each(filter, 'MetricTransformations').map((metric) => `counts into ${String(at(metric, 'MetricName'))}`),
  'AWS::Logs::QueryDefinition': (query) => [`over ${counted(entries(at(query, 'LogGroupNames')).length, 'log')}`],
};

/** Source: CloudWatch API Reference, PutMetricAlarm. */
const signs: Readonly<Record<string, string>> = {
  GreaterThanOrEqualToThreshold: '≥',
  GreaterThanThreshold: '>',
  LessThanOrEqualToThreshold: '≤',
  LessThanThreshold: '<',
};

/** Canonical documents key their statements. */
const principalsOf = (document: FactValue | undefined): string[] => [
  ...new Set(
    Object.values(object(at(document ?? null, 'Statement'))).flatMap((statement) =>
      Object.values(object(at(statement, 'Principal')))
        .flat()
        .map(String),
    ),
  ),
];

const keptFor = (days: FactValue | undefined): string =>
  days === undefined ? 'kept for ever' : `kept ${String(days)} days`;
