import fc from 'fast-check';
import type { Colour, LiveRoute, Weights } from '../../../src/core';
import type { AlarmState, FleetHealth, ShiftFacts } from '../../../src/core/shift';

/** Gate alarms of the facts. */
export const gateAlarms = ['errors', 'latency'] as const;

/** The shift of the facts. */
export const percents = [1, 10, 50, 100] as const;

/** Seconds of a bake, in milliseconds. */
export const bakeMs = 300_000;

/** A fleet that wants six. */
export const health = (healthy: number): FleetHealth => ({ healthy, wanted: 6, starting: 0 });

/** Everything as it should be, in the middle of a shift: ten per cent are on green, baked. */
export const facts: ShiftFacts = {
  subject: 'rl-orders/web',
  percent: 50,
  percents,
  shift: { alarmGate: true, gateAlarmNames: gateAlarms },
  route: { weights: { blue: 90, green: 10 }, attached: ['BLUE', 'GREEN'], settled: true },
  health: { BLUE: health(6), GREEN: health(6) },
  alarms: { errors: 'OK', latency: 'OK' },
  ledger: { shiftedAt: 0, shiftedTo: { blue: 90, green: 10 }, settledAt: 1_000 },
  nowMs: 1_000 + bakeMs,
  bakeMs,
};

const share = fc.oneof(
  { arbitrary: fc.constantFrom(0, 1, 10, 50, 90, 99, 100), weight: 4 },
  fc.integer({ min: 0, max: 100 }),
);

/** Weights as they are meant to be, and as a write that was cut in half, or somebody else, leaves them. */
export const anyWeights: fc.Arbitrary<Weights> = fc.oneof(
  share.map((green) => ({ blue: 100 - green, green })),
  fc.record({ blue: share, green: share }),
);

const anyAttached: fc.Arbitrary<readonly Colour[]> = fc.oneof(
  { arbitrary: fc.constant<readonly Colour[]>(['BLUE', 'GREEN']), weight: 6 },
  { arbitrary: fc.constantFrom<readonly Colour[]>(['BLUE'], ['GREEN']), weight: 1 },
);

/** A route in any state. */
export const anyRoute: fc.Arbitrary<LiveRoute> = fc.record({
  weights: anyWeights,
  attached: anyAttached,
  settled: fc.boolean(),
});

const anyHealth: fc.Arbitrary<FleetHealth> = fc.oneof(
  { arbitrary: fc.constantFrom(0, 2, 3, 6).map(health), weight: 3 },
  fc.record({ healthy: fc.nat(8), wanted: fc.nat(8), starting: fc.nat(1) }),
);

/** Both fleets in any state. */
export const anyFleets: fc.Arbitrary<Readonly<Record<Colour, FleetHealth>>> = fc.record({
  BLUE: fc.oneof(fc.constant(health(6)), anyHealth),
  GREEN: fc.oneof(fc.constant(health(6)), anyHealth),
});

/** Alarms in any state; some do not exist. */
export const anyAlarms: fc.Arbitrary<Readonly<Record<string, AlarmState>>> = fc.oneof(
  { arbitrary: fc.constant<Record<string, AlarmState>>({ errors: 'OK', latency: 'OK' }), weight: 3 },
  fc.dictionary(fc.constantFrom(...gateAlarms), fc.constantFrom<AlarmState>('OK', 'ALARM', 'INSUFFICIENT_DATA')),
);

/** Any state of the world in which a step of the shift may be asked for its next move. */
export const anyFacts: fc.Arbitrary<ShiftFacts> = fc
  .record({
    percent: fc.constantFrom(...percents),
    route: anyRoute,
    health: anyFleets,
    alarms: anyAlarms,
    alarmGate: fc.oneof({ arbitrary: fc.constant(true), weight: 4 }, fc.constant(false)),
    settledAt: fc.option(fc.integer({ min: 0, max: 2 * bakeMs }), { nil: undefined }),
    remembers: fc.boolean(),
    nowMs: fc.integer({ min: 0, max: 4 * bakeMs }),
  })
  .map(({ alarmGate, settledAt, remembers, ...rest }) => ({
    ...facts,
    ...rest,
    shift: { ...facts.shift, alarmGate },
    ledger: {
      shiftedAt: 0,
      shiftedTo: remembers ? rest.route.weights : { blue: 77, green: 23 },
      ...(settledAt !== undefined && { settledAt }),
    },
  }));
