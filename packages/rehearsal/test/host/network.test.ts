import { createServer as httpServer } from 'node:http';
import { createServer as httpsServer } from 'node:https';
import { type AddressInfo, createServer as netServer, type Server, type Socket } from 'node:net';
import { selfSigned } from '@regionlift/testkit/certificates';
import type { Network } from '../../src/contract/host';
import { fromSource, hostOf, undo } from './hosted';

const LIMIT = 20_000;
const servers: { readonly server: Server; readonly open: Set<Socket> }[] = [];

afterEach(async () => {
  await undo();
  for (const { server, open } of servers.splice(0)) {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function portOf(server: Server): Promise<number> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  servers.push({ server, open });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const leads =
  (host: string, port: number, to: number): Network =>
  (askedHost, askedPort) =>
    askedHost === host && askedPort === port ? { host: '127.0.0.1', port: to } : undefined;

const run = (body: string, network: Network, authorities: readonly string[] = []) =>
  hostOf([fromSource('caller', `exports.handler = () => new Promise((done) => { ${body} })`)], {
    network,
    authorities,
  }).invoke('caller', {}, LIMIT);

describe('the network of a function', () => {
  const echo = () => portOf(netServer((socket) => socket.on('error', () => undefined).pipe(socket)));

  it.each([
    ['net.connect with options', "require('node:net').connect({ host: 'db.internal', port: 5432 })"],
    ['net.connect with port and host', "require('node:net').connect(5432, 'db.internal')"],
    [
      'a socket that connects itself, as pg does',
      "(() => { const s = new (require('node:net').Socket)(); s.setNoDelay(true); s.connect(5432, 'db.internal'); return s; })()",
    ],
  ])('leads %s to where the host and port are; what is written meanwhile is sent', async (_name, socket) => {
    const port = await echo();
    await expect(
      run(
        `const socket = ${socket}; socket.write('hello'); socket.once('data', (data) => { done(String(data)); socket.destroy(); });`,
        leads('db.internal', 5432, port),
      ),
    ).resolves.toBe('hello');
  });

  it('leads HTTP, with the name in the header Host', async () => {
    const port = await portOf(httpServer((request, response) => response.end(request.headers.host)));
    await expect(
      run(
        `require('node:http').get('http://10.0.0.7:8080/', (answer) => { answer.on('data', (data) => done(String(data))); });`,
        leads('10.0.0.7', 8080, port),
      ),
    ).resolves.toBe('10.0.0.7:8080');
  });

  it('trusts the authority of the rehearsal, besides those that the caller names, and verifies the name asked for', async () => {
    const ours = await selfSigned('shop.example');
    const other = await selfSigned('other.example');
    const port = await portOf(httpsServer(ours, (_request, response) => response.end('green')));
    const network = leads('10.0.0.7', 443, port);
    const asked = (servername: string, ca: string) =>
      `require('node:https').get({ host: '10.0.0.7', servername: '${servername}', agent: false, ${ca} }, (answer) => answer.on('data', (data) => done(String(data)))).on('error', ({ code }) => done(code));`;
    const named = `ca: ${JSON.stringify(other.cert)}`;
    await expect(run(asked('shop.example', ''), network, [ours.cert])).resolves.toBe('green');
    await expect(run(asked('shop.example', named), network, [ours.cert])).resolves.toBe('green');
    await expect(run(asked('else.example', named), network, [ours.cert])).resolves.toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    await expect(run(asked('shop.example', named), network)).resolves.toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  it('begins TLS on a socket that is connected already, as PostgreSQL does', async () => {
    const ours = await selfSigned('db.internal');
    const port = await portOf(httpsServer(ours, (_request, response) => response.end('ok')));
    await expect(
      run(
        `const socket = require('node:net').connect(5432, 'db.internal');
         socket.once('connect', () => {
           const secure = require('node:tls').connect({ socket, servername: 'db.internal', ca: ${JSON.stringify(ours.cert)} });
           secure.on('secureConnect', () => { done(secure.authorized); secure.destroy(); });
         });`,
        leads('db.internal', 5432, port),
      ),
    ).resolves.toBe(true);
  });

  it.each([
    ['a host that is not of it', "require('node:net').connect(443, 's3.amazonaws.com')", 'ECONNREFUSED'],
    ['another port', "require('node:net').connect(5433, 'db.internal')", 'ECONNREFUSED'],
    ['a socket of the file system', "require('node:net').connect('/tmp/.s.PGSQL.5432')", 'ECONNREFUSED'],
  ])('refuses %s', async (_name, socket, code) => {
    await expect(run(`${socket}.on('error', ({ code }) => done(code));`, leads('db.internal', 5432, 1))).resolves.toBe(
      code,
    );
  });

  it('knows no name service', async () => {
    await expect(
      run(
        `const dns = require('node:dns');
         dns.lookup('example.com', (first) => dns.promises.lookup('example.com').catch((second) => done([first.code, second.code])));`,
        () => undefined,
      ),
    ).resolves.toEqual(['ENOTFOUND', 'ENOTFOUND']);
  });
});
