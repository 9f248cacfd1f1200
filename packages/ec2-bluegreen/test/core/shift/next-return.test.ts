import fc from 'fast-check';
import type { LiveGroup, Weights } from '../../../src/core';
import { breaches, effectiveWeights, nextReturn, type ReturnFacts } from '../../../src/core/shift';
import { anyAlarms, anyFleets, anyRoute, health, facts as shifting } from './arbitrary-facts';

const at = (green: number): Weights => ({ blue: 100 - green, green });
const group = (capacity: number, max = 8): LiveGroup => ({
  minCapacity: 0,
  maxCapacity: max,
  desiredCapacity: capacity,
  inService: capacity,
  suspendedProcesses: [],
});
const { subject, shift, alarms } = shifting;
const facts: ReturnFacts = {
  subject,
  shift,
  alarms,
  route: { weights: at(50), attached: ['BLUE', 'GREEN'], settled: true },
  health: { BLUE: health(6), GREEN: health(6) },
  blue: group(6),
  green: group(6),
  ledger: { blueCapacity: 6, suspended: { BLUE: ['AlarmNotification'] } },
};
const on = (green: number, more: Partial<ReturnFacts['route']> = {}) => ({
  route: { ...facts.route, weights: at(green), ...more },
});
const fleets = (blue: number, green: number) => ({ health: { BLUE: health(blue), GREEN: health(green) } });
const breached = { alarms: { errors: 'ALARM', latency: 'OK' } as const };
const free = { ledger: {} };

const told = (given: Partial<ReturnFacts>): readonly unknown[] => {
  const move = nextReturn({ ...facts, ...given });
  return [
    move.kind,
    ...('weights' in move ? [move.weights.green] : []),
    ...('capacity' in move ? [move.capacity] : []),
    ...('until' in move ? [move.until] : []),
    ...('findings' in move ? move.findings.map(({ code }) => code) : []),
  ];
};

describe('the way back (EC2-3)', () => {
  test.each<[string, Partial<ReturnFacts>, readonly unknown[]]>([
    ['is at once while blue has its capacity', {}, ['WRITE', 0]],
    ['is done when everybody has arrived', on(0), ['DONE']],
    ['waits for the arrival', on(0, { settled: false }), ['WAIT', 'ARRIVED']],
    ['attaches a blue that was detached', on(100, { attached: ['GREEN'] }), ['ATTACH']],
    ['lets it pass its health check', on(100, { settled: false }), ['WAIT', 'ARRIVED']],
    ['makes blue as large as green', { ...free, blue: group(2), ...fleets(2, 6) }, ['SCALE', 6]],
    ['and waits for it', { ...free, blue: group(6), ...fleets(2, 6) }, ['WAIT', 'BLUE_LARGE_ENOUGH', 'BlueTooSmall']],
    [
      'to the last instance that starts',
      { ...free, health: { ...facts.health, BLUE: { ...health(5), starting: 1 } } },
      ['WAIT', 'BLUE_LARGE_ENOUGH', 'BlueTooSmall'],
    ],
    [
      'or is launched',
      { ...free, blue: { ...group(6), inService: 5 }, ...fleets(5, 6) },
      ['WAIT', 'BLUE_LARGE_ENOUGH', 'BlueTooSmall'],
    ],
    ['not for one that is sick', { ...free, ...fleets(5, 6) }, ['WRITE', 0]],
    ['as far as its group allows', { ...free, blue: group(4, 4), ...fleets(4, 6) }, ['WRITE', 0]],
    ['and says so', { ...free, ...on(0), blue: group(4, 4), ...fleets(4, 6) }, ['DONE', 'BlueCannotGrow']],
    ['does not wait when an alarm breaches', { ...free, ...breached, blue: group(2), ...fleets(2, 6) }, ['WRITE', 0]],
    ['does not wait when green fails', { ...free, blue: group(2), ...fleets(2, 2) }, ['WRITE', 0]],
    ['does not wait for an arrival then', { ...on(50, { settled: false }), ...fleets(6, 0) }, ['WRITE', 0]],
    ['brings the frozen capacity back after that', { ...on(0), blue: group(2), ...fleets(2, 0) }, ['SCALE', 6]],
    [
      'leaves alone what its policy scales again',
      { ledger: { blueCapacity: 6 }, ...on(0), blue: group(2), ...fleets(2, 6) },
      ['DONE'],
    ],
    ['is not short when its group allows as many', { ...free, ...on(0), blue: group(6, 6), ...fleets(6, 6) }, ['DONE']],
    ['leaves alone what was never frozen', { ...free, ...on(0), blue: group(2), ...fleets(2, 6) }, ['DONE']],
    [
      'keeps clients on green while blue has nobody',
      { ...on(100), ...fleets(0, 6) },
      ['WAIT', 'BLUE_HEALTHY', 'BlueUnhealthy'],
    ],
    ['brings them there meanwhile', { ...on(50), ...fleets(0, 6) }, ['WRITE', 100]],
    ['also those of a breached green', { ...on(0), ...breached, ...fleets(0, 6) }, ['WRITE', 100]],
    ['lets such a blue grow', { ...on(100), blue: group(0), ...fleets(0, 6) }, ['SCALE', 6]],
    [
      'gives up when nobody is going to come',
      { ...on(100), blue: group(0, 0), ...fleets(0, 6) },
      ['REFUSE', 'BlueUnhealthy', 'BlueGone'],
    ],
    [
      'gives up without a group',
      { ...on(100), blue: undefined, ...fleets(0, 6) },
      ['REFUSE', 'BlueUnhealthy', 'BlueGone'],
    ],
    ['prefers blue when nobody serves anywhere', { ...on(100), ...fleets(0, 0) }, ['WRITE', 0]],
    ['and is not done before somebody does', { ...on(0), ...fleets(0, 0) }, ['WAIT', 'BLUE_HEALTHY', 'NobodyHealthy']],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toEqual(expected);
  });

  const anyGroup = fc.option(
    fc.record({ desiredCapacity: fc.nat(8), maxCapacity: fc.integer({ min: 8, max: 10 }) }).map((some) => ({
      ...group(some.desiredCapacity),
      ...some,
    })),
    { nil: undefined },
  );
  const anyReturn: fc.Arbitrary<ReturnFacts> = fc
    .record({
      route: anyRoute,
      health: anyFleets,
      alarms: anyAlarms,
      blue: anyGroup,
      green: anyGroup,
      frozen: fc.boolean(),
    })
    .map(({ frozen, ...rest }) => ({ ...facts, ...rest, ledger: frozen ? facts.ledger : {} }));

  test('never takes clients from a colour that serves to one that does not, and is done on a blue that serves', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyReturn, (given) => {
        const move = nextReturn(given);
        seen.add(move.kind);
        const [blue, green] = [given.health.BLUE.healthy, given.health.GREEN.healthy];
        if (move.kind === 'WRITE') {
          expect(move.weights.blue + move.weights.green).toBe(100);
          expect(move.weights).toEqual(
            blue === 0 && green > 0 && given.route.attached.includes('GREEN') ? at(100) : at(0),
          );
        }
        if (move.kind === 'SCALE') {
          expect(move.capacity).toBeGreaterThan(given.blue?.desiredCapacity ?? Number.NaN);
          expect(move.capacity).toBeLessThanOrEqual(given.blue?.maxCapacity ?? Number.NaN);
        }
        if (move.kind === 'DONE') {
          expect(effectiveWeights(given.route)).toEqual(at(0));
          expect(given.route.settled).toBe(true);
          expect(blue).toBeGreaterThan(0);
        }
        // Green fails, blue serves and is attached: no waiting, for nothing.
        const failing = breaches({ ...given, attached: given.route.attached }).length > 0;
        if (failing && blue > 0 && given.route.attached.includes('BLUE') && effectiveWeights(given.route).blue !== 100)
          expect(move).toEqual({ kind: 'WRITE', weights: at(0) });
      }),
      { numRuns: 5_000 },
    );
    expect([...seen].toSorted()).toEqual(['ATTACH', 'DONE', 'REFUSE', 'SCALE', 'WAIT', 'WRITE']);
  });

  test('ends, from anywhere, as soon as the world does what it is told', () => {
    fc.assert(
      fc.property(anyReturn, (start) => {
        const blue = start.blue ?? group(6);
        let given: ReturnFacts = { ...start, blue: { ...blue, desiredCapacity: Math.max(1, blue.desiredCapacity) } };
        const moves: string[] = [];
        for (let move = nextReturn(given); move.kind !== 'DONE'; move = nextReturn(given)) {
          moves.push(move.kind);
          expect(moves.length).toBeLessThan(10);
          expect(move.kind).not.toBe('REFUSE');
          const { route } = given;
          if (move.kind === 'ATTACH') given = { ...given, route: { ...route, attached: ['BLUE', ...route.attached] } };
          if (move.kind === 'WRITE') given = { ...given, route: { ...route, weights: move.weights, settled: false } };
          if (move.kind === 'SCALE') given = { ...given, blue: { ...blue, desiredCapacity: move.capacity } };
          if (move.kind === 'WAIT')
            given = {
              ...given,
              route: { ...route, settled: true },
              health: { ...given.health, BLUE: health(8) },
            };
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
