import { connect as connectPlain, createServer, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Certified } from '@regionlift/testkit/certificates';

/** A port at which a server speaks TLS that cannot itself under the names of a rehearsal. */
export interface Front {
  readonly port: number;
  readonly dispose: () => Promise<void>;
}

/**
 * Answers the request for TLS that clients of PostgreSQL begin with (`SSLRequest`, PostgreSQL "Message Formats") and passes on
 * what comes inside; whoever begins without TLS is passed on as he is.
 */
export async function frontOf(
  server: { readonly host: string; readonly port: number },
  { cert, key }: Certified,
): Promise<Front> {
  const open = new Set<Socket>();
  const secureContext = createSecureContext({ cert, key });
  const relay = createServer({ noDelay: true }, (near) => {
    open.add(near);
    near.on('error', () => near.destroy()).on('close', () => open.delete(near));
    near.once('data', (first) => {
      near.pause();
      if (!first.equals(sslRequest)) {
        near.unshift(first);
        return join(near);
      }
      near.write('S');
      join(new TLSSocket(near, { isServer: true, secureContext }));
    });
  });
  const join = (near: Socket) => {
    const far = connectPlain({ ...server, noDelay: true });
    open.add(far);
    far.on('close', () => {
      open.delete(far);
      near.destroy();
    });
    far.on('error', () => near.destroy());
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    near.pipe(far);
    far.pipe(near);
  };
  await new Promise<void>((resolve, reject) => {
    relay.once('error', reject);
    relay.listen(0, '127.0.0.1', resolve);
  });
  const address = relay.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    dispose: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => relay.close(() => resolve()));
    },
  };
}

/** Length 8, code 80877103. */
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
