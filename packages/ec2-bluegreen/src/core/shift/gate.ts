import type { Finding } from '@regionlift/migration/core';
import type { LiveRoute } from '../live';
import { failing, listing } from '../live-finding';
import type { FleetRuntimeConfig } from '../runtime-config';
import type { Colour } from '../words';
import { type FleetHealth, healthInWords, stateOf } from './fleet-health';

/** What decides whether green may keep its clients. */
export interface GateFacts {
  readonly subject: string;
  readonly attached: LiveRoute['attached'];
  readonly health: Readonly<Record<Colour, FleetHealth>>;
  readonly shift: Pick<FleetRuntimeConfig['shift'], 'alarmGate' | 'gateAlarmNames'>;
  /** State of each of the gate's alarms; absent where there is no such alarm. */
  readonly alarms: Readonly<Record<string, AlarmState>>;
}

/** CloudWatch's own words. */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** Why clients have to leave green: it fails, an alarm says so, or nobody is watching. */
export const breaches = (facts: GateFacts): readonly Finding[] => [...greenBreaches(facts), ...alarmBreaches(facts)];

function greenBreaches({ subject, attached, health: { GREEN: green } }: GateFacts): readonly Finding[] {
  const say = failing(subject);
  const state = stateOf(green);
  return [
    ...(attached.includes('GREEN')
      ? []
      : [
          say(
            'GreenNotAttached',
            'target',
            'no endpoint or record of green',
            'green behind the same name as blue',
            'deploy the target stack, or run adopt-record',
          ),
        ]),
    ...(state === 'DARK' || state === 'DOWN'
      ? [
          say(
            'GreenUnhealthy',
            'target',
            healthInWords(green),
            'at least half of them',
            'mend green, wait for wait-healthy, then shift again',
          ),
        ]
      : []),
  ];
}

function alarmBreaches({ subject, shift: { alarmGate, gateAlarmNames }, alarms }: GateFacts): readonly Finding[] {
  if (!alarmGate) return [];
  const say = failing(subject);
  const missing = (found: string): Finding =>
    say(
      'GateAlarmMissing',
      'gateAlarmNames',
      found,
      'alarms that exist',
      'deploy the target stack, or take the name out',
    );
  if (gateAlarmNames.length === 0) return [missing('no alarm at all')];
  return gateAlarmNames.flatMap((name) => {
    if (!Object.hasOwn(alarms, name)) return [missing(`no alarm '${name}'`)];
    return alarms[name] === 'ALARM'
      ? [
          say(
            'GateAlarmBreached',
            'gateAlarmNames',
            `'${name}' is in state ALARM`,
            'OK',
            'find out why, mend it, then shift again',
          ),
        ]
      : [];
  });
}

/** Alarms that say nothing. No obstacle before the first client, no pass at the end of a bake. */
export const silentAlarms = ({
  subject,
  shift: { alarmGate, gateAlarmNames },
  alarms,
}: GateFacts): readonly Finding[] =>
  (alarmGate ? gateAlarmNames : [])
    .filter((name) => Object.hasOwn(alarms, name) && alarms[name] === 'INSUFFICIENT_DATA')
    .map((name) =>
      listing(subject)(
        'GateAlarmSilent',
        'gateAlarmNames',
        `'${name}' is in state INSUFFICIENT_DATA`,
        'OK',
        'wait for its data; treat missing data as not breaching where quiet is well',
      ),
    );
