import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { RehearsalEvent } from '../../src/contract/result';
import { openProgress } from '../../src/report';
import { report, second, step } from './sample';

const [, preflight] = report.steps;
const refused = report.steps.find(({ status }) => status === 'REFUSED');
const [fault] = report.faults;
if (preflight === undefined || refused === undefined || fault === undefined) throw new Error('the sample has them');

const events: readonly RehearsalEvent[] = [
  { type: 'phase', name: 'Cutover' },
  { type: 'began', step: 'begin', atMs: 0 },
  { type: 'step', record: step('begin', 0, 500) },
  { type: 'second', point: second(0) },
  { type: 'second', point: second(1_000) },
  { type: 'step', record: preflight },
  { type: 'fault', record: fault },
  { type: 'step', record: refused },
  { type: 'note', text: 'phase PROMOTED is deployed' },
  { type: 'second', point: second(10_000) },
];

/** A stream that keeps what is written; `columns` makes it a terminal. */
function sink(columns?: number) {
  const stream = new PassThrough();
  if (columns !== undefined) Object.assign(stream, { isTTY: true, columns });
  return { stream, text: () => String(stream.read() ?? '') };
}

const lasting = [
  "\nCutover  the app's own state machine carries everything across, under live clients",
  '  ✓ begin 500 ms',
  '  ✓ database: preflight 1.0 s, 2 calls\n      errors: States.Timeout',
  '  ! fault lag expected to end as CUT_OVER',
  '  ✗ web: scale-green 3.0 s REFUSED\n      NoCapacity, found </script><b>',
  '    phase PROMOTED is deployed',
];

describe('progress of a rehearsal (REH-1)', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('plain lines where nobody watches a terminal, with the rate every ten seconds', () => {
    const { stream, text } = sink();
    const progress = openProgress(stream);
    for (const event of events) progress.tell(event);
    jest.advanceTimersByTime(60_000);
    progress.close();
    expect(text()).toBe(
      `${[
        lasting[0],
        lasting[1],
        '    200 requests/s, 0 failed, p99 14 ms, clients 100 % source, 0 % target',
        ...lasting.slice(2),
        '    210 requests/s, 0 failed, p99 14 ms, clients 0 % source, 100 % target',
      ].join('\n')}\n`,
    );
    expect(jest.getTimerCount()).toBe(0);
  });

  test('a terminal shows the step under way and the rate in a last line, and keeps the same lines', () => {
    const { stream, text } = sink(200);
    const progress = openProgress(stream);
    for (const event of events) progress.tell(event);
    progress.close();
    const written = text();
    const screen = shown(written);
    expect(screen).toBe(`${lasting.join('\n')}\n`);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('the last line is rewritten while time passes, and no longer than the terminal is wide', () => {
    const { stream, text } = sink(40);
    const progress = openProgress(stream);
    progress.tell({ type: 'began', step: 'database: switchover', atMs: 0 });
    progress.tell({ type: 'second', point: second(1_000) });
    text();
    jest.advanceTimersByTime(1_200);
    const line = shown(text());
    expect(line).toMatch(/^ {2}\S database: switchover 1\.2 s \| 20/);
    expect(line.length).toBeLessThan(40);
    progress.close();
    progress.close();
    expect(text()).toBe('\r\u001b[K');
    jest.advanceTimersByTime(1_200);
    expect(text()).toBe('');
  });
});

/** What a terminal shows after it was written to: `\r` and erase take the last line back. */
const shown = (written: string): string =>
  stripVTControlCharacters(
    written.split('\r\u001b[K').reduce((screen, piece) => screen.slice(0, screen.lastIndexOf('\n') + 1) + piece, ''),
  );
