import { createServer as plain, type RequestListener } from 'node:http';
import { createServer as overTls } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createProxyServer } from 'http-proxy-3';
import type { Clock } from '../../contract/clock';
import type { LoadBalancer } from './load-balancer';

/** A listener of a load balancer: what smoke tests ask by its private addresses. */
export interface BalancerListener {
  /** On 127.0.0.1. */
  readonly port: number;
  readonly dispose: () => Promise<void>;
}

/**
 * Opens a listener, TLS with a certificate and plain without. 503 where the load balancer has no target, 502 where a target breaks
 * off (Application Load Balancer guide, "Troubleshoot your Application Load Balancers").
 */
export async function openListener(
  balancer: LoadBalancer,
  clock: Clock,
  certified: { readonly cert: string; readonly key: string } | undefined,
): Promise<BalancerListener> {
  const forward = createProxyServer();
  const answer: RequestListener = (request, response) => {
    const port = balancer.next(clock.now());
    if (port === undefined) {
      response.writeHead(503).end();
      return;
    }
    forward.web(request, response, { target: { host: '127.0.0.1', port } }, () => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
  };
  const server = certified === undefined ? plain(answer) : overTls({ ...certified }, answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    dispose: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      forward.close();
    },
  };
}
