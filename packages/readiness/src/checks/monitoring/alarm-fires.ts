import {
  type Alarm,
  alarmsOf,
  at,
  declared,
  each,
  fail,
  isUnresolved,
  numberOf,
  pass,
  plainText,
  refersTo,
  unknown,
} from '../../ask';
import type { Answer, Check, Program } from '../../model';
import { type Limits, limitsOf } from './alarm-limits';

/** An alarm that looks the wrong way, or beyond what the metric can reach, is none. */
export const alarmFires: Check = {
  code: 'AlarmCannotFire',
  area: 'A6',
  severity: 'MEDIUM',
  title: 'An alarm looks in the direction in which its metric is bad, at a threshold within reach',
  rationale: 'A threshold of 101 per cent is never crossed.',
  remediation: 'Correct ComparisonOperator and Threshold.',
  source: "The metrics' own pages; see alarm-limits.ts",
  serves: ['OBS-2'],
  judge: (program) =>
    alarmsOf(program)
      .filter((alarm) => !onlyScales(program, alarm))
      .map(judged),
};

/** What only makes a group smaller looks the other way: load that is low is no trouble. */
function onlyScales(program: Program, { resource }: Alarm): boolean {
  const actions = each(at(resource.properties, 'AlarmActions'));
  const policies = declared(program, 'AWS::AutoScaling::ScalingPolicy', 'AWS::ApplicationAutoScaling::ScalingPolicy');
  return (
    actions.length > 0 &&
    actions.every(
      (one) =>
        typeof one === 'string' &&
        (/^arn:[^:]*:autoscaling:/.test(one) || policies.some((policy) => refersTo(one, policy, resource.region))),
    )
  );
}

function judged({ resource, metrics }: Alarm): Answer {
  const { properties } = resource;
  // Of an expression the unit is its own.
  const isPlain = metrics.length === 1 && at(properties, 'Metrics') === undefined;
  const limits = (isPlain ? limitsOf(metrics[0]?.name) : undefined) ?? ANY;
  const band = at(properties, 'ThresholdMetricId');
  const [operator, threshold] = [at(properties, 'ComparisonOperator'), band ?? at(properties, 'Threshold')];
  const told = { property: 'Threshold', allowed: shownLimits(limits), remedy: 'correct operator and threshold' };
  if (isUnresolved(operator) || isUnresolved(threshold))
    return unknown(resource, { ...told, found: 'a threshold that is not known' });
  const found = `${plainText(operator)} ${plainText(threshold)}`;
  const value = numberOf(threshold);
  const isInReach = typeof band === 'string' || (value !== undefined && value >= limits.from && value <= limits.to);
  const looks = typeof operator === 'string' && DIRECTIONS[limits.bad].test(operator);
  return looks && isInReach ? pass(resource, { ...told, found }) : fail(resource, { ...told, found });
}

const DIRECTIONS = { HIGH: /^GreaterThan/, LOW: /^LessThan/, EITHER: /^(Greater|Less)Than/ } as const;

/** A metric whose meaning is not known here: it has a threshold, or a band. */
const ANY: Limits = { bad: 'EITHER', from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

const shownLimits = ({ bad, from, to }: Limits): string =>
  bad === 'HIGH'
    ? `above a threshold from ${from} to ${to}`
    : bad === 'LOW'
      ? `below a threshold of at least ${from}`
      : 'a threshold';
