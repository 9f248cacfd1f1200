import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import type { End } from '../../src/contract/world';
import { ordersSql } from '../../src/lab';
import type { World } from './world';

/** Clients that place orders at whatever the stable name points at, with the same id until it is acknowledged. */
export interface Writers {
  /** Acknowledged ids, with the end that acknowledged. */
  readonly acknowledged: ReadonlyMap<string, End>;
  /** Waits until so many more orders are acknowledged. */
  readonly progress: (more?: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts `count` of them. */
export function startWriters({ lab, names, secrets }: World, count = 4): Writers {
  const acknowledged = new Map<string, End>();
  let running = true;
  const write = async (writer: number) => {
    for (let n = 0; running; n += 1) {
      const id = `${writer}-${n}`;
      while (running) {
        const end = names.resolve('database.orders.internal') === lab.hostOf('SOURCE') ? 'SOURCE' : 'TARGET';
        const client = new Client({
          host: '127.0.0.1',
          port: lab.nearPortOf(end),
          user: 'orders',
          password: secrets.passwordOf('orders'),
          database: 'orders',
        });
        client.on('error', () => undefined);
        try {
          await client.connect();
          await client.query(ordersSql.place, [id, end]);
          acknowledged.set(id, end);
          break;
        } catch {
          await setTimeout(5);
        } finally {
          await client.end().catch(() => undefined);
        }
      }
    }
  };
  const writing = Array.from({ length: count }, (_, writer) => write(writer));
  return {
    acknowledged,
    progress: async (more = 20) => {
      const wanted = acknowledged.size + more;
      while (acknowledged.size < wanted) await setTimeout(5);
    },
    stop: async () => {
      running = false;
      await Promise.all(writing);
    },
  };
}
