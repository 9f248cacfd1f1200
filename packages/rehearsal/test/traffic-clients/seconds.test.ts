import fc from 'fast-check';
import { randomFrom } from '../../src/traffic/clients/random';
import { pointOf } from '../../src/traffic/clients/seconds';
import { write } from './records';

describe('a second of the timeline', () => {
  it('counts requests, failures and writes by database, and takes latencies by nearest rank', () => {
    const records = [
      write('a', { ms: 30 }),
      write('b', { ms: 10, database: 'TARGET' }),
      write('c', { ms: 20, ok: false }),
      write('d', { ms: 400, kind: 'READ' }),
    ];
    expect(pointOf(7_000, records, { source: 90, target: 10 })).toEqual({
      atMs: 7_000,
      requests: 4,
      failed: 1,
      p50Ms: 20,
      p99Ms: 400,
      sourceWrites: 1,
      targetWrites: 1,
      weights: { source: 90, target: 10 },
    });
  });

  it('is all zero where nothing was asked', () => {
    expect(pointOf(0, [], { source: 0, target: 0 })).toMatchObject({ requests: 0, failed: 0, p50Ms: 0, p99Ms: 0 });
  });
});

describe('numbers of a seed', () => {
  it('are the same for the same seed, others for another, and from 0 up to 1', () => {
    const of = (seed: number) => {
      const random = randomFrom(seed);
      return Array.from({ length: 20 }, random);
    };
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const numbers = of(seed);
        expect(of(seed)).toEqual(numbers);
        expect(of(seed + 1)).not.toEqual(numbers);
        expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
      }),
    );
  });
});
