import { type Digest, sameDigest } from './digest';

/** How far the comparison of one slice is. */
export interface SliceProgress {
  readonly state: 'OPEN' | 'EQUAL' | 'DIFFERS';
  /** Rounds so far. */
  readonly rounds: number;
  /** Rounds in a row in which the writer stood still and the reader was different, both showing the same all the time. */
  readonly disagreements: number;
  /** What both showed in those rounds. */
  readonly shown?: { readonly writer: Digest; readonly reader: Digest };
  /** Rounds in which the writer changed the slice while it was looked at. */
  readonly restless: number;
}

/**
 * One look at a slice: the writer's digest, then — when the reader had applied everything that the writer's digest saw — the
 * reader's, then the writer's again. `after` is left out where the reader's equalled `before`.
 */
export interface Look {
  readonly before: Digest;
  readonly reader: Digest;
  readonly after?: Digest;
}

/** Nothing looked at. */
export const unseen: SliceProgress = { state: 'OPEN', rounds: 0, disagreements: 0, restless: 0 };

/** Disagreements in a row that make a difference certain enough to say so. */
export const disagreementsNeeded = 3;

/**
 * What one more look says.
 *
 * EQUAL: the reader showed what the writer showed before or after it; that is proof of equality at that point. A writer that
 * stood still between two looks while the reader, which had everything of the first, showed something else: a disagreement. A
 * difference is said after several in a row in which both ends show the very same: a writer may change a slice and change it
 * back between two looks (a row that is inserted and deleted all the time), and then a faithful reader changes too. A writer
 * that moved says nothing: look again.
 */
export function judgeLook(progress: SliceProgress, { before, reader, after }: Look): SliceProgress {
  const { shown, ...rest } = { ...progress, rounds: progress.rounds + 1 };
  if (sameDigest(before, reader) || (after !== undefined && sameDigest(after, reader)))
    return { ...rest, state: 'EQUAL' };
  if (after === undefined || !sameDigest(before, after))
    return { ...rest, disagreements: 0, restless: progress.restless + 1 };
  const again = shown !== undefined && sameDigest(shown.writer, before) && sameDigest(shown.reader, reader);
  const disagreements = again ? progress.disagreements + 1 : 1;
  return {
    ...rest,
    disagreements,
    restless: progress.restless + (shown === undefined || again ? 0 : 1),
    shown: { writer: before, reader },
    state: disagreements >= disagreementsNeeded ? 'DIFFERS' : 'OPEN',
  };
}

/** Rounds after which a slice is left undecided. */
export const roundsAtMost = 8;

/** Looks at a restless slice before it is cut into smaller ones, which stand still more often. */
export const restlessBeforeCut = 2;

/** What to do with a slice next: nothing more, look again, or cut it. */
export const nextSliceMove = (
  { state, rounds, restless }: SliceProgress,
  rows: number,
  keyed: boolean,
): 'SETTLED' | 'LOOK' | 'CUT' | 'GIVE_UP' => {
  if (state !== 'OPEN') return 'SETTLED';
  if (rounds >= roundsAtMost) return 'GIVE_UP';
  return keyed && rows > 1 && restless >= restlessBeforeCut ? 'CUT' : 'LOOK';
};
