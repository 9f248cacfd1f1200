/** A sequence of a fenced end. */
export interface SequenceState {
  /** `last_value`: the value given out last when `called`, the one to give out next otherwise. */
  readonly last: bigint;
  /** `is_called`. */
  readonly called: boolean;
  /** Not 0; negative for a descending sequence. */
  readonly increment: bigint;
  readonly min: bigint;
  readonly max: bigint;
  readonly cycle: boolean;
}

/** What `setval` has to set on the other end. */
export interface AdvancedSequence {
  readonly value: bigint;
  readonly called: boolean;
  /** Whether the margin did not fit before the sequence's limit and was left out. */
  readonly nearLimit: boolean;
}

/**
 * Carries a sequence to the other end, `margin` increments beyond the last value given out, so that nothing is given out
 * twice even if the reading was a little old. Where the margin does not fit before the limit it is left out: an exact reading
 * of a fenced end is enough, and the values that are left stay usable. A sequence that was never used stays so.
 */
export function advanceSequence(sequence: SequenceState, margin: number): AdvancedSequence {
  const { last, called, increment, min, max } = sequence;
  const advanced = last + increment * BigInt(margin);
  if (!called) return { value: last, called, nearLimit: false };
  if (advanced >= min && advanced <= max) return { value: advanced, called, nearLimit: false };
  return { value: last, called, nearLimit: !sequence.cycle };
}
