import { Agent } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Answer, ObjectAnswer, ReadAnswer } from '../../contract/application';
import type { RequestRecord } from '../../contract/traffic';
import { type Answered, type Asked, ask } from './ask';

/** What a client goes by. */
export interface ClientSettings {
  /** Of the proxy, on 127.0.0.1. */
  readonly port: number;
  /** Unique among the clients. */
  readonly name: string;
  /** Milliseconds between requests, on average. */
  readonly pauseMs: number;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly elapsedMs: () => number;
  readonly record: (record: RequestRecord) => void;
  /** Aborted when it is to end; what is under way is finished. */
  readonly stopping: AbortSignal;
  /** Aborted when what is under way is given up too. */
  readonly abandoned?: AbortSignal;
}

/** Milliseconds for which a request is tried again. */
const patienceMs = 30_000;

/** Milliseconds before the first retry; each waits longer, up to a second. */
const retryMs = 50;

/**
 * A client that writes, reads what it wrote, and stores objects, one request after another on one connection, until it is stopped.
 * What fails is sent again with the same id.
 */
export async function runClient(settings: ClientSettings): Promise<void> {
  const { name, pauseMs, random, record, stopping } = settings;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let made = 0;
  let written: string | undefined;
  try {
    while (!stopping.aborted) {
      made += 1;
      const id = `${name}-${made}`;
      const done = await one(chosen(random(), id, written), agent, settings);
      record(done);
      if (done.ok && done.kind === 'WRITE') written = id;
      await setTimeout(2 * pauseMs * random(), undefined, { signal: stopping }).catch(() => undefined);
    }
  } finally {
    agent.destroy();
  }
}

interface Wish {
  readonly kind: RequestRecord['kind'];
  readonly id: string;
  readonly asked: Asked;
}

/** Half of all requests write, three in ten read, the others store an object. */
function chosen(random: number, id: string, written: string | undefined): Wish {
  if (random < 0.3 && written !== undefined)
    return { kind: 'READ', id: written, asked: { method: 'GET', path: `/orders/${written}` } };
  if (random < 0.8)
    return { kind: 'WRITE', id, asked: { method: 'POST', path: '/orders', body: JSON.stringify({ id }) } };
  return { kind: 'OBJECT', id, asked: { method: 'PUT', path: `/objects/${id}`, body: id } };
}

async function one({ kind, id, asked }: Wish, agent: Agent, settings: ClientSettings): Promise<RequestRecord> {
  const { port, random, elapsedMs, abandoned } = settings;
  const atMs = elapsedMs();
  for (let attempts = 1; ; attempts += 1) {
    const answer = await ask(port, agent, asked, abandoned).catch(() => undefined);
    const served = answer && servedBy(kind, answer);
    const ms = elapsedMs() - atMs;
    if (served !== undefined) return { atMs, ms, kind, attempts, ok: true, id, ...served };
    if (ms > patienceMs || abandoned?.aborted) return { atMs, ms, kind, attempts, ok: false, id };
    await setTimeout(Math.min(1_000, retryMs * 2 ** Math.min(attempts - 1, 5)) * (0.5 + random() / 2));
  }
}

/** Who served a request; undefined when it is to be sent again. A write that was acknowledged and is not found is none served. */
function servedBy(
  kind: RequestRecord['kind'],
  { status, body }: Answered,
): Pick<RequestRecord, 'fleet' | 'database'> | undefined {
  if (status !== (kind === 'READ' ? 200 : 201)) return undefined;
  const answer = JSON.parse(body) as Answer | ReadAnswer | ObjectAnswer;
  if ('found' in answer && !answer.found) return undefined;
  return { fleet: answer.fleet, ...('database' in answer && { database: answer.database }) };
}
