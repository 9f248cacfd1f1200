import type { WireRequest } from '@regionlift/testkit/loopback';
import type { GlobalClusterFacts } from '../../../src/core';
import { awsEndpoints } from '../../../src/runtime/aws/endpoints';
import { awsNames } from '../../../src/runtime/aws/names';
import { recordXml, route53Answer, route53Error } from '../loopback/answers';
import { onTheWire } from '../loopback/on-the-wire';
import { hostOf, WireAccount } from '../loopback/wire-account';
import { sampleConfig } from '../sample-config';

const wire = onTheWire();
const { answering, asked, requests } = wire;
const config = sampleConfig();

function clock(remainingMs = 900_000) {
  let now = 0;
  return {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
    remaining: () => remainingMs - now,
  };
}

const names = (
  told = config,
  time = clock(),
  globalCluster: () => Promise<GlobalClusterFacts | undefined> = async () => undefined,
) =>
  awsNames(told, {
    route53: wire.clients().route53(told.target.region),
    endpoints: awsEndpoints(wire.clients(), told),
    globalCluster,
    clock: time,
  });

const listing = (...records: readonly string[]) =>
  route53Answer(
    'ListResourceRecordSets',
    `<ResourceRecordSets>${records.join('')}</ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>1</MaxItems>`,
  );

/** The account answers, except that Route 53 lists these records. */
const listed = (...records: readonly string[]) => {
  const account = new WireAccount(config);
  answering((request) =>
    request.service === 'route53' && request.method === 'GET' ? { body: listing(...records) } : account.answer(request),
  );
};

describe('where the stable name points (RDS-7)', () => {
  test.each([
    ['the source', recordXml('database.orders.internal.', 'CNAME', hostOf(config, 'SOURCE')), 'SOURCE'],
    [
      'the target, with a dot and in capitals',
      recordXml('Database.Orders.Internal.', 'CNAME', `${hostOf(config, 'TARGET').toUpperCase()}.`),
      'TARGET',
    ],
    ['somewhere else', recordXml('database.orders.internal.', 'CNAME', 'other.internal'), undefined],
    [
      'nowhere: the next record of the zone is listed',
      recordXml('files.orders.internal.', 'CNAME', hostOf(config, 'SOURCE')),
      undefined,
    ],
    [
      'nowhere: the name has addresses',
      recordXml('database.orders.internal.', 'TXT', hostOf(config, 'SOURCE')),
      undefined,
    ],
  ])('is %s', async (_, record, side) => {
    listed(record);
    expect(await names().pointsAt()).toBe(side);
  });

  test('is asked of the one record, and of RDS in both regions', async () => {
    listed();
    expect(await names().pointsAt()).toBeUndefined();
    expect([...asked()].sort()).toEqual([
      'rds us-east-1 DescribeDBInstances DBInstanceIdentifier=rl-orders-database',
      'rds us-west-2 DescribeDBInstances DBInstanceIdentifier=orders',
      expect.stringMatching(
        /^route53 us-east-1 GET \/2013-04-01\/hostedzone\/Z0123456789ABCDEFGHIJ\/rrset\?(?=.*name=database\.orders\.internal)(?=.*type=CNAME)(?=.*maxitems=1)/,
      ),
    ]);
  });

  test('endpoints are looked up once', async () => {
    listed();
    const port = names();
    await port.pointsAt();
    await port.pointsAt();
    expect(requests.filter(({ service }) => service === 'rds')).toHaveLength(2);
  });

  test('a zone that is not there is an error under its name', async () => {
    answering((request) =>
      request.service === 'route53'
        ? { status: 404, body: route53Error('NoSuchHostedZone') }
        : new WireAccount(config).answer(request),
    );
    await expect(names().pointsAt()).rejects.toMatchObject({ name: 'NoSuchHostedZone' });
    // The look-ups beside it are on their way still: the next test's list must not hold them.
    while (requests.length < 3) await new Promise(setImmediate);
  });
});

describe('pointing the name', () => {
  const isChange = ({ path }: WireRequest) => path.includes('rrset');

  test('is one UPSERT of one CNAME, taken at once; INSYNC is waited for afterwards', async () => {
    const account = new WireAccount(config);
    account.pendingChanges = 3;
    answering(account.answer);
    const time = clock();
    const port = names(config, time);
    await port.pointTo('TARGET');
    expect(account.record).toBe(hostOf(config, 'TARGET'));
    expect(time.now()).toBe(0);
    const body = requests.find((request) => request.method === 'POST' && isChange(request))?.body ?? '';
    expect(body.match(/<Change>/g)).toHaveLength(1);
    expect(body).toContain('<Action>UPSERT</Action>');
    expect(body).toContain('<TTL>5</TTL>');
    expect(body).toContain('rl-orders: database is at the target');
    expect(await port.settle?.()).toBe(true);
    expect(time.now()).toBe(6_000);
    expect(requests.filter(({ path }) => path === '/2013-04-01/change/C2682N5HXP0BZ4')).toHaveLength(4);
    expect(await port.pointsAt()).toBe('TARGET');
  });

  test('can be repeated and taken back', async () => {
    const account = new WireAccount(config);
    answering(account.answer);
    const port = names();
    for (const side of ['TARGET', 'TARGET', 'SOURCE'] as const) await port.pointTo(side);
    expect(account.record).toBe(hostOf(config, 'SOURCE'));
  });

  test('nothing to settle where nothing was set; false where the time runs out', async () => {
    const account = new WireAccount(config);
    account.pendingChanges = 1_000;
    answering(account.answer);
    expect(await names().settle?.()).toBeUndefined();
    const port = names(config, clock(30_000));
    await port.pointTo('TARGET');
    expect(await port.settle?.()).toBe(false);
  });

  test('poolers wait until a moment of their own (RDS-7)', async () => {
    const account = new WireAccount(config);
    account.pendingChanges = 1_000;
    answering(account.answer);
    const time = clock();
    const port = names(config, time);
    await port.pointTo('TARGET');
    expect([await port.settle?.(7_000), time.now()]).toEqual([false, 8_000]);
  });

  test('an end without an endpoint is no place to point to', async () => {
    const account = new WireAccount(config);
    account.databases.TARGET = undefined;
    answering(account.answer);
    await expect(names().pointTo('TARGET')).rejects.toMatchObject({
      name: 'EndpointMissing',
      message: 'rl-orders-database in us-east-1 is absent, or has no endpoint yet',
    });
    expect(account.record).toBe(hostOf(config, 'SOURCE'));
  });

  test.each([
    [400, 'InvalidChangeBatch', 'InvalidChangeBatch'],
    [403, 'AccessDenied', 'AccessDenied'],
  ])('%i %s is an error under its name', async (status, code, name) => {
    const account = new WireAccount(config);
    answering((request) =>
      request.service === 'route53' ? { status, body: route53Error(code) } : account.answer(request),
    );
    await expect(names().pointTo('TARGET')).rejects.toMatchObject({ name });
  });

  test('throttling is waited out', async () => {
    const account = new WireAccount(config);
    let refused = 0;
    answering((request) => {
      if (request.service !== 'route53' || refused > 0) return account.answer(request);
      refused += 1;
      return { status: 400, body: route53Error('Throttling', 'Rate exceeded') };
    });
    await names().pointTo('TARGET');
    expect([refused, account.record]).toEqual([1, hostOf(config, 'TARGET')]);
  });
});

describe('a name of a global database (RDS-5)', () => {
  const global = sampleConfig('GLOBAL_DATABASE');
  const endpoint = 'orders.global-c0ffee.global.rds.amazonaws.com';

  test('that points at its writer endpoint follows the writer by itself', async () => {
    const account = new WireAccount(global);
    account.record = `${endpoint}.`;
    answering(account.answer);
    const port = names(global, clock(), async () => ({ status: 'available', writer: 'TARGET', endpoint }));
    expect(await port.pointsAt()).toBe('TARGET');
    await port.pointTo('SOURCE');
    expect(account.record).toBe(`${endpoint}.`);
    expect(await port.settle?.()).toBeUndefined();
  });

  test('that points at a cluster is moved to the other', async () => {
    const account = new WireAccount(global);
    answering(account.answer);
    const port = names(global, clock(), async () => ({ status: 'available', writer: 'TARGET', endpoint }));
    expect(await port.pointsAt()).toBe('SOURCE');
    await port.pointTo('TARGET');
    expect(account.record).toBe(hostOf(global, 'TARGET'));
  });
});
