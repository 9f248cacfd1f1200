import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import type { LinkOrder, LinkSettings } from './messages';

/** A link between the regions in a thread of its own. */
export interface ThreadedLink {
  readonly port: number;
  /** When it returns, packets vanish. */
  readonly cut: () => void;
  /** When it returns, what was held back arrives. */
  readonly mend: () => void;
  readonly dispose: () => Promise<void>;
}

/**
 * Opens a link to a server. Clients, fleets and stand-ins share this process: in their thread every packet between the databases
 * would wait for them, and the pause of a handover would be theirs.
 */
export async function threadedLink(
  server: LinkSettings['server'],
  { rttMs }: Pick<LinkSettings, 'rttMs'>,
): Promise<ThreadedLink> {
  const count = new Int32Array(new SharedArrayBuffer(4));
  const workerData: LinkSettings = { server, rttMs, acknowledged: count.buffer as SharedArrayBuffer };
  const thread = new Worker(threadSource(), { eval: true, workerData });
  const port = await new Promise<number>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
  let open = true;
  // A thread that died has reset what went through it: its clients see that, and nobody waits for its answer.
  thread
    .on('error', () => undefined)
    .once('exit', () => {
      open = false;
    });
  const order = (what: LinkOrder) => {
    if (!open) return;
    const before = Atomics.load(count, 0);
    thread.postMessage(what);
    if (Atomics.wait(count, 0, before, longestMs) === 'timed-out')
      throw new Error('the thread of the link does not answer');
  };
  return {
    port,
    cut: () => order('CUT'),
    mend: () => order('MEND'),
    dispose: async () => {
      open = false;
      await thread.terminate();
    },
  };
}

/** Milliseconds for which an order may take. */
const longestMs = 60_000;

let built: string | undefined;

/** The code of the thread as one script, made when it is first needed. */
function threadSource(): string {
  built ??= buildSync({
    entryPoints: [join(__dirname, 'thread.ts')],
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    write: false,
  }).outputFiles[0]?.text;
  if (built === undefined) throw new Error('esbuild made nothing of the thread of a link');
  return built;
}
