import { Agent, request } from 'node:http';
import type { End, Weights } from '../../src/contract/world';
import { type Fleet, openFleet } from '../../src/traffic/fleet/fleet';
import { startInstance } from '../../src/traffic/fleet/instance';
import { type LoadBalancer, loadBalancer } from '../../src/traffic/fleet/load-balancer';
import { openProxy, type TrafficProxy } from '../../src/traffic/proxy/proxy';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});

/** Two fleets of two instances that answer with their end's name and how long a request is to take. */
async function world() {
  const state = {
    weights: { source: 100, target: 0 } as Weights,
    attached: ['SOURCE', 'TARGET'] as End[],
    nowMs: 0,
    /** Slow requests that reached their instances. */
    slow: 0,
    ill: new Set<End>(),
  };
  const fleets = {} as Record<End, Fleet>;
  const balancers = {} as Record<End, LoadBalancer>;
  for (const end of ['SOURCE', 'TARGET'] as const) {
    fleets[end] = openFleet({
      end,
      minSize: 0,
      maxSize: 4,
      desired: 2,
      healthCheckPath: '/health',
      startMs: 1,
      checkMs: 5,
      drainMs: 1_000,
      boot: (id) =>
        startInstance((asked, answer) => {
          if (asked.url === '/health') answer.writeHead(state.ill.has(end) ? 503 : 200).end();
          else if (asked.url === '/broken') answer.destroy();
          else {
            if (asked.url === '/slow') state.slow += 1;
            setTimeout(() => answer.end(`${end} ${id}`), asked.url === '/slow' ? 150 : 0);
          }
        }),
    });
    balancers[end] = loadBalancer(`arn:aws:elasticloadbalancing:x:1:loadbalancer/app/${end}/0`, () => fleets[end]);
    undo.push(fleets[end].dispose);
  }
  const proxy = await openProxy({
    balancers,
    weights: () => state.weights,
    attached: () => state.attached,
    clock: { now: () => state.nowMs },
    random: () => 0.5,
  });
  undo.push(proxy.dispose);
  await until(() => balancers.SOURCE.healthy() && balancers.TARGET.healthy());
  await until(() => fleets.SOURCE.members().every(({ health }) => health.state === 'healthy'));
  return { state, fleets, balancers, proxy };
}

interface Got {
  readonly status: number | undefined;
  readonly body: string;
  readonly closes: boolean;
}

const ask = ({ port }: TrafficProxy, path: string, agent?: Agent): Promise<Got> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, agent: agent ?? false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          body: Buffer.concat(chunks).toString(),
          closes: answer.headers.connection === 'close',
        }),
      );
    })
      .on('error', reject)
      .end();
  });

const keeping = (): Agent => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  undo.push(async () => agent.destroy());
  return agent;
};

const endOf = ({ body }: Got): string => body.split(' ')[0] ?? '';

describe('the weighted proxy (EC2-2, EC2-3)', () => {
  it('sends new connections by weight, instances in turn', async () => {
    const { state, proxy } = await world();
    const first = [await ask(proxy, '/'), await ask(proxy, '/')];
    expect(first.map(endOf)).toEqual(['SOURCE', 'SOURCE']);
    expect(new Set(first.map(({ body }) => body)).size).toBe(2);
    state.weights = { source: 0, target: 100 };
    expect(endOf(await ask(proxy, '/'))).toBe('TARGET');
  });

  it('keeps a connection with its fleet until the time of the load balancer is over (EC2-7)', async () => {
    const { state, proxy } = await world();
    const agent = keeping();
    expect(await ask(proxy, '/', agent)).toMatchObject({ status: 200, closes: false });
    state.weights = { source: 0, target: 100 };
    expect(endOf(await ask(proxy, '/', agent))).toBe('SOURCE');
    state.nowMs = 60_000;
    const last = await ask(proxy, '/', agent);
    expect([endOf(last), last.closes]).toEqual(['SOURCE', true]);
    expect(endOf(await ask(proxy, '/', agent))).toBe('TARGET');
  });

  it('keeps it for ever where clients are slow to leave (fault slow-drain)', async () => {
    const { state, proxy } = await world();
    proxy.keepAliveMs.SOURCE = Number.POSITIVE_INFINITY;
    const agent = keeping();
    await ask(proxy, '/', agent);
    state.weights = { source: 0, target: 100 };
    state.nowMs = 86_400_000;
    expect(endOf(await ask(proxy, '/', agent))).toBe('SOURCE');
  });

  it('moves a connection on when its fleet is detached or falls ill', async () => {
    const { state, proxy, balancers } = await world();
    const [one, other] = [keeping(), keeping()];
    await ask(proxy, '/', one);
    await ask(proxy, '/', other);
    state.weights = { source: 0, target: 100 };
    state.attached = ['TARGET'];
    expect(endOf(await ask(proxy, '/', one))).toBe('TARGET');
    state.attached = ['SOURCE', 'TARGET'];
    state.ill.add('SOURCE');
    await until(() => !balancers.SOURCE.healthy());
    expect(endOf(await ask(proxy, '/', other))).toBe('TARGET');
  });

  it('sends clients to blue at weight zero when green is ill', async () => {
    const { state, proxy, balancers } = await world();
    state.weights = { source: 0, target: 100 };
    state.ill.add('TARGET');
    await until(() => !balancers.TARGET.healthy());
    expect(endOf(await ask(proxy, '/'))).toBe('SOURCE');
  });

  it('answers 503 where no fleet has weight or targets, 502 where an instance breaks off', async () => {
    const { state, proxy, fleets } = await world();
    expect(await ask(proxy, '/broken')).toMatchObject({ status: 502, body: '{"fleet":"SOURCE","error":"ECONNRESET"}' });
    fleets.SOURCE.setDesired(0);
    await until(() => fleets.SOURCE.members().length === 0);
    state.attached = ['SOURCE'];
    expect(await ask(proxy, '/')).toMatchObject({ status: 503, body: '{"fleet":"SOURCE","error":"NoTarget"}' });
    state.weights = { source: 0, target: 0 };
    expect(await ask(proxy, '/')).toMatchObject({ status: 503, body: '{"error":"NoFleet"}' });
  });

  it('finishes what is under way at an instance that leaves', async () => {
    const { state, proxy, fleets } = await world();
    const slow = [ask(proxy, '/slow'), ask(proxy, '/slow')];
    await until(() => state.slow === 2);
    fleets.SOURCE.setDesired(0);
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200]);
    await until(() => fleets.SOURCE.members().length === 0);
  });

  it('survives clients that break off', async () => {
    const { state, proxy } = await world();
    const gone = request({ host: '127.0.0.1', port: proxy.port, path: '/slow', agent: false });
    const closed = new Promise((resolve) => gone.on('close', resolve));
    gone.on('error', () => undefined).end();
    await until(() => state.slow === 1);
    gone.destroy();
    await closed;
    expect((await Promise.all([ask(proxy, '/slow'), ask(proxy, '/')])).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('counts requests by minutes of the clock', async () => {
    const { state, proxy, balancers } = await world();
    await ask(proxy, '/');
    state.nowMs = 60_000;
    await ask(proxy, '/');
    await ask(proxy, '/');
    const { counts } = balancers.SOURCE;
    expect([counts.between(0, 60_000), counts.between(60_000, 120_000), counts.between(0, 180_000)]).toEqual([1, 2, 3]);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
