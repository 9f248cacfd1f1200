import fc from 'fast-check';
import {
  type DrainFacts,
  drainBudgetExceeded,
  drainMove,
  type HandoverRecord,
  judgePromoted,
  readHandoverRecord,
} from '../../../src/core';

const record = (state: HandoverRecord['state'], marker = 'm'): HandoverRecord => ({ marker, state, fencedAtMs: 1_000 });
const facts: DrainFacts = {
  fenced: true,
  source: record('FENCED'),
  targetMarker: 'm',
  startedAtMs: 1_000,
  nowMs: 2_000,
  budgetMs: 5_000,
};

describe('between fence and promotion (RDS-4, RDS-8)', () => {
  test.each<[string, Partial<DrainFacts>, string]>([
    ['the target that shows the marker is promoted', {}, 'PROMOTE'],
    ['a target that shows it late is promoted all the same', { nowMs: 99_000 }, 'PROMOTE'],
    ['a target behind is polled', { targetMarker: 'older' }, 'POLL'],
    ['a silent target is polled', { targetMarker: undefined }, 'POLL'],
    ['up to the budget', { targetMarker: 'older', nowMs: 6_000 }, 'POLL'],
    ['beyond it the source is opened', { targetMarker: 'older', nowMs: 6_001 }, 'REOPEN'],
    ['an open source is fenced', { fenced: false }, 'FENCE'],
    ['a source that was never fenced is fenced', { source: undefined }, 'FENCE'],
    ['a source that was opened is fenced anew', { source: record('OPEN') }, 'FENCE'],
    ['a fence that does not hold is given up', { fenced: false, nowMs: 6_001 }, 'REOPEN'],
    ['once remembered, the promotion is waited for', { source: record('PROMOTING') }, 'AWAIT_PROMOTION'],
    [
      'however long it takes',
      { source: record('PROMOTING'), targetMarker: undefined, nowMs: 9_999_999 },
      'AWAIT_PROMOTION',
    ],
    ['unless the fence has come down', { source: record('PROMOTING'), fenced: false }, 'FENCE'],
  ])('%s', (_, given, move) => {
    expect(drainMove({ ...facts, ...given })).toBe(move);
  });

  test('a promoted target is opened only under the fence that it was promoted under', () => {
    const codes = (given: Partial<DrainFacts>) =>
      judgePromoted('s', { ...facts, source: record('PROMOTING'), ...given }).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ fenced: false })).toEqual(['TargetBehindSource']);
    expect(codes({ targetMarker: 'older' })).toEqual(['TargetBehindSource']);
    expect(codes({ targetMarker: undefined })).toEqual(['TargetBehindSource']);
    expect(codes({ source: record('FENCED') })).toEqual(['TargetBehindSource']);
    expect(codes({ source: record('OPEN') })).toEqual(['TargetBehindSource']);
    expect(codes({ source: undefined, targetMarker: undefined })).toEqual(['TargetBehindSource']);
  });

  test('what took too long is told: the replica, or the fence itself', () => {
    const told = (given: Partial<DrainFacts>) => {
      const { code, found } = drainBudgetExceeded('s', { ...facts, ...given });
      return [code, found];
    };
    expect(told({ nowMs: 7_000, source: { ...record('FENCED'), fencedAtMs: 500 } })).toEqual([
      'PauseBudgetExceeded',
      '6500 ms between fence and promotion',
    ]);
    expect(told({ fenced: false })[0]).toBe('FenceDoesNotHold');
  });

  test('a row that says something else is no record', () => {
    expect(readHandoverRecord({ marker: 'm', state: 'FENCED', fencedAtMs: '1000' })).toEqual(record('FENCED'));
    expect(readHandoverRecord({ marker: 'm', state: 'SHUT', fencedAtMs: '1000' })).toBeUndefined();
    expect(readHandoverRecord({ marker: null, state: 'OPEN' })).toBeUndefined();
    expect(readHandoverRecord(undefined)).toBeUndefined();
  });
});

/** A source, a replica and RDS, one step at a time; the runtime may crash between any two. */
interface World {
  fenced: boolean;
  record: HandoverRecord | undefined;
  /** What the source has written, and what of it the replica has. */
  readonly writes: number[];
  shown: { readonly writes: number; readonly marker: string | undefined };
  promoted: boolean;
  flipped: boolean;
  markers: number;
}

type Step = 'WRITE' | 'REPLAY' | 'TICK' | 'RDS_PROMOTES' | 'SWITCHOVER' | 'SWITCH_BACK' | 'UNFENCED_BY_SOMEBODY';

test('no order of events, crashes included, points the name at a target that lacks a write', () => {
  const step = (arbitrary: Step, weight: number) => ({ arbitrary: fc.constant(arbitrary), weight });
  const steps: fc.Arbitrary<Step> = fc.oneof(
    step('WRITE', 4),
    step('REPLAY', 6),
    step('TICK', 2),
    step('RDS_PROMOTES', 1),
    step('SWITCHOVER', 8),
    step('SWITCH_BACK', 1),
    step('UNFENCED_BY_SOMEBODY', 1),
  );
  let flips = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(steps, fc.nat(6)), { minLength: 20, maxLength: 60 }), (script) => {
      const world: World = {
        fenced: false,
        record: undefined,
        writes: [],
        shown: { writes: 0, marker: undefined },
        promoted: false,
        flipped: false,
        markers: 0,
      };
      let now = 0;
      const marker = () => {
        world.markers += 1;
        return `m${world.markers}`;
      };
      const open = () => {
        world.record = { marker: marker(), state: 'OPEN', fencedAtMs: now };
        world.fenced = false;
      };
      /** The parts of `raiseFence` in their order; a crash leaves the later ones out. */
      const fence = [
        () => {
          world.record = { marker: marker(), state: 'OPEN', fencedAtMs: now };
        },
        () => {
          world.fenced = true;
        },
        () => {
          world.record = { marker: marker(), state: 'FENCED', fencedAtMs: now };
        },
      ];
      const seen = (): DrainFacts => ({
        fenced: world.fenced,
        ...(world.record && { source: world.record }),
        ...(world.shown.marker !== undefined && { targetMarker: world.shown.marker }),
        startedAtMs: now,
        nowMs: now,
        budgetMs: 3,
      });
      const switchover = (crashAfter: number) => {
        if (world.flipped) return;
        if (world.promoted) {
          if (judgePromoted('s', seen()).length === 0) {
            world.flipped = true;
            flips += 1;
            expect(world.shown.writes).toBe(world.writes.length);
            expect(world.fenced).toBe(true);
          }
          return;
        }
        switch (drainMove(seen())) {
          case 'FENCE':
            for (const part of fence.slice(0, crashAfter)) part();
            return;
          case 'PROMOTE':
            if (world.record) world.record = { ...world.record, state: 'PROMOTING' };
            return;
          case 'REOPEN':
            open();
            return;
          default:
            return;
        }
      };
      for (const [step, detail] of script) {
        if (step === 'WRITE' && !world.fenced && !world.flipped) world.writes.push(now);
        if (step === 'REPLAY' && !world.promoted)
          world.shown = { writes: world.writes.length, marker: world.record?.marker };
        if (step === 'TICK') now += detail;
        if (step === 'RDS_PROMOTES') world.promoted = true;
        if (step === 'SWITCHOVER') switchover(detail);
        if (step === 'SWITCH_BACK' && !world.flipped) open();
        if (step === 'UNFENCED_BY_SOMEBODY' && detail === 0) world.fenced = false;
      }
    }),
    { numRuns: 5_000 },
  );
  expect(flips).toBeGreaterThan(200);
});
