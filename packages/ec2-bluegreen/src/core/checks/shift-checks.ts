import { type Check, fail, isDeferred, oneOfOptions, pass, show, whenPlain } from '@regionlift/migration/core';
import { fleetDefaults } from '../fleet-defaults';
import type { FleetQuestion } from '../fleet-facts';
import { eachOnce } from './each-once';
import { knownItems } from './known-items';
import { matching } from './matching';
import { routingOf } from './routing-checks';
import { isWhole, wholeNumber } from './whole-number';

/** What a fleet part asks of the shift: its steps, its bakes, its gate, its end. */
export const shiftChecks: readonly Check<FleetQuestion>[] = [
  {
    code: 'InvalidShiftPercents',
    asks: 'the steps increase, in whole per cent, to 100: clients are moved as a whole, and never back and forth',
    property: 'shiftPercents',
    serves: ['EC2-3'],
    judge: ({ shiftPercents }) => {
      if (shiftPercents === undefined || isDeferred(shiftPercents) || !Array.isArray(shiftPercents)) return pass;
      const steps: readonly unknown[] = shiftPercents;
      if (steps.some(isDeferred)) return pass;
      const increasing = steps.every(
        (step, position) => isWhole(step, 1, 100) && (position === 0 || step > Number(steps[position - 1])),
      );
      return increasing && steps.at(-1) === 100 && steps.length <= mostSteps
        ? pass
        : fail(
            show(steps),
            `whole numbers from 1 that increase to 100, at most ${mostSteps} of them`,
            'write the per cent of clients on green after each step, such as 1, 10, 50, 100',
          );
    },
  },
  wholeNumber({
    property: 'bakeSeconds',
    code: 'InvalidBake',
    from: 0,
    to: 86_400,
    source: 'a day; a cutover that lasts longer is no step',
    serves: ['EC2-3'],
  }),
  oneOfOptions('alarmGate', ['EC2-3'], [true, false]),
  {
    code: 'BakeTooShort',
    asks: `a bake with an alarm gate is long enough for an alarm to speak: three periods of a minute (CloudWatch User Guide, "Evaluating an alarm")`,
    property: 'bakeSeconds',
    serves: ['EC2-3'],
    judge: ({ bakeSeconds, alarmGate }) =>
      whenPlain([bakeSeconds, alarmGate], () =>
        (alarmGate ?? true) === true && isWhole(bakeSeconds, 0, shortestGatedBake - 1)
          ? fail(
              `${bakeSeconds} with an alarm gate`,
              `at least ${shortestGatedBake}, or alarmGate false`,
              'bake longer: a gate that nothing can close leads nobody back',
            )
          : pass,
      ),
  },
  matching({
    property: 'gateAlarmNames',
    list: true,
    code: 'InvalidAlarmName',
    asks: 'gate alarms are named, not by their ARN (CloudWatch API Reference, PutMetricAlarm)',
    serves: ['EC2-3'],
    pattern: /^(?!arn:)[ -~]{1,255}$/,
    allowed: 'names of 1 to 255 printable characters',
    remedy: 'give the names of alarms of the target region, which the function there can ask for',
  }),
  eachOnce<FleetQuestion>('gateAlarmNames', 'DuplicateAlarmName', 'alarm', 'EC2-3'),
  {
    code: 'GateAlarmsUnused',
    asks: 'gate alarms are named only where there is a gate',
    property: 'gateAlarmNames',
    serves: ['EC2-3'],
    judge: ({ gateAlarmNames, alarmGate }) =>
      alarmGate === false && knownItems(gateAlarmNames).length > 0
        ? fail(`${show(gateAlarmNames)} with alarmGate false`, 'no names, or a gate', 'leave alarmGate at true')
        : pass,
  },
  wholeNumber({
    property: 'healthySamples',
    code: 'InvalidHealthySamples',
    from: 1,
    to: 100,
    source: 'none would prove nothing',
    serves: ['EC2-4'],
  }),
  wholeNumber({
    property: 'drainSeconds',
    code: 'InvalidDrain',
    from: 0,
    to: 86_400,
    source: 'a day',
    serves: ['EC2-7'],
  }),
  {
    code: 'DrainTooShort',
    asks: 'blue stays until clients have let go of it: an accelerator keeps an idle connection for 340 s (Global Accelerator guide, "How AWS Global Accelerator works"), resolvers keep a record for its TTL',
    property: 'drainSeconds',
    serves: ['EC2-7'],
    judge: (facts) => {
      const routing = routingOf(facts);
      const ttl = facts.recordTtlSeconds ?? fleetDefaults.recordTtlSeconds;
      const least = routing === 'ACCELERATOR' ? acceleratorIdleSeconds : Number(ttl);
      return routing !== undefined && isWhole(facts.drainSeconds, 0, least - 1)
        ? fail(show(facts.drainSeconds), `at least ${least}`, 'drain longer: connections to blue would be cut')
        : pass;
    },
  },
];

/** Seconds for which an accelerator keeps an idle TCP connection. Source: same page. */
const acceleratorIdleSeconds = 340;

/** Seconds; what the slowest of the part's own gating alarms needs. A test compares it with the signals. */
export const shortestGatedBake = 180;

/** Each step is a state of the cutover's machine; ours. */
const mostSteps = 20;
