import { outward } from '../../../src/core/handover';
import { untilFound } from '../../../src/runtime/actions/handover/until-found';
import type { ActionContext } from '../../../src/runtime/context';
import { pooledConfig, pooler } from '../../core/poolers/sample-poolers';

/** A name service that takes `inSyncMs` for a change, from its flip at 100 ms of a clock that stands still otherwise. */
function waiting({
  inSyncMs = 30_000,
  remaining = 900_000,
  recordName = 'database.orders.internal',
  flipped = true,
} = {}) {
  let now = 100;
  let changed = flipped;
  const told: string[] = [];
  const context = {
    config: pooledConfig({ name: { hostedZoneId: 'Z0', recordName, ttlSeconds: 5, port: 5432 } }),
    clock: {
      now: () => now,
      remaining: () => remaining - now,
      sleep: async (ms: number) => {
        now += ms;
      },
    },
    log: (_: string, event: string) => told.push(event),
    names: {
      pointTo: async (side: string) => {
        changed = true;
        told.push(`point to ${side}`);
      },
      settle: async (until: number) => {
        if (!changed) return undefined;
        now = Math.min(until, 100 + inSyncMs);
        return now < until;
      },
    },
  } as unknown as ActionContext;
  return { context, told, now: () => now };
}

const handover = (overrides: object = {}, settings: Readonly<Record<string, string>> = {}) =>
  ({
    direction: outward,
    poolers: [pooler({ settings })],
    closedAt: 0,
    pausedAt: 50,
    flipped: true,
    ...overrides,
  }) as never;
const flipped = { name: 'TO' } as never;

test.each<[string, Parameters<typeof waiting>[0], object, Readonly<Record<string, string>>, number]>([
  ['name servers, and resolvers that asked just before', {}, {}, {}, 35_100],
  ['a DNS cache that lasts longer than all that', {}, {}, { dns_max_ttl: '60' }, 60_050],
  ['not beyond the patience of clients', { inSyncMs: 115_000 }, {}, {}, 118_000],
  ['not beyond the patience of clients, whatever Route 53 says', { inSyncMs: 200_000 }, {}, {}, 118_000],
  ['not beyond the time of the function', { inSyncMs: 200_000, remaining: 90_000 }, {}, {}, 60_000],
  ['for ever patient clients', { inSyncMs: 200_000 }, {}, { query_wait_timeout: '0' }, 205_100],
  ['nothing, where the name is an address', { recordName: '127.0.0.1' }, {}, {}, 30_100],
])('after the flip a pooler waits for %s', async (_, world, known, settings, expected) => {
  const { context, now, told } = waiting(world);
  await untilFound(context, handover(known, settings), flipped);
  expect([now(), told]).toEqual([expected, []]);
});

test('a name that a dead run pointed is pointed there again, so that it can be asked for', async () => {
  const { context, told, now } = waiting({ flipped: false });
  await untilFound(context, handover({ flipped: undefined, pausedAt: undefined }), flipped);
  expect([told, now()]).toEqual([['point to TARGET'], 35_100]);
});

test('where the name was not pointed nothing is waited for', async () => {
  const { context, told, now } = waiting({ flipped: false });
  await untilFound(context, handover({ flipped: undefined }), { name: 'FROM' } as never);
  expect([told, now()]).toEqual([[], 100]);
});

test('a name service that fails keeps no client waiting', async () => {
  const { context, told, now } = waiting();
  const names = { ...context.names, settle: () => Promise.reject(new Error('Throttling')) };
  await untilFound({ ...context, names }, handover(), flipped);
  expect([told, now()]).toEqual([['name-not-settled'], 100]);
});
