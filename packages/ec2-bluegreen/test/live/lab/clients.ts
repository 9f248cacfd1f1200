import { Agent, get } from 'node:http';
import { pause } from './pace';

/** What clients have met. A request that fails is tried once more, later, on a new connection. */
export interface Load {
  /** Counts so far. */
  readonly counts: () => Counts;
  /** Resolves when every client has had an answer since now. */
  readonly progress: () => Promise<void>;
  /** Instances that answered since the last call. */
  readonly answeredBy: () => ReadonlySet<string>;
  /** Resolves when the last request has ended. */
  readonly stop: () => Promise<Counts>;
}

/** See {@link Load}. */
export interface Counts {
  readonly requests: number;
  /** Requests that failed at first, and were answered when tried again. */
  readonly mended: number;
  /** Requests that failed twice, by what the second attempt met. */
  readonly failed: readonly string[];
  /** First failures by kind: `503`, `ECONNRESET`. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** Model seconds that a client waits before its one retry: longer than a fleet's death needs to be noticed and left. */
const retryAfter = 240;

/** Starts clients that keep their connection, and clients that open one for each request. */
export function startLoad(
  port: number,
  { keeping = 5, opening = 5 }: { readonly keeping?: number; readonly opening?: number } = {},
): Load {
  let [stopped, requests, mended] = [false, 0, 0];
  const failed: string[] = [];
  const kinds: Record<string, number> = {};
  let answered = new Set<string>();
  const answers: number[] = [];
  const client = async (at: number, agent: Agent | false) => {
    answers[at] = 0;
    while (!stopped) {
      requests += 1;
      let answer = await ask(port, agent);
      if (answer.problem !== undefined) {
        kinds[answer.problem] = (kinds[answer.problem] ?? 0) + 1;
        await pause(retryAfter);
        answer = await ask(port, false);
        if (answer.problem === undefined) mended += 1;
        else failed.push(answer.problem);
      }
      if (answer.by !== undefined) answered.add(answer.by);
      answers[at] = (answers[at] ?? 0) + 1;
      // Leaves the cores of a small machine to the others as well.
      await pause(2 + Math.random() * 2);
    }
    if (agent !== false) agent.destroy();
  };
  const ended = [
    ...Array.from({ length: keeping }, (_, at) => client(at, new Agent({ keepAlive: true, maxSockets: 1 }))),
    ...Array.from({ length: opening }, (_, at) => client(keeping + at, false)),
  ];
  const counts = (): Counts => ({ requests, mended, failed: [...failed], kinds: { ...kinds } });
  return {
    counts,
    progress: async () => {
      const before = [...answers];
      while (answers.some((count, at) => count <= (before[at] ?? 0))) await pause(1);
    },
    answeredBy: () => {
      const those = answered;
      answered = new Set();
      return those;
    },
    stop: async () => {
      stopped = true;
      await Promise.all(ended);
      return counts();
    },
  };
}

/** One attempt: the instance that answered, or what went wrong. */
const ask = (port: number, agent: Agent | false): Promise<{ readonly by?: string; readonly problem?: string }> =>
  new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/', agent, timeout: 5_000 }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.once('end', () =>
        resolve(response.statusCode === 200 ? { by: body } : { problem: String(response.statusCode) }),
      );
      response.once('error', (error: NodeJS.ErrnoException) => resolve({ problem: error.code ?? error.message }));
    });
    request.once('timeout', () => request.destroy(new Error('timeout')));
    request.once('error', (error: NodeJS.ErrnoException) => resolve({ problem: error.code ?? error.message }));
  });
