import fc from 'fast-check';
import { cidrOf, overlap } from '../src/core';

test.each([
  ['10.0.0.0/16', { first: 167_772_160, last: 167_837_695 }],
  ['0.0.0.0/0', { first: 0, last: 4_294_967_295 }],
  ['10.0.0.7/32', { first: 167_772_167, last: 167_772_167 }],
  ['10.0.0.1/16', undefined],
  ['256.0.0.0/8', undefined],
  ['10.0.0.0/33', undefined],
  ['10.0.0.0', undefined],
  [undefined, undefined],
])('cidrOf(%j)', (text, range) => {
  expect(cidrOf(text)).toEqual(range);
});

test('ranges overlap when and only when one holds an end of the other', () => {
  const range = fc.tuple(fc.nat(2 ** 32 - 1), fc.integer({ min: 8, max: 32 })).map(([address, bits]) => {
    const size = 2 ** (32 - bits);
    const first = Math.floor(address / size) * size;
    return { first, last: first + size - 1 };
  });
  fc.assert(
    fc.property(range, range, (one, other) => {
      const holds = (a: typeof one, b: typeof one) => b.first >= a.first && b.first <= a.last;
      expect(overlap(one, other)).toBe(holds(one, other) || holds(other, one));
      expect(overlap(one, other)).toBe(overlap(other, one));
    }),
  );
});
