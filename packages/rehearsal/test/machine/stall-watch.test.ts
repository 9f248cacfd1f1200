import type { RehearsalEvent } from '../../src/contract/result';
import { stallWatch } from '../../src/machine/stall-watch';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const began: RehearsalEvent = { type: 'began', step: 'web: scale-green', atMs: 0 };
const ended = (step: string): RehearsalEvent => ({
  type: 'step',
  record: { step, fromMs: 0, untilMs: 1, calls: 1, status: 'DONE', findings: [], errors: [] },
});

test('a step that does not end stops the rehearsal, and is named', () => {
  const watch = stallWatch(1_000);
  watch.heard(began);
  jest.advanceTimersByTime(999);
  expect(watch.signal.aborted).toBe(false);
  jest.advanceTimersByTime(1);
  expect(watch.signal.reason).toMatchObject({
    name: 'Stalled',
    message:
      "'web: scale-green' has not ended within 1 s, on this machine; run it alone, or look at what the step waits for",
  });
});

test('a step that ends, and one that begins, start the time anew', () => {
  const watch = stallWatch(1_000);
  for (const event of [began, ended('web: scale-green'), began]) {
    watch.heard(event);
    jest.advanceTimersByTime(900);
  }
  expect(watch.signal.aborted).toBe(false);
  watch.dispose();
  jest.advanceTimersByTime(10_000);
  expect(watch.signal.aborted).toBe(false);
});
