import fc from 'fast-check';
import {
  type Digest,
  judgeLook,
  nextSliceMove,
  roundsAtMost,
  type SliceProgress,
  unseen,
} from '../../../src/core/compare';

const digest = (state: number): Digest => ({ rows: '1', first: String(state), second: '0' });

describe('judging looks at a slice', () => {
  const looks = (...all: readonly [number, number, number?][]) =>
    all.reduce<SliceProgress>(
      (progress, [before, reader, after]) =>
        judgeLook(progress, {
          before: digest(before),
          reader: digest(reader),
          ...(after === undefined ? {} : { after: digest(after) }),
        }),
      unseen,
    );

  test.each<[string, readonly [number, number, number?][], SliceProgress['state']]>([
    ['the same at once', [[1, 1]], 'EQUAL'],
    ['the reader is ahead, and shows what the writer shows after it', [[1, 2, 2]], 'EQUAL'],
    ['the writer moved: nothing is known', [[1, 2, 3]], 'OPEN'],
    ['the writer stood still and the reader differs, once', [[1, 2, 1]], 'OPEN'],
    [
      'the writer stood still and the reader differs, three times the same',
      [
        [1, 2, 1],
        [1, 2, 1],
        [1, 2, 1],
      ],
      'DIFFERS',
    ],
    [
      'twice, a move between, and once more',
      [
        [1, 9, 1],
        [1, 9, 1],
        [1, 9, 2],
        [2, 9, 2],
      ],
      'OPEN',
    ],
    [
      'a row that comes and goes between the looks at the writer: the reader shows another one each time',
      [
        [0, 5, 0],
        [0, 6, 0],
        [0, 7, 0],
        [0, 8, 0],
      ],
      'OPEN',
    ],
    [
      'a disagreement that goes away',
      [
        [1, 9, 1],
        [1, 1],
      ],
      'EQUAL',
    ],
  ])('%s', (_, all, state) => {
    expect(looks(...all).state).toBe(state);
  });

  /**
   * A writer passes through states that never come back; a faithful reader shows, when asked, a state between what the writer
   * showed before (which it had applied) and what it shows after.
   */
  const faithful = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 12 });
  test('a faithful reader is never said to differ, however the writer writes', () => {
    fc.assert(
      fc.property(faithful, (steps) => {
        let at = 0;
        let progress = unseen;
        for (const [advance, lag] of steps) {
          const [before, after] = [at, at + advance];
          progress = judgeLook(progress, {
            before: digest(before),
            reader: digest(Math.max(before, after - lag)),
            after: digest(after),
          });
          expect(progress.state).not.toBe('DIFFERS');
          at = after;
        }
      }),
    );
  });

  test('a reader that lost something is never said to be equal, and differs once the writer stood still three times in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1), { minLength: 1, maxLength: 12 }), (advances) => {
        let at = 0;
        let progress = unseen;
        let still = 0;
        for (const advance of advances) {
          if (progress.state !== 'OPEN') break;
          progress = judgeLook(progress, { before: digest(at), reader: digest(-1 - at), after: digest(at + advance) });
          still = advance === 0 ? still + 1 : 0;
          at += advance;
          expect(progress.state).toBe(still >= 3 ? 'DIFFERS' : 'OPEN');
        }
      }),
    );
  });

  test('every slice comes to an end, whatever it shows', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2))),
        fc.nat(1000),
        fc.boolean(),
        (stream, rows, keyed) => {
          let progress = unseen;
          let left = rows;
          for (const [before, reader, after] of stream) {
            const move = nextSliceMove(progress, left, keyed);
            if (move === 'SETTLED' || move === 'GIVE_UP') break;
            if (move === 'CUT') {
              left = Math.ceil(left / 16);
              progress = { ...unseen, rounds: progress.rounds };
            }
            progress = judgeLook(progress, { before: digest(before), reader: digest(reader), after: digest(after) });
            expect(progress.rounds).toBeLessThanOrEqual(roundsAtMost + 1);
          }
        },
      ),
    );
  });

  test.each<[string, Partial<SliceProgress>, number, boolean, ReturnType<typeof nextSliceMove>]>([
    ['equal', { state: 'EQUAL' }, 5, true, 'SETTLED'],
    ['different', { state: 'DIFFERS' }, 5, true, 'SETTLED'],
    ['open', {}, 5, true, 'LOOK'],
    ['restless with a key', { restless: 2, rounds: 2 }, 5, true, 'CUT'],
    ['restless without a key', { restless: 2, rounds: 2 }, 5, false, 'LOOK'],
    ['restless and of one row', { restless: 2, rounds: 2 }, 1, true, 'LOOK'],
    ['looked at often enough', { rounds: roundsAtMost }, 5, false, 'GIVE_UP'],
    ['restless to the last', { restless: 2, rounds: roundsAtMost }, 5, true, 'GIVE_UP'],
  ])('a slice that is %s', (_, progress, rows, keyed, move) => {
    expect(nextSliceMove({ ...unseen, ...progress }, rows, keyed)).toBe(move);
  });
});
