import { type Instance, startInstance } from '../../src/traffic/fleet/instance';
import { ordersApplication } from '../../src/traffic/fleet/orders-application';

const state = { healthy: true, failure: undefined as Error | undefined, bucket: 'one' };
const objects = new Map<string, string>();
const placed: string[] = [];

let instance: Instance;
beforeAll(async () => {
  const answered = async <T>(value: T): Promise<T> => {
    if (state.failure !== undefined) throw state.failure;
    return value;
  };
  instance = await startInstance(
    ordersApplication({
      fleet: 'TARGET',
      instance: 'i-1',
      database: {
        place: async (id, fleet) => {
          const answer = await answered({ end: 'SOURCE' as const });
          placed.push(`${id} ${fleet}`);
          return answer;
        },
        read: (id) => answered({ end: 'SOURCE' as const, found: placed.includes(`${id} TARGET`) }),
      },
      objects: {
        put: (bucket, key, body) => {
          objects.set(`${bucket} ${key}`, body);
          return 'version-1';
        },
        get: (bucket, key) => objects.get(`${bucket} ${key}`),
      },
      bucket: () => state.bucket,
      healthy: () => state.healthy,
    }),
  );
});
afterAll(() => instance.stop(0));
beforeEach(() => {
  Object.assign(state, { healthy: true, failure: undefined, bucket: 'one' });
});

const ask = async (method: string, path: string, body?: string) => {
  const answer = await fetch(`http://127.0.0.1:${instance.port}${path}`, {
    method,
    ...(body !== undefined && { body }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    fleet: answer.headers.get('x-fleet'),
    body: answer.headers.get('content-type') === 'application/json' ? JSON.parse(text) : text,
  };
};

describe('the orders service of a fleet (REH-1)', () => {
  it('writes an order and reads it', async () => {
    const who = { fleet: 'TARGET', instance: 'i-1', database: 'SOURCE', id: 'a b/1' };
    expect(await ask('POST', '/orders', '{"id":"a b/1"}')).toEqual({ status: 201, fleet: 'TARGET', body: who });
    expect(placed).toContain('a b/1 TARGET');
    expect(await ask('GET', `/orders/${encodeURIComponent('a b/1')}`)).toMatchObject({
      status: 200,
      body: { ...who, found: true },
    });
    expect(await ask('GET', '/orders/none')).toMatchObject({ status: 200, body: { found: false } });
  });

  it('puts objects where they go now, and finds them there alone', async () => {
    expect(await ask('PUT', '/objects/key/1', 'body')).toEqual({
      status: 201,
      fleet: 'TARGET',
      body: { fleet: 'TARGET', instance: 'i-1', bucket: 'one', key: 'key/1', versionId: 'version-1' },
    });
    expect(await ask('GET', '/objects/key/1')).toMatchObject({ status: 200, body: 'body' });
    state.bucket = 'other';
    expect(await ask('GET', '/objects/key/1')).toMatchObject({ status: 404, body: { error: 'NoSuchKey' } });
  });

  it.each([
    [Object.assign(new Error('cannot execute INSERT in a read-only transaction'), { code: '25006' }), '25006'],
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    [new Error('timeout exceeded when trying to connect'), 'timeout exceeded when trying to connect'],
  ])('answers 503 with what kept it from writing: %s', async (failure, error) => {
    state.failure = failure;
    expect(await ask('POST', '/orders', '{"id":"x"}')).toMatchObject({ status: 503, body: { fleet: 'TARGET', error } });
    expect(await ask('GET', '/orders/x')).toMatchObject({ status: 503, body: { error } });
  });

  it.each(['', '{}', '{"id":7}', 'x', '{"id":""}'])('refuses %j as an order', async (body) => {
    expect(await ask('POST', '/orders', body)).toMatchObject({ status: 400, body: { error: 'InvalidRequest' } });
  });

  it('answers its health check by how it is, and 404 to what there is not', async () => {
    expect(await ask('GET', '/health')).toMatchObject({ status: 200, body: { ready: true } });
    state.healthy = false;
    expect(await ask('GET', '/health')).toMatchObject({ status: 503, body: { ready: false } });
    expect((await ask('DELETE', '/orders/1')).status).toBe(404);
    expect((await ask('GET', '/')).status).toBe(404);
  });
});
