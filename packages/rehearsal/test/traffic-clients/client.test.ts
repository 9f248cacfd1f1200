import type { IncomingMessage } from 'node:http';
import type { RequestRecord } from '../../src/contract/traffic';
import { runClient } from '../../src/traffic/clients/client';
import { type Instance, startInstance } from '../../src/traffic/fleet/instance';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

type Reply = { readonly status: number; readonly body?: unknown } | 'BREAK_OFF';

/** A server that answers as a test says, and what it was asked. */
async function scripted(reply: (seen: Seen, number: number) => Reply): Promise<{ server: Instance; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = await startInstance((request, response) => {
    void textOf(request).then((body) => {
      const asked = { method: request.method ?? '', path: request.url ?? '', body };
      seen.push(asked);
      const answer = reply(asked, seen.length);
      if (answer === 'BREAK_OFF') response.destroy();
      else response.writeHead(answer.status).end(JSON.stringify(answer.body ?? {}));
    });
  });
  undo.push(() => server.stop(0));
  return { server, seen };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** The records of a client until so many were made. */
async function records(server: Instance, count: number, random = () => 0.5): Promise<readonly RequestRecord[]> {
  const made: RequestRecord[] = [];
  const stopping = new AbortController();
  const startedAt = performance.now();
  await runClient({
    pauseMs: 2,
    port: server.port,
    name: 'c0',
    random,
    elapsedMs: () => Math.round(performance.now() - startedAt),
    record: (record) => {
      made.push(record);
      if (made.length === count) stopping.abort();
    },
    stopping: stopping.signal,
  });
  return made;
}

const source = { fleet: 'SOURCE', instance: 'i-1', database: 'SOURCE' };

describe('a client', () => {
  it('writes with an id of its own each time, and records who took it', async () => {
    const { server, seen } = await scripted(() => ({ status: 201, body: source }));
    expect(await records(server, 2)).toMatchObject([
      { kind: 'WRITE', attempts: 1, ok: true, id: 'c0-1', fleet: 'SOURCE', database: 'SOURCE' },
      { kind: 'WRITE', attempts: 1, ok: true, id: 'c0-2' },
    ]);
    expect(seen).toEqual([
      { method: 'POST', path: '/orders', body: '{"id":"c0-1"}' },
      { method: 'POST', path: '/orders', body: '{"id":"c0-2"}' },
    ]);
  });

  it.each([
    ['503', { status: 503, body: { error: '25006' } }],
    ['502', { status: 502 }],
    ['a connection that breaks off', 'BREAK_OFF'],
  ] as const)('sends the same id again after %s', async (_, failure) => {
    const { server, seen } = await scripted((__, number) => (number <= 2 ? failure : { status: 201, body: source }));
    expect(await records(server, 1)).toMatchObject([{ kind: 'WRITE', attempts: 3, ok: true, id: 'c0-1' }]);
    expect(new Set(seen.map(({ body }) => body))).toEqual(new Set(['{"id":"c0-1"}']));
  });

  it('reads what it wrote, and asks again where it is not found', async () => {
    let reads = 0;
    const { server } = await scripted(({ method }) => {
      if (method === 'POST') return { status: 201, body: source };
      reads += 1;
      return { status: 200, body: { ...source, database: 'TARGET', found: reads > 1 } };
    });
    const made = await records(server, 2, () => 0.1);
    expect(made).toMatchObject([
      { kind: 'WRITE', id: 'c0-1' },
      { kind: 'READ', id: 'c0-1', attempts: 2, ok: true, database: 'TARGET' },
    ]);
  });

  it('stores objects', async () => {
    const { server, seen } = await scripted(() => ({ status: 201, body: { fleet: 'TARGET' } }));
    expect(await records(server, 1, () => 0.9)).toMatchObject([
      { kind: 'OBJECT', ok: true, id: 'c0-1', fleet: 'TARGET' },
    ]);
    expect(seen).toEqual([{ method: 'PUT', path: '/objects/c0-1', body: 'c0-1' }]);
  });
});
