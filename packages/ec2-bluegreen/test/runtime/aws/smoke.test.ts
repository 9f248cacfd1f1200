import { once } from 'node:events';
import { createServer as overHttp, type RequestListener, type Server } from 'node:http';
import { createServer as overTls } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { type Certified, selfSigned } from '@regionlift/testkit/certificates';
import { askNode, awsSmoke } from '../../../src/runtime/aws/smoke';
import { acceleratorConfig } from '../fake/sample-config';
import { ec2Answer, items } from '../loopback/answers';
import { onTheWire } from '../loopback/on-the-wire';

const { answering, asked, clients } = onTheWire();
const hostName = 'www.orders.example';
let own: Certified;
let other: Certified;
beforeAll(async () => {
  own = await selfSigned(hostName);
  other = await selfSigned('www.other.example');
});

const running: Server[] = [];
afterEach(async () => {
  await Promise.all(
    running.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
});

/** A node of a load balancer on this machine; the port it listens on. */
async function node(listener: RequestListener, certificate?: Certified): Promise<number> {
  const server = certificate ? overTls(certificate, listener) : overHttp(listener);
  running.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

const ask = (port: number, more: Partial<Parameters<typeof askNode>[0]> = {}) =>
  askNode({ address: '127.0.0.1', port, hostName, path: '/health?deep=1', tls: true, ca: own.cert, ...more });

const ok: RequestListener = (_, answer) => answer.end('fine');

describe('a request to one node of the load balancer (EC2-3)', () => {
  test('names the host in the header and in the handshake, as a client would', async () => {
    const seen: unknown[] = [];
    const port = await node(({ method, url, headers, socket }, answer) => {
      seen.push([method, url, headers.host, (socket as TLSSocket & { readonly servername?: string }).servername]);
      answer.end();
    }, own);
    expect(await ask(port)).toEqual({ address: '127.0.0.1', status: 200, milliseconds: expect.any(Number) });
    expect(seen).toEqual([['GET', '/health?deep=1', `${hostName}:${port}`, hostName]]);
  });

  test.each([301, 302, 404, 503])('tells %i as it is, and follows nothing', async (status) => {
    let requests = 0;
    const port = await node((_, answer) => {
      requests += 1;
      answer.writeHead(status, { location: 'https://www.orders.example/elsewhere' }).end('x'.repeat(100_000));
    }, own);
    expect(await ask(port)).toMatchObject({ status });
    expect(requests).toBe(1);
  });

  test('speaks plain HTTP to a TCP listener', async () => {
    const port = await node(ok);
    expect(await ask(port, { tls: false })).toMatchObject({ status: 200 });
  });

  test('has an error where the certificate is of another host', async () => {
    const port = await node(ok, other);
    const answer = await ask(port, { ca: other.cert });
    expect(answer.status).toBeUndefined();
    expect(answer.error).toMatch(/does not match certificate's altnames: Host: www\.orders\.example\./);
  });

  test('has an error where nobody vouches for the certificate', async () => {
    const port = await node(ok, own);
    expect(await askNode({ address: '127.0.0.1', port, hostName, path: '/', tls: true })).toMatchObject({
      error: expect.stringContaining('self-signed certificate'),
    });
  });

  test('has an error where nobody listens', async () => {
    const port = await node(ok);
    const [gone] = running.splice(0);
    await new Promise((resolve) => gone?.close(resolve));
    expect(await ask(port)).toMatchObject({ error: expect.stringContaining('ECONNREFUSED') });
  });

  test.each<[string, RequestListener]>([
    ['no answer', () => undefined],
    [
      'an answer that never ends, drop by drop',
      (_, answer) => {
        const drops = setInterval(() => answer.write('.'), 10);
        answer.on('close', () => clearInterval(drops));
      },
    ],
  ])('%s is given up in time', async (_, listener) => {
    const port = await node(listener, own);
    expect(await ask(port, { timeoutMs: 300 })).toEqual({
      address: '127.0.0.1',
      error: 'no whole answer within 300 ms',
      milliseconds: expect.any(Number),
    });
  });

  test('an answer that breaks off is an error', async () => {
    const port = await node((_, answer) => {
      answer.writeHead(200, { 'content-length': '100' });
      answer.write('half');
      setImmediate(() => answer.destroy());
    }, own);
    const answer = await ask(port);
    expect(answer.status).toBeUndefined();
    expect(answer.error).toMatch(/aborted|hang up|ECONNRESET/);
  });
});

describe('the smoke test of a load balancer (EC2-3)', () => {
  const interfaces = (...addresses: readonly string[]) =>
    ec2Answer('DescribeNetworkInterfaces', {
      networkInterfaceSet: items(
        ...addresses.map((privateIpAddress) => ({
          description: 'ELB app/rl-orders-web/6d0ecf831eec9f09',
          privateIpAddress,
        })),
      ),
    });
  const smoke = (port: number) =>
    awsSmoke(clients().ec2('us-east-1'), {
      ...acceleratorConfig,
      target: { ...acceleratorConfig.target, listener: { port, protocol: 'TCP' } },
    });

  test('asks every node, found by its network interfaces in the target region', async () => {
    let requests = 0;
    const port = await node((_, answer) => {
      requests += 1;
      answer.writeHead(requests === 1 ? 204 : 503).end();
    });
    answering(interfaces('127.0.0.1', '127.0.0.1'));
    const answers = await smoke(port).ask('/health');
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 503]);
    expect(answers.map(({ address }) => address)).toEqual(['127.0.0.1', '127.0.0.1']);
    expect(asked()).toEqual([
      'ec2 us-east-1 DescribeNetworkInterfaces Filter.1.Name=description Filter.1.Value.1=ELB app/rl-orders-web/6d0ecf831eec9f09',
    ]);
  });

  test('asks the host name itself, wherever it leads, and nothing of AWS', async () => {
    const hosts: unknown[] = [];
    const port = await node(({ headers }, answer) => {
      hosts.push(headers.host);
      answer.writeHead(200).end();
    });
    answering(interfaces());
    const named = awsSmoke(clients().ec2('us-east-1'), {
      ...acceleratorConfig,
      hostName: 'localhost',
      target: { ...acceleratorConfig.target, listener: { port, protocol: 'TCP' } },
    });
    expect(await named.askByName('/health')).toMatchObject({ address: 'localhost', status: 200 });
    expect(hosts).toEqual([`localhost:${port}`]);
    expect(asked()).toEqual([]);
  });

  test('has no answer where no node is found', async () => {
    answering(interfaces());
    expect(await smoke(443).ask('/health')).toEqual([]);
  });
});
