import { connect, createServer, type Socket } from 'node:net';
import type { Colour, Weights } from '../../../src/core';
import { dialOrder, effectiveWeights } from '../../../src/core/shift';
import type { RoutePort } from '../../../src/runtime/ports';
import { listening } from './listening';
import { modelNow } from './pace';

/**
 * A stand-in for an accelerator: spreads new connections by the dials, and leaves established ones where they are. It is harsher
 * than the real one: it does not fail over by itself when a fleet is down.
 */
export interface Accelerator {
  readonly port: number;
  readonly route: RoutePort;
  readonly weights: () => Weights;
  /** New connections since the last call, by colour; those that found no colour as `NOBODY`. */
  readonly taken: () => Readonly<Record<Colour | 'NOBODY', number>>;
  /** Connections to blue that were cut when it was detached. */
  readonly cut: () => number;
  readonly dispose: () => Promise<void>;
}

/** Model seconds until a change has reached everybody. */
const settleSeconds = 20;

/** Opens an accelerator in front of two load balancers; every client goes to blue. */
export async function openAccelerator(ports: Readonly<Record<Colour, number>>): Promise<Accelerator> {
  let weights: Weights = { blue: 100, green: 0 };
  let attached: readonly Colour[] = ['BLUE', 'GREEN'];
  let [changedAt, cut] = [0, 0];
  let taken = { BLUE: 0, GREEN: 0, NOBODY: 0 };
  const open = new Map<Socket, Colour>();
  const choose = spread(() => effectiveWeights({ weights, attached }));
  const server = createServer({ noDelay: true }, (near) => {
    const colour = choose();
    taken[colour ?? 'NOBODY'] += 1;
    if (colour === undefined) return void near.resetAndDestroy();
    const far = connect({ host: '127.0.0.1', port: ports[colour], noDelay: true });
    open.set(near, colour);
    near.once('close', () => {
      open.delete(near);
      far.destroy();
    });
    far.once('close', () => near.destroy());
    near.on('error', () => far.destroy());
    far.on('error', () => near.resetAndDestroy());
    near.pipe(far);
    far.pipe(near);
  });
  const changed = () => {
    changedAt = modelNow();
  };
  return {
    port: await listening(server),
    weights: () => weights,
    taken: () => {
      const counted = taken;
      taken = { BLUE: 0, GREEN: 0, NOBODY: 0 };
      return counted;
    },
    cut: () => cut,
    route: {
      read: async () => ({ weights, attached, settled: modelNow() - changedAt >= settleSeconds * 1_000 }),
      write: async (wanted) => {
        for (const { colour, percent } of dialOrder(weights, wanted)) {
          weights = { ...weights, ...(colour === 'BLUE' ? { blue: percent } : { green: percent }) };
          changed();
          await new Promise((wake) => setImmediate(wake));
        }
      },
      detachBlue: async () => {
        attached = ['GREEN'];
        changed();
        for (const [socket, colour] of open)
          if (colour === 'BLUE') {
            cut += 1;
            socket.destroy();
          }
      },
      attachBlue: async () => {
        attached = ['BLUE', 'GREEN'];
        changed();
      },
    },
    dispose: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open.keys()) socket.destroy();
      }),
  };
}

/** Green's share of new connections, without chance: of any hundred in a row exactly its per cent. */
function spread(weights: () => Weights): () => Colour | undefined {
  let credit = 0;
  return () => {
    const { blue, green } = weights();
    if (blue + green === 0) return undefined;
    // Between two dials they add up to more: what the nearest region, blue, does not take goes to green.
    credit += blue + green > 100 ? 100 - blue : (green * 100) / (blue + green);
    if (credit < 100) return blue > 0 ? 'BLUE' : 'GREEN';
    credit -= 100;
    return green > 0 ? 'GREEN' : 'BLUE';
  };
}
