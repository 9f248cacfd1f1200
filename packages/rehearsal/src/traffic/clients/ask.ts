import { type Agent, request } from 'node:http';

/** One request of a client. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: string;
}

/** An answer as it came. */
export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Milliseconds of an attempt. An application gives a statement up earlier, so that no write comes to pass beside its own retry. */
const attemptMs = 9_000;

/** Asks once. Raises what the connection says, and an `AbortError` after nine seconds or when it is abandoned. */
export const ask = (
  port: number,
  agent: Agent,
  { method, path, body }: Asked,
  abandoned?: AbortSignal,
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const late = AbortSignal.timeout(attemptMs);
    const signal = abandoned === undefined ? late : AbortSignal.any([late, abandoned]);
    const headers = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent, signal }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
