import { at, ofKind, standsFor } from '../../ask';
import type { Lookup, Program, ResourceFact } from '../../model';

/** Composite alarms that a program declares. */
export const composites = (program: Program): readonly ResourceFact[] =>
  ofKind(program, 'AWS::CloudWatch::CompositeAlarm').filter(({ declared }) => declared);

/**
 * Alarms that a rule refers to: names or ARNs in `ALARM(…)`, `OK(…)`, `INSUFFICIENT_DATA(…)`.
 * Source: CloudWatch API Reference, PutCompositeAlarm, `AlarmRule`.
 */
export function alarmsInRule(rule: Lookup): readonly string[] {
  if (typeof rule !== 'string') return [];
  return [
    ...rule
      .slice(0, LONGEST)
      .matchAll(
        /\b(?:ALARM|OK|INSUFFICIENT_DATA)\s{0,4}\(\s{0,4}("[^"]{1,2048}"|'[^']{1,2048}'|(?:[^()]|\([^()]{0,255}\)){1,2048}?)\s{0,4}\)/g,
      ),
  ].map(([, name = '']) => name.replace(/^["']|["']$/g, '').trim());
}

/** CloudWatch takes rules of at most 10,240 characters. */
const LONGEST = 20_480;

/** Whether a composite alarm refers to an alarm, by its name in the own region, or by its ARN. */
export function feeds(alarm: ResourceFact, composite: ResourceFact): boolean {
  if (alarm.region !== composite.region) return false;
  const names = namesIn(composite);
  return names.has(alarm.name) || [...names].some((name) => name.startsWith('arn:') && standsFor(name, alarm));
}

/** Read once for each composite alarm. */
function namesIn(composite: ResourceFact): ReadonlySet<string> {
  const known = read.get(composite);
  if (known !== undefined) return known;
  const names = new Set(alarmsInRule(at(composite.properties, 'AlarmRule')));
  read.set(composite, names);
  return names;
}

const read = new WeakMap<ResourceFact, ReadonlySet<string>>();
