import type { RehearsalOptions, RehearsalReport, Tell } from '../contract/result';
import type { Asked } from './asked';
import { explain } from './explain';
import { interruption, type Signalled } from './interruption';

/** What the command line is wired to. */
export interface RunPorts {
  readonly rehearse: (options: RehearsalOptions, tell: Tell, signal: AbortSignal) => Promise<RehearsalReport>;
  readonly openProgress: (stream: Output) => { readonly tell: Tell; readonly close: () => void };
  readonly resultTable: (report: RehearsalReport) => string;
  readonly writeReport: (
    report: RehearsalReport,
    directory: string,
  ) => Promise<{ readonly json: string; readonly html: string }>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly signals: Signalled;
  /** Ends the process at once. */
  readonly exit: (code: number) => void;
}

/** A stream that text is written to. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/**
 * Rehearses, tells what happens while it happens, and writes the reports. Returns the exit code: 0 when nothing was lost and it
 * ended as expected, 1 when not, 2 when it could not be run, 130 when it was interrupted.
 */
export async function runRehearsal({ options, json, out }: Asked, ports: RunPorts): Promise<number> {
  const { stdout, stderr } = ports;
  const progress = ports.openProgress(json ? stderr : stdout);
  const interrupted = interruption(ports.signals, {
    onFirst: () => stderr.write('\nStopping what was started; once more ends at once.\n'),
    giveUp: () => ports.exit(INTERRUPTED),
  });
  try {
    const report = await ports.rehearse(options, progress.tell, interrupted.signal);
    progress.close();
    const written = await ports.writeReport(report, out);
    stdout.write(
      json
        ? `${JSON.stringify(report, undefined, 2)}\n`
        : `${ports.resultTable(report)}\n\nReports\n  ${written.json}\n  ${written.html}\n`,
    );
    return report.ok ? 0 : 1;
  } catch (error) {
    progress.close();
    if (interrupted.signal.aborted) return INTERRUPTED;
    stderr.write(`rehearse: ${explain(error)}\n`);
    return 2;
  } finally {
    interrupted.dispose();
  }
}

/** Source: POSIX, "Exit Status for Commands": 128 and the number of SIGINT. */
const INTERRUPTED = 130;
