import fc from 'fast-check';
import type { FleetRuntimeConfig, LiveRoute } from '../../../src/core';
import { effectiveWeights } from '../../../src/core/shift';
import type { FakeFleet } from '../fake/fleet';
import { acceleratorConfig, recordsConfig } from '../fake/sample-config';
import { type FakeWorld, fakeWorld } from '../fake/world';
import { cutoverOf, type Disturbance } from './cutover';

/** What may happen before an invocation. */
type Event =
  | { readonly kind: 'NOTHING' }
  | { readonly kind: 'SICKEN' | 'HEAL'; readonly colour: 'BLUE' | 'GREEN'; readonly count: number }
  | { readonly kind: 'ALARM'; readonly state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA' | undefined }
  | { readonly kind: 'CRASH'; readonly at: number; readonly when: 'before' | 'after' }
  | { readonly kind: 'TEAR' }
  | { readonly kind: 'SCALE_BLUE'; readonly capacity: number }
  | { readonly kind: 'CONNECTIONS'; readonly count: number };

const colour = fc.constantFrom('BLUE', 'GREEN');
const event: fc.Arbitrary<Event> = fc.oneof(
  { arbitrary: fc.constant<Event>({ kind: 'NOTHING' }), weight: 24 },
  { arbitrary: fc.record({ kind: fc.constant('SICKEN'), colour, count: fc.integer({ min: 1, max: 4 }) }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('HEAL'), colour, count: fc.constant(9) }), weight: 2 },
  {
    arbitrary: fc.record({
      kind: fc.constant('ALARM'),
      state: fc.constantFrom('OK', 'OK', 'OK', 'ALARM', 'INSUFFICIENT_DATA', undefined),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('CRASH'),
      at: fc.integer({ min: 1, max: 12 }),
      when: fc.constantFrom('before', 'after'),
    }),
    weight: 3,
  },
  { arbitrary: fc.constant<Event>({ kind: 'TEAR' }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('SCALE_BLUE'), capacity: fc.integer({ min: 2, max: 4 }) }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('CONNECTIONS'), count: fc.nat(3) }), weight: 1 },
);

const healthy = ({ instances }: FakeFleet): number =>
  instances.filter(({ health, leavingSince }) => health === undefined && leavingSince === undefined).length;

/** Carries an event out; one that concerns the runtime itself is answered. */
function happen(world: FakeWorld, given: Event): ReturnType<Disturbance['next']> {
  switch (given.kind) {
    case 'SICKEN':
      for (const instance of world.fleets[given.colour].instances.slice(0, given.count))
        instance.health = { state: 'unhealthy', reason: 'Target.FailedHealthChecks' };
      return undefined;
    case 'HEAL':
      for (const instance of world.fleets[given.colour].instances) delete instance.health;
      return undefined;
    case 'ALARM':
      if (given.state === undefined) world.alarms = {};
      else world.alarms = { [acceleratorConfig.shift.gateAlarmNames[0] ?? '']: given.state };
      return undefined;
    case 'CRASH':
      return given;
    case 'SCALE_BLUE':
      world.fleets.BLUE.desired = given.capacity;
      return undefined;
    case 'CONNECTIONS':
      world.fleets.BLUE.connections = Array.from({ length: 6 }, () => given.count);
      return undefined;
    default:
      return undefined;
  }
}

describe.each<[string, FleetRuntimeConfig]>([
  ['by an accelerator', acceleratorConfig],
  ['by records', recordsConfig],
])('a whole cutover %s, disturbed at random (EC2-3, EC2-7, CUT-5)', (_, config) => {
  test('no client is ever without a colour, and every way out ends on one that serves', async () => {
    const ends = { DONE: 0, UNDONE: 0, BLUE_SHORT: 0, invocations: 0, crashes: 0, states: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 10, maxLength: 120 }), async (script) => {
        const world = fakeWorld(config);
        world.fleets.BLUE.connections = [0, 0, 0, 0, 0, 0];
        const left = [...script];
        const somebody = ({ weights, attached }: Pick<LiveRoute, 'weights' | 'attached'>) => {
          const { blue, green } = effectiveWeights({ weights, attached });
          expect(blue + green).toBeGreaterThanOrEqual(100);
          ends.states += 1;
        };
        const cutover = cutoverOf(config, world, {
          next: (there, tear) => {
            ends.invocations += 1;
            const given = left.shift();
            if (given === undefined) return undefined;
            if (given.kind === 'TEAR') tear.armed = true;
            const death = happen(there, given);
            if (death !== undefined) ends.crashes += 1;
            return death;
          },
          after: (there, route) => {
            // Every dial that an accelerator has had, and every batch of records.
            for (const state of there.accelerator.history.splice(0)) somebody(state);
            somebody(route);
          },
        });
        const end = await cutover.run();
        ends[end] += 1;
        // The world stands still: what is left to do is done.
        left.splice(0);
        const { BLUE: blue, GREEN: green } = world.fleets;
        const back = end === 'DONE' ? undefined : await cutover.until('return-to-blue', 60);
        const route = await cutover.route();
        const weights = effectiveWeights(route);
        if (end === 'DONE') return expect(weights).toEqual({ blue: 0, green: 100 });
        if (healthy(blue) * 2 >= blue.desired) {
          expect(back?.status).toBe('DONE');
          return expect(weights).toEqual({ blue: 100, green: 0 });
        }
        // Blue is short of instances, and nobody launches new ones: whoever serves has the clients.
        ends.BLUE_SHORT += 1;
        for (const [healthyOnes, share, attached] of [
          [healthy(blue), weights.blue, route.attached.includes('BLUE')],
          [healthy(green), weights.green, route.attached.includes('GREEN')],
        ] as const)
          if (healthyOnes === 0 && attached && route.attached.length === 2 && healthy(blue) + healthy(green) > 0)
            expect(share).toBe(0);
      }),
      { numRuns: 150 },
    );
    expect(ends.DONE).toBeGreaterThan(10);
    expect(ends.UNDONE).toBeGreaterThan(20);
    expect(ends.crashes).toBeGreaterThan(100);
    expect(ends.states).toBeGreaterThan(3_000);
  });
});
