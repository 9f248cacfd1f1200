import * as fc from 'fast-check';
import { type BeatFacts, canaryWays, carriesRows, judgeBeat, worstOf } from '../../../src/core';

describe('a beat of the canary', () => {
  test('a row that arrives is measured', () => {
    expect(judgeBeat({ before: 'a', arrivedAfter: 0.4 })).toEqual({ failed: false, delaySeconds: 0.4 });
  });

  test('a row that is late behind one that arrived is a delay, no failure', () => {
    expect(judgeBeat({ before: 'a', newest: { nonce: 'a', age: 300 } })).toEqual({ failed: false, delaySeconds: 300 });
  });

  test('a row behind one that did not arrive either has not got through', () => {
    expect(judgeBeat({ before: 'b', newest: { nonce: 'a', age: 600 } })).toEqual({ failed: true, delaySeconds: 600 });
  });

  test('the first row that does not arrive has not got through, and there is nothing to measure', () => {
    expect(judgeBeat({})).toEqual({ failed: true });
  });

  test('with replication that is always some beats behind, exactly the beats behind more than one fail', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 40 }), (behind, at) => {
        const nonce = (beat: number) => `beat ${beat}`;
        const facts: BeatFacts = {
          ...(at > 0 && { before: nonce(at - 1) }),
          ...(at >= behind && { newest: { nonce: nonce(at - behind), age: behind * 300 } }),
        };
        const { failed, delaySeconds } = judgeBeat(facts);
        expect(failed).toBe(behind > 1 || at < behind);
        expect(delaySeconds).toBe(at >= behind ? behind * 300 : undefined);
      }),
    );
  });

  test('several databases are as good as the worst of them', () => {
    expect(worstOf([{ failed: false, delaySeconds: 1 }, { failed: true }, { failed: false, delaySeconds: 3 }])).toEqual(
      {
        failed: true,
        delaySeconds: 3,
      },
    );
    expect(worstOf([{ failed: false }])).toEqual({ failed: false });
  });
});

test('rows are carried where the giving end has the table and the other one follows in either manner', () => {
  const carried = (tableAtGiver: boolean, takerIsStandby: boolean, takerSubscribes: boolean) =>
    carriesRows({ tableAtGiver, takerIsStandby, takerSubscribes });
  expect([carried(true, true, false), carried(true, false, true)]).toEqual([true, true]);
  expect([carried(false, true, true), carried(true, false, false)]).toEqual([false, false]);
});

test('a physical handover has no way back, a global database is not spoken to', () => {
  const paths = (['LOGICAL', 'PHYSICAL', 'GLOBAL_DATABASE'] as const).map((handover) =>
    canaryWays(handover).map(({ path }) => path),
  );
  expect(paths).toEqual([['FORWARD', 'REVERSE'], ['FORWARD'], []]);
});
