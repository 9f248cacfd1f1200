import fc from 'fast-check';
import {
  dnsMaxTtlMs,
  done,
  isNotPaused,
  patienceMs,
  pauseEntry,
  poolerFactsOf,
  poolerOf,
  poolingFound,
  probedPoolers,
  resumableAt,
  resumeEntry,
  runtimeConfigOf,
  runtimeSecurityGroup,
  withPoolersLeft,
} from '../../../src/core';
import { planOf, scenarios } from '../../cases';
import { entry, pooledConfig, pooler } from './sample-poolers';

test.each([
  ['pgbouncer.orders.internal', { host: 'pgbouncer.orders.internal', port: 6432 }],
  ['10.0.3.7:6433', { host: '10.0.3.7', port: 6433 }],
  ['a:65535', { host: 'a', port: 65_535 }],
  ['a:65536', undefined],
  ['a:0', undefined],
  ['a:', undefined],
  [':6432', undefined],
  ['-a', undefined],
  ['a..b', undefined],
  ['a/b', undefined],
  [undefined, undefined],
])('%s is the pooler %j', (text, expected) => {
  expect(poolerOf(text)).toEqual(expected);
});

test('the runtime is told every pooler with its port', () => {
  expect(runtimeConfigOf(planOf(scenarios['a logical handover with everything chosen']), 'Z0').poolers).toEqual({
    at: ['pgbouncer.orders.internal:6432', '10.9.0.7:6433'],
    tls: 'OFF',
    secretId: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:poolers-a1B2c3',
  });
  expect(runtimeConfigOf(planOf({ poolers: ['a'] }), 'Z0').poolers).toEqual({ at: ['a:6432'], tls: 'VERIFIED' });
  expect(runtimeConfigOf(planOf(), 'Z0')).not.toHaveProperty('poolers');
});

test('the runtime reaches the consoles where clients of the database stand, each line once (A5)', () => {
  const lines = (plan: ReturnType<typeof planOf>) =>
    runtimeSecurityGroup(plan, '10.1.0.0/16').egress.map(({ port, cidr }) => `${port} ${cidr}`);
  expect(lines(planOf({ poolers: ['a', 'b', 'c:7000'] }))).toEqual([
    '5432 10.1.0.0/16',
    '5432 10.0.0.0/16',
    '6432 10.1.0.0/16',
    '6432 10.0.0.0/16',
    '7000 10.1.0.0/16',
    '7000 10.0.0.0/16',
    '443 0.0.0.0/0',
  ]);
  const chosen = lines(planOf(scenarios['a logical handover with everything chosen']));
  expect(chosen).toEqual([
    '6432 10.1.0.0/16',
    '6432 10.0.0.0/16',
    '6432 10.9.0.0/16',
    '6432 10.8.0.0/24',
    '6433 10.1.0.0/16',
    '6433 10.0.0.0/16',
    '6433 10.9.0.0/16',
    '6433 10.8.0.0/24',
    '443 0.0.0.0/0',
  ]);
  expect(new Set(chosen).size).toBe(chosen.length);
});

test('what the console says comes over in our words, of old versions and new ones', () => {
  const facts = poolerFactsOf('a:1', 'me', [
    [
      { name: 'x', host: null, port: 5432, database: 'y', pool_mode: null, min_pool_size: 2, paused: 1 },
      { name: 'z', host: 'h', port: '5433', database: 'z', pool_mode: 'session', paused: 0 },
    ],
    [{ database: 'x', user: 'u', pool_mode: 'statement', cl_active: 1 }],
    [
      { key: 'admin_users', value: 'me' },
      { key: 'auth_user', value: null },
    ],
  ]);
  expect(facts).toEqual({
    at: 'a:1',
    user: 'me',
    databases: [
      { name: 'x', host: null, port: 5432, database: 'y', poolMode: null, minPoolSize: 2, paused: true },
      { name: 'z', host: 'h', port: 5433, database: 'z', poolMode: 'session', minPoolSize: 0, paused: false },
    ],
    pools: [{ database: 'x', user: 'u', poolMode: 'statement' }],
    settings: { admin_users: 'me', auth_user: '' },
  });
  expect(poolerFactsOf('a:1', 'me', [])).toEqual({ at: 'a:1', user: 'me', databases: [], pools: [], settings: {} });
});

test('names of entries are quoted, and an entry that is not paused is told from other errors', () => {
  expect([pauseEntry('Auf"träge'), resumeEntry('x')]).toEqual(['PAUSE "Auf""träge"', 'RESUME "x"']);
  expect(isNotPaused('database x is not paused')).toBe(true);
  expect(['no such database: x', 'admin access needed', 'already suspended/paused'].some(isNotPaused)).toBe(false);
});

test.each([
  ['no poolers', [], 'NONE'],
  ['a pooler that serves', [pooler()], 'SERVING'],
  [
    'one of two that is paused',
    [pooler(), pooler({ databases: [entry(), entry({ name: 'b', paused: true })] })],
    'HELD',
  ],
  ['one that does not answer', [pooler(), pooler({ refusal: 'gone', databases: [] })], 'HELD'],
  [
    'one that holds somebody else',
    [pooler({ databases: [entry(), entry({ database: 'x', paused: true })] })],
    'SERVING',
  ],
  ['one that holds another way', [pooler({ databases: [entry(), entry({ host: 'x', paused: true })] })], 'SERVING'],
] as const)('%s', (_, poolers, expected) => {
  expect(poolingFound(pooledConfig(), poolers)).toBe(expected);
});

test('a pooler is resumed when neither it nor a resolver can remember the old end any more', () => {
  const ms = () => fc.integer({ min: 0, max: 120_000 });
  fc.assert(
    fc.property(ms(), ms(), ms(), ms(), (pausedAt, inSyncAt, nameTtlMs, dnsMaxTtlMs) => {
      const at = resumableAt({ pausedAt, inSyncAt, nameTtlMs, dnsMaxTtlMs });
      expect(at >= inSyncAt + nameTtlMs && at >= pausedAt + dnsMaxTtlMs).toBe(true);
      expect([inSyncAt + nameTtlMs, pausedAt + dnsMaxTtlMs]).toContain(at);
    }),
  );
});

test('the slowest DNS cache and the least patience count; what is not known has the default', () => {
  expect(dnsMaxTtlMs([pooler(), pooler({ settings: { dns_max_ttl: '7.5' } })])).toBe(7_500);
  expect(dnsMaxTtlMs([pooler({ settings: { dns_max_ttl: '' } })])).toBe(15_000);
  expect(dnsMaxTtlMs([])).toBe(0);
  expect(patienceMs([pooler(), pooler({ settings: { query_wait_timeout: '30' } })])).toBe(30_000);
  expect(patienceMs([pooler({ settings: { query_wait_timeout: '0' } })])).toBe(Number.POSITIVE_INFINITY);
  expect(patienceMs([pooler({ settings: { query_wait_timeout: 'soon' } })])).toBe(120_000);
});

test('with a pooler left paused nothing is DONE; without, everything stays as it was', () => {
  const outcome = done({ pauseMs: 1 });
  expect(withPoolersLeft('s', outcome, [])).toBe(outcome);
  const left = withPoolersLeft('s', outcome, [{ at: 'a:1', why: 'timeout' }]);
  expect([left.status, left.evidence, left.findings.map(({ code, subject, found }) => [code, subject, found])]).toEqual(
    ['REFUSED', { pauseMs: 1 }, [['PoolerLeftPaused', 's/poolers/a:1', 'RESUME failed: timeout']]],
  );
});

test('the probe fails for a pooler that is paused or does not answer', () => {
  const found = (poolers: Parameters<typeof probedPoolers>[2]) =>
    probedPoolers('s', pooledConfig(), poolers).map((finding) => [finding.code, finding.found]);
  expect(found([pooler()])).toEqual([]);
  expect(found([pooler({ refusal: 'gone', databases: [] }), pooler({ databases: [entry({ paused: true })] })])).toEqual(
    [
      ['PoolerNotServing', 'gone'],
      ['PoolerNotServing', 'paused: shop'],
    ],
  );
});
