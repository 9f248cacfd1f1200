import fc from 'fast-check';
import type { FleetLedger } from '../../../src/core';
import {
  adoptMove,
  detachChanges,
  forgetRecord,
  lowerTtlMove,
  type RecordMove,
  type RecordSet,
  recordState,
  restoreMove,
  weightChanges,
  weightedChanges,
} from '../../../src/core/record';
import { aliasRecord, cnameRecord } from '../../runtime/fake/records';
import { loadBalancers } from '../../runtime/fake/world';
import { after, factsOf, movable } from './sample-record';

const now = 1_800_000_000_000;
const subject = 'rl-orders/web';
const { blue, green } = loadBalancers;
const cname = [cnameRecord(blue.dnsName, 3_600)];
const alias = [aliasRecord(blue.dnsName, blue.canonicalHostedZoneId)];
const shortened = cname.map((set) => ({ ...set, TTL: 60 }));

describe('lower-ttl (EC2-8)', () => {
  test('lowers the TTL, and remembers what was there and since when', () => {
    expect(lowerTtlMove(subject, factsOf(cname), {}, now)).toEqual({
      kind: 'CHANGE',
      changes: [{ action: 'UPSERT', set: shortened[0] }],
      remember: { recordBefore: cname, ttlLowered: { at: now, fromSeconds: 3_600 } },
    });
  });

  test('waits one old TTL and two minutes, not a millisecond less', () => {
    const ledger = { ttlLowered: { at: now, fromSeconds: 3_600 } };
    const until = now + 3_720_000;
    expect(lowerTtlMove(subject, factsOf(shortened), ledger, until - 1)).toEqual({ kind: 'WAIT', until });
    expect(lowerTtlMove(subject, factsOf(shortened), ledger, until)).toEqual({ kind: 'SETTLED', findings: [] });
  });

  test('a TTL of more than two days is refused, two days are waited for', () => {
    const kept = (ttl: number) => lowerTtlMove(subject, factsOf([cnameRecord(blue.dnsName, ttl)]), {}, now);
    expect(kept(172_800)).toMatchObject({ kind: 'CHANGE' });
    expect(kept(172_801)).toMatchObject({ kind: 'REFUSE', findings: [{ code: 'RecordTtlTooLong' }] });
  });

  test('an alias has no TTL to lower, and a short one needs no waiting', () => {
    for (const sets of [alias, shortened])
      expect(lowerTtlMove(subject, factsOf(sets), {}, now)).toEqual({ kind: 'SETTLED', findings: [] });
  });

  test('a crash before the change makes the wait begin anew', () => {
    const ledger = { recordBefore: cname, ttlLowered: { at: now, fromSeconds: 3_600 } };
    expect(lowerTtlMove(subject, factsOf(cname), ledger, now + 5_000)).toMatchObject({
      kind: 'CHANGE',
      remember: { recordBefore: cname, ttlLowered: { at: now + 5_000, fromSeconds: 3_600 } },
    });
  });
});

describe('adopt-record (EC2-8)', () => {
  test('waits for the old TTL as well, should nobody have waited', () => {
    const ledger = { recordBefore: cname, ttlLowered: { at: now, fromSeconds: 3_600 } };
    expect(adoptMove(subject, factsOf(shortened), ledger, now)).toEqual({ kind: 'WAIT', until: now + 3_720_000 });
    expect(adoptMove(subject, factsOf(shortened), ledger, now + 3_720_000)).toMatchObject({
      kind: 'CHANGE',
      remember: { recordBefore: cname },
    });
  });

  test('one batch takes the simple set and brings the two weighted ones', () => {
    expect(adoptMove(subject, factsOf(alias), {}, now)).toMatchObject({
      kind: 'CHANGE',
      changes: [
        { action: 'DELETE', set: alias[0] },
        { action: 'CREATE', set: { SetIdentifier: 'rl-orders-web-blue', Weight: 100 } },
        {
          action: 'CREATE',
          set: {
            SetIdentifier: 'rl-orders-web-green',
            Weight: 0,
            AliasTarget: {
              DNSName: `${green.dnsName}.`,
              HostedZoneId: green.canonicalHostedZoneId,
              EvaluateTargetHealth: true,
            },
          },
        },
      ],
      remember: { recordBefore: alias },
    });
  });

  test('somebody who made another simple record meanwhile made what there is to restore', () => {
    const ledger = { recordBefore: cname, ttlLowered: { at: now - 9_999_999, fromSeconds: 60 } };
    expect(adoptMove(subject, factsOf(alias), ledger, now)).toMatchObject({ remember: { recordBefore: alias } });
  });

  test('weighted sets stay as they are, whatever their weights', async () => {
    const weighted = await after(alias, weightedChanges(factsOf(alias), { blue: 50, green: 50 }));
    expect(adoptMove(subject, factsOf(weighted), { recordBefore: alias }, now)).toEqual({
      kind: 'SETTLED',
      findings: [],
    });
  });
});

describe('restore-record (EC2-8)', () => {
  const weighted = (sets: readonly RecordSet[], share: number) =>
    after(sets, weightedChanges(factsOf(sets), { blue: 100 - share, green: share }));

  test.each([
    ['nothing is remembered', alias, {}],
    ['it is as it was', alias, { recordBefore: alias }],
    ['it is as it was, spelled otherwise', [{ ...alias[0], TTL: undefined } as never], { recordBefore: alias }],
  ] satisfies readonly [string, readonly RecordSet[], FleetLedger][])('nothing to do when %s', (_, sets, ledger) => {
    expect(restoreMove(subject, factsOf(sets), ledger)).toEqual({ kind: 'SETTLED', findings: [] });
  });

  test.each([1, 100])('is refused while %d per cent of clients are on green', async (share) => {
    expect(restoreMove(subject, factsOf(await weighted(alias, share)), { recordBefore: alias })).toMatchObject({
      kind: 'REFUSE',
      findings: [{ code: 'ClientsOnGreen', found: `${share} % of clients on green` }],
    });
    const detached = await after(alias, weightedChanges(factsOf(alias), { blue: 0, green: 100 }));
    const simple = await after(detached, detachChanges(factsOf(detached)));
    expect(restoreMove(subject, factsOf(simple), { recordBefore: alias })).toMatchObject({ kind: 'REFUSE' });
  });

  test('somebody else’s edit stays and is told', () => {
    const theirs = [aliasRecord('theirs.elb.amazonaws.com', 'Z1')];
    for (const sets of [theirs, alias])
      expect(restoreMove(subject, factsOf(sets), { recordBefore: cname })).toMatchObject({
        kind: 'SETTLED',
        findings: [{ code: 'RecordChangedMeanwhile', verdict: 'unknown' }],
      });
  });

  test('a record that somebody deleted comes back', () => {
    expect(restoreMove(subject, factsOf([]), { recordBefore: cname })).toEqual({
      kind: 'CHANGE',
      changes: [{ action: 'CREATE', set: cname[0] }],
      remember: {},
    });
  });

  test('forgets the record alone', () => {
    expect(forgetRecord({ recordBefore: alias, ttlLowered: { at: now, fromSeconds: 1 }, blueCapacity: 4 })).toEqual({
      blueCapacity: 4,
    });
  });
});

test('whatever is done in whatever order, Route 53 takes every batch, nobody is without an answer, and the way back is exact (EC2-8)', async () => {
  const starts = Object.values(movable);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: starts.length - 1 }),
      fc.array(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom('DETACH', 'ATTACH', 'TIME')), {
        maxLength: 12,
      }),
      async (index, orders) => {
        const start = starts[index] ?? [];
        let [sets, ledger, time]: [readonly RecordSet[], FleetLedger, number] = [start, {}, now];
        const follow = async (move: RecordMove): Promise<string> => {
          if (move.kind === 'CHANGE') {
            ledger = { ...ledger, ...move.remember };
            sets = await after(sets, move.changes);
            expect(sets.length).toBeGreaterThan(0);
          }
          if (move.kind === 'WAIT') time = move.until;
          return move.kind;
        };
        while ((await follow(lowerTtlMove(subject, factsOf(sets), ledger, time))) !== 'SETTLED');
        while ((await follow(adoptMove(subject, factsOf(sets), ledger, time))) !== 'SETTLED');
        for (const order of [...orders, 0] as const) {
          const { kind } = recordState(factsOf(sets));
          const batch =
            order === 'DETACH' && kind === 'WEIGHTED'
              ? detachChanges(factsOf(sets))
              : order === 'ATTACH' && kind === 'SIMPLE'
                ? weightedChanges(factsOf(sets), { blue: 0, green: 100 })
                : typeof order === 'number' && kind === 'WEIGHTED'
                  ? weightChanges(factsOf(sets), { blue: 100 - order, green: order })
                  : [];
          if (batch.length > 0) sets = await after(sets, batch);
          expect(['WEIGHTED', 'SIMPLE']).toContain(recordState(factsOf(sets)).kind);
        }
        if (recordState(factsOf(sets)).kind === 'SIMPLE')
          sets = await after(sets, weightedChanges(factsOf(sets), { blue: 100, green: 0 }));
        expect(await follow(restoreMove(subject, factsOf(sets), ledger))).toBe('CHANGE');
        expect(sets).toEqual(start);
      },
    ),
    { numRuns: 150 },
  );
});
