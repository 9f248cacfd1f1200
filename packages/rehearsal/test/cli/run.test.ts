import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { interruption } from '../../src/cli/interruption';
import { type RunPorts, runRehearsal } from '../../src/cli/run';
import type { RehearsalOptions, RehearsalReport } from '../../src/contract/result';
import { ProgrammeError } from '../../src/programme';

const options: RehearsalOptions = { dialect: 'cdk', rttMs: 0, clients: 1, seed: 1, dryRun: false, rollback: false };
const asked = { options, json: false, out: 'somewhere' };

/** The command line without a rehearsal behind it; `ok` is all that is read of a report. */
function wired(rehearse: RunPorts['rehearse']) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [signals, exits, closed] = [new EventEmitter(), [] as number[], [] as string[]];
  const ports: RunPorts = {
    rehearse,
    openProgress: (stream) => ({
      tell: (event) => stream.write(`${event.type}\n`),
      close: () => closed.push(stream === stdout ? 'stdout' : 'stderr'),
    }),
    resultTable: () => 'TABLE',
    writeReport: async (_report, directory) => ({ json: `${directory}/report.json`, html: `${directory}/report.html` }),
    stdout,
    stderr,
    signals,
    exit: (code) => exits.push(code),
  };
  const said = (stream: PassThrough) => String(stream.read() ?? '');
  return { ports, signals, exits, closed, out: () => said(stdout), err: () => said(stderr) };
}

const report = (ok: boolean) => ({ ok }) as RehearsalReport;

describe('the outcome of a rehearsal on the command line (REH-1)', () => {
  test.each([
    [true, 0],
    [false, 1],
  ])('ok %s exits with %d, with table and paths', async (ok, code) => {
    const { ports, signals, closed, out, err } = wired(async (given, tell) => {
      expect(given).toBe(options);
      tell({ type: 'phase', name: 'REPLICATE' });
      return report(ok);
    });
    expect(await runRehearsal(asked, ports)).toBe(code);
    expect(out()).toBe('phase\nTABLE\n\nReports\n  somewhere/report.json\n  somewhere/report.html\n');
    expect(err()).toBe('');
    expect(closed).toEqual(['stdout']);
    expect(signals.eventNames()).toEqual([]);
  });

  test('--json leaves standard output to the report', async () => {
    const { ports, out, err } = wired(async (_options, tell) => {
      tell({ type: 'note', text: 'hello' });
      return report(true);
    });
    expect(await runRehearsal({ ...asked, json: true }, ports)).toBe(0);
    expect(JSON.parse(out())).toEqual({ ok: true });
    expect(err()).toBe('note\n');
  });

  test('what cannot be run exits with 2 and says why', async () => {
    const { ports, closed, out, err } = wired(() =>
      Promise.reject(new ProgrammeError('NotBuilt', 'run npm run build')),
    );
    expect(await runRehearsal(asked, ports)).toBe(2);
    expect({ out: out(), err: err(), closed }).toEqual({
      out: '',
      err: 'rehearse: run npm run build\n',
      closed: ['stdout'],
    });
  });

  test('Ctrl-C ends it in order', async () => {
    const { ports, signals, exits, err } = wired(
      (_options, _tell, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('stopped')));
        }),
    );
    const running = runRehearsal(asked, ports);
    signals.emit('SIGINT');
    expect(await running).toBe(130);
    expect({ exits, err: err() }).toEqual({
      exits: [],
      err: '\nStopping what was started; once more ends at once.\n',
    });
    expect(signals.eventNames()).toEqual([]);
  });
});

test.each([
  [499, 0],
  [500, 1],
])(
  'a signal %d ms after the first gives up %d times: before that it is the same Ctrl-C, handed on',
  (laterMs, times) => {
    let [atMs, firsts, givenUp] = [1_000, 0, 0];
    const signals = new EventEmitter();
    const { signal, dispose } = interruption(signals, {
      onFirst: () => {
        firsts += 1;
      },
      giveUp: () => {
        givenUp += 1;
      },
      now: () => atMs,
    });
    expect(signal.aborted).toBe(false);
    signals.emit('SIGTERM');
    atMs += laterMs;
    signals.emit('SIGINT');
    expect({ firsts, givenUp, aborted: signal.aborted }).toEqual({ firsts: 1, givenUp: times, aborted: true });
    dispose();
    expect(signals.eventNames()).toEqual([]);
  },
);
