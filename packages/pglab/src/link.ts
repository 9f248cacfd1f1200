import { connect, createServer, type Socket } from 'node:net';

/** A TCP relay between two regions: what goes through it takes half the round-trip time each way. */
export interface Link {
  readonly host: string;
  readonly port: number;
  /**
   * Lets nothing through. `silent` (default): packets vanish, ends notice nothing, as when a route is lost; `reset`: open
   * connections are reset and new ones refused at once.
   */
  readonly cut: (how?: 'silent' | 'reset') => void;
  /** Lets everything through again; what was held back by a silent cut arrives, as TCP sends it again. */
  readonly mend: () => void;
  readonly dispose: () => Promise<void>;
}

/** Opens a relay to a server. `rttMs`: round-trip time in milliseconds, on top of the loopback's own (default 0). */
export async function link(
  server: { readonly host: string; readonly port: number },
  { rttMs = 0 }: { readonly rttMs?: number } = {},
): Promise<Link> {
  const state: LinkState = { cut: undefined, open: new Set(), waiting: [] };
  const relay = createServer({ noDelay: true }, (near) => {
    if (state.cut === 'reset') return void near.resetAndDestroy();
    const far = connect({ host: server.host, port: server.port, noDelay: true });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      state.open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => state.open.delete(socket));
    }
    // The handshake of TCP takes one round trip before the first byte.
    carry(near, far, state, rttMs / 2, rttMs);
    carry(far, near, state, rttMs / 2, 0);
  });
  await new Promise<void>((resolve, reject) => {
    relay.once('error', reject);
    relay.listen(0, '127.0.0.1', resolve);
  });
  const address = relay.address();
  const reset = () => {
    for (const socket of state.open) socket.resetAndDestroy();
  };
  return {
    host: '127.0.0.1',
    port: typeof address === 'object' && address ? address.port : 0,
    cut: (how = 'silent') => {
      state.cut = how;
      if (how === 'reset') reset();
    },
    mend: () => {
      state.cut = undefined;
      for (const deliver of state.waiting.splice(0)) deliver();
    },
    dispose: () => {
      state.waiting.length = 0;
      for (const socket of state.open) socket.destroy();
      return new Promise((resolve) => relay.close(() => resolve()));
    },
  };
}

interface LinkState {
  cut: 'silent' | 'reset' | undefined;
  readonly open: Set<Socket>;
  readonly waiting: (() => void)[];
}

/** Carries bytes one way, in order, each `delayMs` later than it was sent; the first not before `afterMs` from now. */
function carry(from: Socket, to: Socket, state: LinkState, delayMs: number, afterMs: number): void {
  const openedAt = performance.now() + afterMs;
  const deliver = (act: () => void) => () => {
    if (state.cut === undefined) act();
    else state.waiting.push(act);
  };
  const due: (() => void)[] = [];
  const next = () => {
    const act = due.shift();
    if (act) deliver(act)();
  };
  const later = (act: () => void) => {
    // In the order of arrival, whichever timer fires first; without a delay the turn of the event loop is not even left.
    due.push(act);
    const wait = Math.ceil(Math.max(0, openedAt - performance.now()) + delayMs);
    if (wait === 0) next();
    else setTimeout(next, wait);
  };
  from.on('data', (chunk) => later(() => void (to.destroyed || to.write(chunk))));
  from.on('end', () => later(() => to.end()));
  from.on('close', () => later(() => to.destroy()));
}
