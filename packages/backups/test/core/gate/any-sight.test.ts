import fc from 'fast-check';
import {
  type GatedResource,
  type GateMeasure,
  type GateSight,
  gateOutcome,
  type LiveCopyJob,
  type LiveJob,
  type LivePoint,
  nextMove,
} from '../../../src/core';
import { hour, measure, now } from './sight';

const time = fc.integer({ min: -1, max: 72 * 60 }).map((minutes) => now - minutes * 60_000);
const anyPoint: fc.Arbitrary<LivePoint> = fc.record(
  {
    arn: fc.constantFrom('a', 'b', 'c', 'arn:aws:backup:us-west-2:1:recovery-point:continuous:d'),
    status: fc.constantFrom('COMPLETED', 'AVAILABLE', 'STOPPED', 'CREATING', 'PARTIAL', 'EXPIRED', 'DELETING', 'NEW'),
    createdAt: time,
    completedAt: time,
    encrypted: fc.boolean(),
    planned: fc.boolean(),
  },
  { requiredKeys: ['arn', 'status', 'createdAt', 'planned'] },
);
const jobFields = { id: fc.constantFrom('1', '2'), createdAt: time, endedAt: time, message: fc.constant('why') };
const anyJob: fc.Arbitrary<LiveJob> = fc.record(
  {
    ...jobFields,
    state: fc.constantFrom(
      'CREATED',
      'PENDING',
      'RUNNING',
      'ABORTING',
      'ABORTED',
      'COMPLETED',
      'FAILED',
      'EXPIRED',
      'NEW',
    ),
    ours: fc.boolean(),
  },
  { requiredKeys: ['id', 'state', 'createdAt', 'ours'] },
);
const anyCopyJob: fc.Arbitrary<LiveCopyJob> = fc.record(
  {
    ...jobFields,
    state: fc.constantFrom('CREATED', 'RUNNING', 'COMPLETED', 'FAILED', 'PARTIAL'),
    pointArn: fc.constantFrom('a', 'b', 'c'),
    copyArn: fc.constantFrom('a', 'b', 'd'),
  },
  { requiredKeys: ['id', 'state', 'createdAt', 'pointArn'] },
);
const newestFirst = <T extends { readonly createdAt: number }>(all: readonly T[]) =>
  all.toSorted((one, other) => other.createdAt - one.createdAt);
const listOf = <T extends { readonly createdAt: number }>(one: fc.Arbitrary<T>) =>
  fc.array(one, { maxLength: 4 }).map(newestFirst);
const anySight: fc.Arbitrary<GateSight> = fc.record(
  {
    points: listOf(anyPoint),
    jobs: listOf(anyJob),
    restorableUntil: time,
    copies: fc.record({ points: listOf(anyPoint), jobs: listOf(anyCopyJob) }),
  },
  { requiredKeys: ['points', 'jobs'] },
);
const anyResource: fc.Arbitrary<GatedResource> = fc.record({
  arn: fc.constantFrom('one', 'two'),
  kind: fc.constantFrom('S3_BUCKET' as const, 'RDS_INSTANCE' as const, 'EBS_VOLUME' as const),
  side: fc.constantFrom('SOURCE' as const, 'TARGET' as const),
  continuous: fc.boolean(),
  copied: fc.boolean(),
});
const anyMeasure: fc.Arbitrary<GateMeasure> = fc
  .integer({ min: 1, max: 168 })
  .map((freshHours) => ({ ...measure, freshHours }));

describe('the judgement of the gate, whatever is seen (BAK-5)', () => {
  test('opens only for what can be restored: a whole snapshot or an open continuous backup, young enough', () => {
    fc.assert(
      fc.property(anyResource, anySight, anyMeasure, (resource, sight, held) => {
        const move = nextMove(resource, sight, held);
        if (move.kind !== 'FRESH') return;
        expect(sight.points).toContain(move.point);
        expect(['COMPLETED', 'AVAILABLE']).toContain(move.point.status);
        if (move.point.arn.includes(':continuous:'))
          expect([resource.continuous, sight.copies]).toEqual([true, undefined]);
        else expect(now - move.point.createdAt).toBeLessThanOrEqual(held.freshHours * hour);
        if (sight.copies)
          expect(sight.copies.points.some(({ status }) => status === 'COMPLETED' || status === 'AVAILABLE')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('starts no second backup while one runs, and copies only fresh snapshots', () => {
    fc.assert(
      fc.property(anyResource, anySight, anyMeasure, (resource, sight, held) => {
        const move = nextMove(resource, sight, held);
        if (move.kind === 'START_BACKUP')
          expect(sight.jobs.filter(({ state }) => /^(CREATED|PENDING|RUNNING|ABORTING)$/.test(state))).toEqual([]);
        if (move.kind === 'START_COPY') {
          const ages = sight.points.filter(({ arn }) => arn === move.pointArn).map(({ createdAt }) => now - createdAt);
          expect(Math.min(...ages)).toBeLessThanOrEqual(held.freshHours * hour);
          expect(move.pointArn).not.toContain(':continuous:');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('a longer freshness never closes an open gate', () => {
    fc.assert(
      fc.property(anyResource, anySight, anyMeasure, (resource, sight, held) => {
        const shorter = nextMove(resource, sight, held);
        const longer = nextMove(resource, sight, { ...held, freshHours: held.freshHours + 24 });
        if (shorter.kind === 'FRESH') expect(longer.kind).toBe('FRESH');
      }),
      { numRuns: 2_000 },
    );
  });

  test('refuses with findings that fail, and with no other', () => {
    fc.assert(
      fc.property(anyResource, anySight, anyMeasure, (resource, sight, held) => {
        const move = nextMove(resource, sight, held);
        if (move.kind === 'REFUSE')
          expect(move.findings.map(({ verdict }) => verdict)).toEqual(move.findings.map(() => 'fail'));
        if (move.kind === 'FRESH') expect(move.findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
      }),
    );
  });

  test('is DONE when all are fresh, REFUSED when one is refused, RUNNING otherwise; over nothing it is refused', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyResource, anySight), { maxLength: 4 }), (seen) => {
        const moves = seen.map(([resource, sight]) => ({ resource, move: nextMove(resource, sight, measure) }));
        const kinds = moves.map(({ move }) => move.kind);
        const { status, findings } = gateOutcome(moves, measure);
        if (kinds.length === 0) expect([status, findings[0]?.code]).toEqual(['REFUSED', 'NothingProtected']);
        else if (kinds.includes('REFUSE')) expect(status).toBe('REFUSED');
        else expect(status).toBe(kinds.every((kind) => kind === 'FRESH') ? 'DONE' : 'RUNNING');
      }),
    );
  });
});
