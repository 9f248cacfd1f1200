import { judgePoolers, type PoolerFacts } from '../../../src/core';
import { judgePreflight } from '../../../src/core/preflight';
import { sampleFacts } from '../preflight/sample-facts';
import { entry, pooledConfig, pooler } from './sample-poolers';

const told = (facts: PoolerFacts, config = pooledConfig()) =>
  judgePoolers('s', config, [facts]).map(({ verdict, code, found }) => `${verdict} ${code}: ${found}`);

describe('a pooler is judged before it is paused (RDS-9)', () => {
  test('without fault nothing is said, and preflight says it', () => {
    expect(told(pooler())).toEqual([]);
    const config = pooledConfig();
    const poolers = [pooler({ settings: { admin_users: 'root' } })];
    expect(
      judgePreflight('s', { ...sampleFacts({}), config, poolers }).map(({ subject, code }) => [subject, code]),
    ).toEqual([['s/poolers/10.0.3.7:6432', 'PoolerLoginNotAdmin']]);
  });

  test.each<[string, Partial<PoolerFacts>, readonly string[]]>([
    [
      'that does not answer',
      { refusal: 'connect ECONNREFUSED', databases: [], settings: {} },
      ['fail PoolerUnreachable: connect ECONNREFUSED'],
    ],
    [
      'whose login may look alone',
      { user: 'statistics' },
      ["fail PoolerLoginNotAdmin: 'statistics' with admin_users 'root, mover'"],
    ],
    [
      'without the database',
      { databases: [entry({ database: 'other' })] },
      ['fail PoolerWithoutDatabase: no entry for database.orders.internal:5432 with shop'],
    ],
    [
      "that goes by the instance's own name",
      { databases: [entry({ host: 'orders.c0ffee.us-west-2.rds.amazonaws.com' })] },
      [
        'fail PoolerWithoutDatabase: no entry for database.orders.internal:5432 with shop',
        'unknown PoolerElsewhere: shop: orders.c0ffee.us-west-2.rds.amazonaws.com:5432',
      ],
    ],
    [
      'with a second way to a replica',
      { databases: [entry(), entry({ name: 'reports', host: null, port: 5433 })] },
      ['unknown PoolerElsewhere: reports: a socket:5433'],
    ],
    [
      'on another port',
      { databases: [entry(), entry({ name: 'far', port: 5433 })] },
      ['unknown PoolerElsewhere: far: database.orders.internal:5433'],
    ],
    [
      'that pools by session',
      { pools: [], settings: { pool_mode: 'session' } },
      ['fail PoolerPoolsSessions: shop: session'],
    ],
    [
      'whose entry pools by session',
      { pools: [], databases: [entry({ poolMode: 'session' })] },
      ['fail PoolerPoolsSessions: shop: session'],
    ],
    [
      'whose user pools by session',
      { pools: [{ database: 'shop', user: 'old', poolMode: 'session' }] },
      ['fail PoolerPoolsSessions: shop: session'],
    ],
    ['that keeps servers', { databases: [entry({ minPoolSize: 3 })] }, ['fail PoolerKeepsServers: shop: 3']],
    [
      'whose clients wait for as long as it takes, and not more',
      { settings: { query_wait_timeout: '66' } },
      ['fail PoolerWaitsTooShort: query_wait_timeout 66 s for 66 s'],
    ],
    [
      'that remembers names',
      { settings: { dns_max_ttl: '15' } },
      ['unknown PoolerRemembersName: dns_max_ttl 15 s, TTL 1 s'],
    ],
    ['that is paused', { databases: [entry({ paused: true })] }, ['unknown PoolerPaused: shop']],
  ])('%s', (_, facts, expected) => {
    expect(told(pooler(facts))).toEqual(expected);
  });

  test.each<[string, Partial<PoolerFacts>]>([
    ['a name in another case, with its dot', { databases: [entry({ host: 'Database.Orders.Internal.' })] }],
    ['statement pooling', { settings: { pool_mode: 'statement' } }],
    ['clients that wait for ever', { settings: { query_wait_timeout: '0' } }],
    ['a millisecond more than it takes', { settings: { query_wait_timeout: '66.001' } }],
    [
      'a database of somebody else, pooled by session',
      { databases: [entry(), entry({ database: 'x', poolMode: 'session' })] },
    ],
  ])('%s is no fault', (_, facts) => {
    expect(told(pooler(facts))).toEqual([]);
  });

  test('an address is not looked up', () => {
    const config = pooledConfig({ name: { hostedZoneId: 'Z0', recordName: '127.0.0.1', ttlSeconds: 1, port: 5432 } });
    const databases = [entry({ host: '127.0.0.1' })];
    expect(told(pooler({ databases, settings: { dns_max_ttl: '15', query_wait_timeout: '6' } }), config)).toEqual([]);
  });
});
