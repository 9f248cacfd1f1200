import type { Tell, TimelinePoint } from '../../contract/result';
import type { RequestRecord, Traffic } from '../../contract/traffic';
import type { Weights } from '../../contract/world';
import { type Held, judge } from '../verdict/judge';
import { runClient } from './client';
import { randomFrom } from './random';
import { pointOf } from './seconds';

/** What clients are started with. */
export interface ClientsSettings {
  /** Of the proxy, on 127.0.0.1. */
  readonly port: number;
  readonly clients: number;
  readonly seed: number;
  readonly elapsedMs: () => number;
  readonly weights: () => Weights;
  /** What databases and stores hold at the end. */
  readonly held: () => Promise<Held>;
  readonly tell: Tell;
}

/** Clients under way, with what each second was like. */
export interface Clients extends Traffic {
  readonly timeline: readonly TimelinePoint[];
  /** Ends them without a verdict, whatever is under way; a second call does nothing. */
  readonly dispose: () => Promise<void>;
}

/**
 * Milliseconds between the requests of all clients together, at the least: each costs this process about two of its own, which it
 * answers the functions in too.
 */
const leastMs = 5;

/** Starts clients, each on a connection of its own. */
export function startClients(settings: ClientsSettings): Clients {
  const { port, clients, seed, elapsedMs, weights, held, tell } = settings;
  const records: RequestRecord[] = [];
  const timeline: TimelinePoint[] = [];
  const stopping = new AbortController();
  const abandoned = new AbortController();
  const running = Array.from({ length: clients }, (_, index) =>
    runClient({
      port,
      name: `c${index}`,
      pauseMs: Math.max(40, leastMs * clients),
      random: randomFrom(seed * 7_919 + index),
      elapsedMs,
      record: (record) => records.push(record),
      stopping: stopping.signal,
      abandoned: abandoned.signal,
    }),
  );
  let told = 0;
  let since = elapsedMs();
  const second = setInterval(() => {
    const point = pointOf(since, records.slice(told), weights());
    [told, since] = [records.length, elapsedMs()];
    timeline.push(point);
    tell({ type: 'second', point });
  }, 1_000);
  const end = async () => {
    clearInterval(second);
    stopping.abort();
    await Promise.all(running);
  };
  return {
    records,
    timeline,
    rate: () => ({ perSecond: timeline.at(-1)?.requests ?? 0, failing: timeline.at(-1)?.failed ?? 0 }),
    stop: async () => {
      await end();
      return judge(records, await held());
    },
    dispose: async () => {
      abandoned.abort();
      await end();
    },
  };
}
