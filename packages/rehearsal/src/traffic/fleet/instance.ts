import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running instance: an HTTP server on 127.0.0.1. */
export interface Instance {
  readonly port: number;
  /** Takes no new connection, finishes what is under way and ends; at the latest after so many milliseconds. */
  readonly stop: (withinMs: number) => Promise<void>;
}

/** Starts an instance on a free port. */
export async function startInstance(listener: RequestListener): Promise<Instance> {
  const server = createServer(listener);
  // Longer than the proxy keeps its idle connections: it never sends a request into one that is being closed.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    stop: async (withinMs) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      // Connections that become idle from now on are closed by the server as their answer ends.
      const late = setTimeout(() => server.closeAllConnections(), withinMs);
      await closed;
      clearTimeout(late);
    },
  };
}
