import fc from 'fast-check';
import { advanceSequence, type SequenceState } from '../../../src/core/handover';

const base: SequenceState = { last: 10n, called: true, increment: 1n, min: 1n, max: 2n ** 63n - 1n, cycle: false };

test.each<[string, Partial<SequenceState>, number, { value: bigint; called: boolean; nearLimit: boolean }]>([
  ['ascending', {}, 1000, { value: 1010n, called: true, nearLimit: false }],
  ['by fives', { increment: 5n }, 10, { value: 60n, called: true, nearLimit: false }],
  [
    'descending',
    { last: -10n, increment: -2n, min: -100n, max: -1n },
    10,
    { value: -30n, called: true, nearLimit: false },
  ],
  ['never used', { last: 1n, called: false }, 1000, { value: 1n, called: false, nearLimit: false }],
  ['margin fits exactly', { max: 20n }, 10, { value: 20n, called: true, nearLimit: false }],
  ['margin does not fit', { max: 19n }, 10, { value: 10n, called: true, nearLimit: true }],
  [
    'descending, does not fit',
    { last: -90n, increment: -2n, min: -100n, max: -1n },
    10,
    { value: -90n, called: true, nearLimit: true },
  ],
  ['used up', { last: 10n, max: 10n }, 1, { value: 10n, called: true, nearLimit: true }],
  ['cycling, near its end', { max: 19n, cycle: true }, 10, { value: 10n, called: true, nearLimit: false }],
])('%s', (_, sequence, margin, wanted) => {
  expect(advanceSequence({ ...base, ...sequence }, margin)).toEqual(wanted);
});

/** What `nextval` would give: PostgreSQL's rule. */
const next = ({ last, called, increment, min, max, cycle }: SequenceState): bigint | undefined => {
  if (!called) return last;
  const value = last + increment;
  if (value >= min && value <= max) return value;
  return cycle ? (increment > 0n ? min : max) : undefined;
};

const sequence = fc
  .record({
    a: fc.bigInt(-1000n, 1000n),
    b: fc.bigInt(-1000n, 1000n),
    at: fc.nat(1000),
    increment: fc.bigInt(-50n, 50n),
  })
  .filter(({ increment }) => increment !== 0n)
  .chain(({ a, b, at, increment }) => {
    const [min, max] = a < b ? [a, b] : [b, a];
    const steps = (max - min) / (increment < 0n ? -increment : increment);
    const last = (increment > 0n ? min : max) + increment * (BigInt(at) % (steps + 1n));
    return fc.record({
      last: fc.constant(last),
      called: fc.boolean(),
      increment: fc.constant(increment),
      min: fc.constant(min),
      max: fc.constant(max),
      cycle: fc.boolean(),
    });
  });

test('nothing is given out twice, bounds are kept, and what was usable stays usable', () => {
  fc.assert(
    fc.property(sequence, fc.nat(200), (state, margin) => {
      const { value, called } = advanceSequence(state, margin);
      expect(value >= state.min && value <= state.max).toBe(true);
      const [ours, theirs] = [next(state), next({ ...state, last: value, called })];
      // It goes on exactly when the other one would have gone on, or stops at the margin's end.
      if (ours === undefined) expect(theirs).toBeUndefined();
      if (state.cycle || theirs === undefined || !state.called) return;
      expect(state.increment > 0n ? theirs > state.last : theirs < state.last).toBe(true);
      expect((theirs - state.last) % state.increment).toBe(0n);
    }),
  );
});
