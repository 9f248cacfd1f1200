import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createProxyServer } from 'http-proxy-3';
import type { Refused } from '../../contract/application';
import type { Clock } from '../../contract/clock';
import type { End, Weights } from '../../contract/world';
import type { LoadBalancer } from '../fleet/load-balancer';
import { chooseFleet } from './choose-fleet';

/** What the proxy goes by. */
export interface ProxyOptions {
  readonly balancers: Readonly<Record<End, LoadBalancer>>;
  /** How new connections are split; asked with each of them. */
  readonly weights: () => Weights;
  /** Ends that can be given weight. */
  readonly attached: () => readonly End[];
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** How long the load balancer of an end keeps a client's connection. @default 60000 of the rehearsal's clock */
  readonly keepAliveMs?: Partial<Record<End, number>>;
}

/** What clients talk to: it stands for the host name and the accelerator or the records behind it, and for both load balancers. */
export interface TrafficProxy {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Milliseconds of the rehearsal's clock; Infinity: connections stay where they are. */
  readonly keepAliveMs: Record<End, number>;
  readonly dispose: () => Promise<void>;
}

/**
 * Opens the proxy. A connection stays with its fleet, as an accelerator's does, until the load balancer's time for it is over, the
 * fleet is detached or has nobody healthy while the other has; a new one goes by weight. 503 where no fleet takes a request, 502
 * where an instance breaks off.
 */
export async function openProxy(options: ProxyOptions): Promise<TrafficProxy> {
  const { balancers, clock } = options;
  const agent = new Agent({ keepAlive: true });
  const forward = createProxyServer({ agent, proxyTimeout: 15_000 });
  const sticky = new WeakMap<Socket, { readonly end: End; readonly since: number }>();
  const keepAliveMs = { SOURCE: 60_000, TARGET: 60_000, ...options.keepAliveMs };
  const choose = (socket: Socket): { readonly end: End; readonly last: boolean } | undefined => {
    const attached = options.attached();
    const healthy = { SOURCE: balancers.SOURCE.healthy(), TARGET: balancers.TARGET.healthy() };
    const kept = sticky.get(socket);
    if (kept !== undefined && attached.includes(kept.end) && (healthy[kept.end] || !(healthy.SOURCE || healthy.TARGET)))
      return { end: kept.end, last: clock.now() - kept.since >= keepAliveMs[kept.end] };
    const end = chooseFleet({ weights: options.weights(), attached, healthy }, options.random());
    if (end === undefined) return undefined;
    sticky.set(socket, { end, since: clock.now() });
    return { end, last: false };
  };
  const last = new WeakSet<IncomingMessage>();
  forward.on('proxyRes', (answer, request) => {
    if (last.has(request)) answer.headers.connection = 'close';
  });
  const server = createServer((request, response) => {
    const chosen = choose(request.socket);
    if (chosen === undefined) return refuse(response, 503, { error: 'NoFleet' });
    const port = balancers[chosen.end].next(clock.now());
    if (port === undefined) return refuse(response, 503, { fleet: chosen.end, error: 'NoTarget' });
    if (chosen.last) last.add(request);
    forward.web(request, response, { target: { host: '127.0.0.1', port } }, (error) =>
      refuse(response, 502, { fleet: chosen.end, error: 'code' in error ? String(error.code) : error.message }),
    );
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    keepAliveMs,
    dispose: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      forward.close();
      agent.destroy();
    },
  };
}

/** An answer that came half is broken off: the client must not take it for a whole one. */
function refuse(response: ServerResponse, status: number, body: Refused): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
