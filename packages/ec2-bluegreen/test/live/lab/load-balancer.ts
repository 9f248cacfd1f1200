import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createProxyServer } from 'http-proxy-3';
import type { Instance } from './instance';
import { listening } from './listening';
import { modelNow } from './pace';

/** A load balancer in front of one fleet: spreads requests over healthy targets, and counts them. */
export interface LoadBalancer {
  readonly port: number;
  /** Requests of the last whole model minutes, newest first. */
  readonly requests: (minutes: number) => readonly number[];
  /** Share of answers with a status from 500 in the newest model minute, whole or not. */
  readonly errorShare: () => number;
  /** Connections of clients that are open. */
  readonly connections: () => number;
  readonly inFlight: () => number;
  readonly dispose: () => Promise<void>;
}

/**
 * Opens a load balancer. `clientKeepAlive`: model seconds after which a client's connection is closed with the next answer
 * (attribute `client_keep_alive.seconds`).
 */
export async function openLoadBalancer(
  instances: () => readonly Instance[],
  clientKeepAlive: number,
): Promise<LoadBalancer> {
  const startedAt = modelNow();
  const opened = new WeakMap<Socket, number>();
  const agent = new Agent({ keepAlive: true });
  const proxy = createProxyServer({ agent });
  const minutes = new Map<number, { requests: number; errors: number }>();
  const minute = () => Math.floor(modelNow() / 60_000);
  let [turn, inFlight] = [0, 0];
  proxy.on('proxyRes', (answer, request) => {
    if (modelNow() - (opened.get(request.socket) ?? 0) > clientKeepAlive * 1_000) answer.headers.connection = 'close';
  });
  const count = (status: number) => {
    const counted = minutes.get(minute()) ?? { requests: 0, errors: 0 };
    minutes.set(minute(), {
      requests: counted.requests + 1,
      errors: counted.errors + (status >= 500 ? 1 : 0),
    });
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const targets = instances().filter((instance) => instance.state() === 'healthy');
    const target = targets[turn++ % Math.max(1, targets.length)];
    inFlight += 1;
    response.once('close', () => {
      inFlight -= 1;
      if (target !== undefined) target.inFlight -= 1;
      count(response.statusCode);
    });
    if (target === undefined) return void response.writeHead(503).end();
    target.inFlight += 1;
    proxy.web(request, response, { target: { host: '127.0.0.1', port: target.port() } }, () => {
      // A target that breaks off is no reason to try another one: neither does an Application Load Balancer (status 502).
      if (!response.headersSent) response.writeHead(502);
      response.end();
    });
  });
  server.keepAliveTimeout = 75_000;
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    opened.set(socket, modelNow());
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const port = await listening(server);
  return {
    port,
    requests: (wanted) => {
      const known = Math.min(wanted, Math.floor((modelNow() - startedAt) / 60_000));
      return Array.from({ length: known }, (_, ago) => minutes.get(minute() - 1 - ago)?.requests ?? 0);
    },
    errorShare: () => {
      const { requests, errors } = minutes.get(minute()) ?? minutes.get(minute() - 1) ?? { requests: 0, errors: 0 };
      return requests === 0 ? 0 : errors / requests;
    },
    connections: () => open.size,
    inFlight: () => inFlight,
    dispose: () =>
      new Promise((resolve) => {
        server.close(() => {
          agent.destroy();
          proxy.removeAllListeners();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
