import type { Fault } from './fault';

/** Objects replicate late, and a batch of rows is written that the target has to catch up with. */
export const lag: Fault = {
  name: 'lag',
  title: 'objects replicate 3 s late, and 20 000 rows are written right before the target has to catch up',
  expected: 'CUT_OVER',
  at: ['wait-catch-up'],
  strike: async ({ stores, sql }) => {
    stores.lagMs = 3_000;
    await sql(
      'SOURCE',
      `INSERT INTO public.order_events (order_id, what)
       SELECT 'lag ' || n, repeat('x', 200) FROM generate_series(1, 20000) n`,
    );
  },
};

/** Packets between the regions vanish for a while, before anything is fenced. */
export const linkCut: Fault = {
  name: 'link-cut',
  title: 'nothing passes between the regions for 3 s while the target catches up',
  expected: 'CUT_OVER',
  at: ['wait-catch-up'],
  strike: async ({ lab, later }) => {
    lab.cutLink();
    later(3_000, lab.restoreLink);
  },
};

/** Clients go on with the name's old answer, whatever its TTL says. */
export const staleDns: Fault = {
  name: 'stale-dns',
  title: 'clients go on with an old answer of the name service for 3 s',
  expected: 'CUT_OVER',
  at: ['switchover'],
  strike: async ({ names }) => {
    names.staleMs = 3_000;
  },
};
