import fc from 'fast-check';
import { pollsOf, type StepNode } from '../src/core';

const node = (stage: StepNode['stage'], timeoutSeconds: number, pollSeconds?: number) => ({
  kind: 'STEP' as const,
  stage,
  timeoutSeconds,
  ...(pollSeconds !== undefined && { pollSeconds }),
});
const [hour, day] = [3_600, 86_400];

test.each([
  ['a step that answers at once', node('PREFLIGHT', 300), { fast: 0, all: 0, slowSeconds: 0 }],
  ['a short wait', node('PROBE', 300, 15), { fast: 20, all: 20, slowSeconds: 600 }],
  ['a comparison of a day', node('GATE', day, 5), { fast: 60, all: 204, slowSeconds: 600 }],
  ['a backfill of two weeks', node('GATE', 14 * day, 600), { fast: 60, all: 386, slowSeconds: 3_600 }],
  ['a promotion that clients wait for', node('FLIP', 4 * hour, 5), { fast: 60, all: 295, slowSeconds: 60 }],
  [
    'a way back',
    { kind: 'UNDO' as const, timeoutSeconds: hour, pollSeconds: 10 },
    { fast: 60, all: 110, slowSeconds: 60 },
  ],
])('%s', (_, one, polls) => {
  expect(pollsOf(one)).toEqual(polls);
});

test('no step fills the history of an execution, and none is given up before its time', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<StepNode['stage']>('PREPARE', 'GATE', 'WARM', 'FLIP', 'SHIFT'),
      fc.integer({ min: 1, max: 14 * day }),
      fc.integer({ min: 1, max: 3_600 }),
      (stage, timeoutSeconds, pollSeconds) => {
        const { fast, all, slowSeconds } = pollsOf(node(stage, timeoutSeconds, pollSeconds));
        expect(fast * pollSeconds + (all - fast) * slowSeconds).toBeGreaterThanOrEqual(timeoutSeconds);
        // Of 25,000 events eleven go to a poll; half of the history is left for the other steps.
        if (stage !== 'FLIP') expect(all * 11).toBeLessThan(25_000);
      },
    ),
  );
});
