import { setTimeout } from 'node:timers/promises';
import type { RehearsalOptions, Tell } from '../contract/result';
import type { End } from '../contract/world';
import { ordersSql } from '../lab';
import { type Clients, startClients } from '../traffic/clients';
import type { Held } from '../traffic/verdict/judge';
import { bucketOf } from './bucket-of';
import type { Closing } from './closing';
import type { World } from './open-world';

/** The clients of a rehearsal. */
export interface RehearsalTraffic extends Clients {
  /** Lets clients go on for a while, with nothing else under way. Raises the signal's reason. */
  readonly warm: (signal: AbortSignal) => Promise<void>;
}

/** Milliseconds for which clients are watched before and after the cutover. */
const warmMs = 2_000;

/** Milliseconds of the rehearsal's clock within which every object has been replicated. */
const replicatedMs = 15 * 60_000;

/** Starts the clients, who ask the proxy; they are judged by what databases and stores hold. */
export function openTraffic(
  world: World,
  { clients, seed }: RehearsalOptions,
  elapsedMs: () => number,
  tell: Tell,
  closing: Closing,
): RehearsalTraffic {
  const { fleets } = world;
  const started = closing.add(
    startClients({
      port: fleets.proxy.port,
      clients,
      seed,
      elapsedMs,
      weights: fleets.weights,
      held: () => heldIn(world),
      tell,
    }),
    (opened) => opened.dispose(),
  );
  return {
    ...started,
    warm: async (signal) => {
      await setTimeout(warmMs, undefined, { signal });
    },
  };
}

async function heldIn({ databases, stores, clock, programme }: World): Promise<Held> {
  const { lab, names, part } = databases;
  const serving: End = names.resolve(part.name.recordName) === lab.hostOf('TARGET') ? 'TARGET' : 'SOURCE';
  const writes = await lab.sql(serving, part.databases[0] ?? '', ordersSql.writes);
  clock.skip(replicatedMs);
  const bucket = bucketOf(programme)(serving);
  return {
    serving,
    writes: writes as Held['writes'],
    hasObject: (id) => stores.get(bucket, id) !== undefined,
  };
}
