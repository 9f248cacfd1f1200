import type { Side } from '@regionlift/migration/core';
import type { Comparison, ComparisonOptions, ListedVersion, Position } from './completeness-model';
import { type Judgement, LookupQueue } from './lookup-queue';
import { OrderedReader, resumePoint } from './ordered-reader';
import { difference, judgeExtra, judgeListed, judgeLookedUp, judgeMissing } from './pair-judgement';
import { hashOf } from './token';
import { compareKeys } from './utf8-order';
import { type Pair, VersionWindow } from './version-window';

/**
 * Compares every version of two buckets (S3-11): what is missing, extra, of another size, of another checksum, or a delete
 * marker on one side only. Both listings are read once, in S3's order; held in memory are the unmatched versions of one
 * key (at most `window`) and the lookups under way (at most `concurrency`), whatever the size of the buckets.
 *
 * Everything before a `position` event is final: a function that runs out of time starts again behind it. Raises
 * `ListingOutOfOrder` and whatever a listing or a lookup raises.
 */
export async function* compareVersions(
  source: AsyncIterable<ListedVersion>,
  target: AsyncIterable<ListedVersion>,
  options: ComparisonOptions,
  after?: Position,
): AsyncGenerator<Comparison> {
  const readers = {
    SOURCE: new OrderedReader(source, resumePoint(after, 'source')),
    TARGET: new OrderedReader(target, resumePoint(after, 'target')),
  };
  const window = new VersionWindow();
  const queue = new LookupQueue(options.concurrency, (held) => options.onHeld?.(held + window.size));
  // Versions read on either side count for the next position: a target that holds millions more must not do without.
  let [compared, read, reported] = [0, 0, 0];
  const due = () => read - reported >= 2 * options.positionEvery;
  try {
    await Promise.all([readers.SOURCE.advance(), readers.TARGET.advance()]);
    while (readers.SOURCE.head !== undefined || readers.TARGET.head !== undefined) {
      const key = nextKey(readers.SOURCE.head, readers.TARGET.head);
      const taken = { SOURCE: 0, TARGET: 0 };
      const last: { SOURCE?: string; TARGET?: string } = {};
      let overflowed = false;
      for (let side = nextSide(readers, key, taken); side !== undefined; side = nextSide(readers, key, taken)) {
        const version = readers[side].head as ListedVersion;
        taken[side] += 1;
        last[side] = version.versionId;
        read += 1;
        if (side === 'SOURCE') compared += 1;
        const pair = overflowed ? undefined : window.add(side, version);
        const judgement = pair && judgePair(pair, options);
        if (judgement !== undefined) yield* queue.add(judgement);
        options.onHeld?.(queue.length + window.size);
        if (window.size >= options.window) {
          overflowed = true;
          window.clear();
          yield* queue.add(difference('undecided', version, `${options.window} unmatched versions of this key`));
        }
        await readers[side].advance();
        if (due() && window.size === 0 && taken.SOURCE === taken.TARGET && !overflowed) {
          reported = read;
          yield* queue.position({ key, source: last.SOURCE as string, target: last.TARGET as string }, compared);
        }
      }
      for (const [side, version] of withoutDeletedTwice([...window.drain()])) {
        yield* queue.add(side === 'TARGET' ? judgeExtra(version, options.settledBefore) : judgeGone(version, options));
      }
      const ended = readers.SOURCE.head === undefined && readers.TARGET.head === undefined;
      if (ended || due()) {
        reported = read;
        yield* queue.position({ key }, compared);
      }
    }
    yield* queue.flush();
  } finally {
    await queue.abandon();
    await Promise.all([readers.SOURCE.close(), readers.TARGET.close()]);
  }
}

function judgePair(pair: Pair, { lookUp, checksums }: ComparisonOptions): Judgement | undefined {
  const listed = judgeListed(pair);
  if (listed !== undefined || pair.source.deleteMarker) return listed;
  if (checksums.mode === 'sample' && hashOf(pair.source.key) % checksums.oneIn !== 0) return undefined;
  return async () => {
    const [atSource, atTarget] = await Promise.all([lookUp('SOURCE', pair.source), lookUp('TARGET', pair.target)]);
    return judgeLookedUp(pair.source, atSource, atTarget);
  };
}

const judgeGone =
  (version: ListedVersion, { lookUp, settledBefore }: ComparisonOptions): Judgement =>
  async () =>
    judgeMissing(version, version.deleteMarker ? { found: false } : await lookUp('TARGET', version), settledBefore);

/**
 * A key that was deleted on each side for itself ends in two delete markers of different ids: clients see the same, so the
 * two are no difference. That is what deleting on the target too comes to where markers are not replicated.
 */
function withoutDeletedTwice(unmatched: readonly (readonly [Side, ListedVersion])[]) {
  const newest = unmatched.filter(([, { deleteMarker, latest }]) => deleteMarker && latest);
  return new Set(newest.map(([side]) => side)).size === 2
    ? unmatched.filter((one) => !newest.includes(one))
    : unmatched;
}

const nextKey = (source: ListedVersion | undefined, target: ListedVersion | undefined): string => {
  if (source === undefined || target === undefined) return (source ?? target)?.key ?? '';
  return compareKeys(source.key, target.key) <= 0 ? source.key : target.key;
};

/** The side to read from next inside a key: the two take turns, so that equal sides never drift apart. */
function nextSide(readers: Record<Side, OrderedReader>, key: string, taken: Record<Side, number>): Side | undefined {
  const open = (['SOURCE', 'TARGET'] as const).filter((side) => readers[side].head?.key === key);
  return open.length === 2 && taken.SOURCE > taken.TARGET ? 'TARGET' : open[0];
}
