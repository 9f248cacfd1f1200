import { parentPort, workerData } from 'node:worker_threads';
import { link } from '@regionlift/pglab/link';
import type { LinkOrder, LinkSettings } from './messages';

/** The thread of a link: opens it, tells its port, and does what it is told; each order is acknowledged in shared memory. */
async function main({ server, rttMs, acknowledged }: LinkSettings): Promise<void> {
  const opened = await link(server, { rttMs });
  const count = new Int32Array(acknowledged);
  parentPort?.on('message', (order: LinkOrder) => {
    if (order === 'CUT') opened.cut();
    else opened.mend();
    Atomics.add(count, 0, 1);
    Atomics.notify(count, 0);
  });
  parentPort?.postMessage(opened.port);
}

void main(workerData as LinkSettings);
