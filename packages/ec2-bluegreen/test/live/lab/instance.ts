import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { join } from 'node:path';
import type { LiveTarget } from '../../../src/core';
import { wallMs } from './pace';

/** One instance, and what its load balancer thinks of it. */
export interface Instance {
  readonly id: string;
  readonly port: () => number;
  readonly state: () => LiveTarget['state'];
  /** Whether the process lives. */
  readonly lives: () => boolean;
  /** Requests that it is working on. */
  inFlight: number;
  /** Answers every request but health checks with 500. */
  readonly ail: () => void;
  /** Ends the process at once, as the loss of a host does. */
  readonly kill: () => void;
  /** Gets no new request; ends when its requests are done. */
  readonly drain: () => void;
  readonly ended: Promise<unknown>;
}

/** Model seconds between two health checks, and checks in a row that make up a mind. */
const [interval, threshold] = [20, 2];

/** Starts an instance; its load balancer sends it nothing until it is healthy. */
export function launch(id: string): Instance {
  const child: ChildProcess = fork(join(__dirname, 'service.cjs'), [id], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  let [port, alive, state, row] = [0, true, 'initial' as LiveTarget['state'], 0];
  child.once('message', (told: number) => {
    port = told;
  });
  const checked = (well: boolean) => {
    if (state === 'draining') return;
    row = well === (state === 'healthy') ? 0 : row + 1;
    if (row < threshold) return;
    [state, row] = [well ? 'healthy' : 'unhealthy', 0];
  };
  // A dead instance goes on failing its checks until somebody takes it away.
  const timer = setInterval(async () => checked(await passes(port)), wallMs(interval));
  ended.then(() => {
    alive = false;
  });
  const instance: Instance = {
    id,
    port: () => port,
    state: () => state,
    lives: () => alive,
    inFlight: 0,
    ail: () => void child.send('ill'),
    kill: () => void child.kill('SIGKILL'),
    drain: () => {
      state = 'draining';
      clearInterval(timer);
      const end = setInterval(() => {
        if (instance.inFlight > 0) return;
        clearInterval(end);
        child.kill();
      }, wallMs(10));
      ended.then(() => clearInterval(end));
    },
    ended: ended.then(() => undefined),
  };
  return instance;
}

const passes = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    if (port === 0) return resolve(false);
    const request = get({ host: '127.0.0.1', port, path: '/health', agent: false, timeout: 1_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
