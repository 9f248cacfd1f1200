import fc from 'fast-check';
import { judgeCanary } from '../../src/core';

const answer = (status: number | undefined, milliseconds: number, error?: string) => ({
  address: '10.21.0.10',
  milliseconds,
  ...(status !== undefined && { status }),
  ...(error !== undefined && { error }),
});

describe('judgeCanary (OBS-3)', () => {
  test.each([
    [[answer(200, 40), answer(299, 120)], { failed: false, delaySeconds: 0.12 }],
    [[answer(301, 40)], { failed: true, delaySeconds: 0.04, found: '301 from 10.21.0.10' }],
    [
      [answer(200, 40), answer(undefined, 10_000, 'no whole answer within 10000 ms')],
      { failed: true, delaySeconds: 0.04, found: 'no whole answer within 10000 ms from 10.21.0.10' },
    ],
    [[], { failed: true, found: 'no network interface of the load balancer' }],
  ])('%j is %j', (answers, expected) => {
    expect(judgeCanary(answers)).toEqual(expected);
  });

  test('it fails when and only when not every answer is 200 to 299, and then says why', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.option(fc.integer({ min: 100, max: 599 }), { nil: undefined }), fc.nat(20_000))),
        (answers) => {
          const beat = judgeCanary(answers.map(([status, ms]) => answer(status, ms)));
          const well = answers.length > 0 && answers.every(([status = 0]) => status >= 200 && status < 300);
          expect(beat.failed).toBe(!well);
          expect(beat.found === undefined).toBe(well);
        },
      ),
    );
  });
});
