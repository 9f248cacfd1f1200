import dns from 'node:dns';
import { Socket } from 'node:net';
import { ask } from './rehearsal';

/**
 * Leads every connection of this process through the rehearsal's map of its network: plain, TLS and HTTP alike, which all connect by
 * `Socket.connect`. The name that a certificate must bear is not touched: TLS reads it from its own options. Where the map says
 * nothing, the connection is refused; no name is ever looked up outside.
 */
export function mapNetwork(): void {
  const connect = Socket.prototype.connect as (this: Socket, options: object) => Socket;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
    const { options, listener } = read(args);
    if (listener) this.once('connect', listener);
    // Until the map has answered the socket is what it is during a lookup: writes are kept, nobody takes it for open.
    Object.assign(this, { connecting: true });
    void place(options).then((found) => {
      if (this.destroyed) return;
      if (found) connect.apply(this, [{ ...options, ...found, path: undefined }]);
      else this.destroy(refused(options));
    });
    return this;
  } as typeof Socket.prototype.connect;
  refuseLookups();
}

interface Wanted {
  readonly host?: string;
  readonly port?: number | string;
  readonly path?: string | null;
}

async function place(wanted: Wanted) {
  if (typeof wanted.path === 'string') return undefined;
  const reply = await ask({ kind: 'where', host: wanted.host ?? 'localhost', port: Number(wanted.port) });
  return reply.kind === 'there' ? reply.place : undefined;
}

/** `(options, listener?)`, `(port, host?, listener?)`, `(path, listener?)`, or, from `net.connect`, one array of them. */
function read(args: readonly unknown[]): { readonly options: Wanted; readonly listener?: () => void } {
  const [first, ...rest] = Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
  const listener = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
  const heard = listener ? { listener } : {};
  if (typeof first === 'object' && first !== null) return { options: first as Wanted, ...heard };
  if (typeof first === 'string' && Number.isNaN(Number(first))) return { options: { path: first }, ...heard };
  const host = typeof rest[0] === 'string' ? { host: rest[0] } : {};
  return { options: { port: Number(first), ...host }, ...heard };
}

const refused = ({ host = 'localhost', port, path }: Wanted): Error =>
  Object.assign(new Error(`connect ECONNREFUSED ${path ?? `${host}:${port}`}: it is not of the rehearsed network`), {
    code: 'ECONNREFUSED',
    syscall: 'connect',
    address: host,
    port: Number(port),
  });

function refuseLookups(): void {
  const unknown = (name: string): Error =>
    Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}: the rehearsed network has no name service`), {
      code: 'ENOTFOUND',
      syscall: 'getaddrinfo',
      hostname: name,
    });
  const byCallback = (name: string, ...rest: unknown[]) => {
    const done = rest.at(-1);
    if (typeof done === 'function') process.nextTick(done, unknown(name));
  };
  const byPromise = (name: string) => Promise.reject(unknown(name));
  const names = ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCname', 'resolveSrv', 'resolveTxt'];
  for (const name of names) {
    Object.assign(dns, { [name]: byCallback });
    Object.assign(dns.promises, { [name]: byPromise });
  }
}
