import fc from 'fast-check';
import { judgeBeat, stillUnderWay } from '../../src/core';

const day = 86_400_000;

describe('stillUnderWay (OBS-3)', () => {
  test.each([
    ['PENDING', 1_000, true],
    ['PENDING', day, false],
    ['COMPLETED', 1_000, false],
    ['FAILED', 1_000, false],
    [undefined, 1_000, false],
  ] as const)('%s, %i ms old: %s', (replication, age, expected) => {
    const newest = { versionId: 'v', writtenAt: day, ...(replication && { replication }) };
    expect(stillUnderWay(newest, day + age)).toBe(expected);
  });

  test('nothing written yet is not under way', () => {
    expect(stillUnderWay(undefined, 0)).toBe(false);
  });
});

describe('judgeBeat (OBS-3)', () => {
  test.each([
    [{ arrived: true, replication: 'COMPLETED' }, { failed: false }],
    [{ arrived: true }, { failed: false }],
    [{ arrived: false, replication: 'PENDING' }, { failed: false }],
    [
      { arrived: false, replication: 'FAILED' },
      { failed: true, code: 'ReplicationFailed' },
    ],
    [{ arrived: false }, { failed: true, code: 'NotReplicated' }],
  ])('%j is %j', (seen, expected) => {
    expect(judgeBeat({ writtenAt: 1_000, now: 3_500, ...seen })).toEqual({ delaySeconds: 2.5, ...expected });
  });

  test('a clock that runs behind S3 makes no negative delay', () => {
    expect(judgeBeat({ writtenAt: 2_000, now: 1_000, arrived: true })).toEqual({ failed: false, delaySeconds: 0 });
  });

  test('whatever is seen: a delay is never below zero, and a failure always says why', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        fc.option(fc.constantFrom('PENDING', 'COMPLETED', 'FAILED', 'REPLICA'), { nil: undefined }),
        (writtenAt, now, arrived, replication) => {
          const beat = judgeBeat({ writtenAt, now, arrived, ...(replication !== undefined && { replication }) });
          expect(beat.delaySeconds).toBeGreaterThanOrEqual(0);
          expect(beat.failed).toBe(beat.code !== undefined);
          if (arrived) expect(beat.failed).toBe(false);
        },
      ),
    );
  });
});
