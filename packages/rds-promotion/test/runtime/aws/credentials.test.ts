import { X509Certificate } from 'node:crypto';
import { secretLogin } from '../../../src/runtime/aws/credentials';
import { awsEndpoints } from '../../../src/runtime/aws/endpoints';
import { awsMasterServer, awsServer, migrationLogin, subscriberSettings } from '../../../src/runtime/aws/servers';
import { authoritiesOf, trustIn } from '../../../src/runtime/aws/trust';
import { onTheWire } from '../loopback/on-the-wire';
import { hostOf, WireAccount } from '../loopback/wire-account';
import { sampleConfig } from '../sample-config';

const wire = onTheWire();
const { answering, asked, clients, requests } = wire;
const config = sampleConfig();
const now = Date.parse('2026-11-26');
const clock = { now: () => now, sleep: async () => undefined, remaining: () => 900_000 };
const settings = () => ({ clients: clients(), endpoints: awsEndpoints(clients(), config), environment: {}, clock });
const secret = (value: unknown) => ({
  body: JSON.stringify({ SecretString: typeof value === 'string' ? value : JSON.stringify(value) }),
});

describe('credentials', () => {
  test('are read once, in the region that is asked', async () => {
    answering(secret({ username: 'regionlift_migration', password: 'p' }));
    const login = secretLogin(() => clients().secrets('us-east-1'), 'rl/orders/databaselogin');
    expect([await login(), await login()]).toEqual(Array(2).fill({ username: 'regionlift_migration', password: 'p' }));
    expect(asked()).toEqual(['secretsmanager us-east-1 GetSecretValue {"SecretId":"rl/orders/databaselogin"}']);
  });

  test.each([['p'], [{ username: 'u' }], [{ password: 'p' }], [{ username: '', password: 'p' }], ['null'], ['']])(
    '%j is refused without being told',
    async (value) => {
      answering(secret(value));
      const error: Error = await secretLogin(() => clients().secrets('us-east-1'), 's')().catch((thrown) => thrown);
      expect(error).toMatchObject({
        name: 'InvalidSecret',
        message: 'the secret s is no JSON object with username and password',
      });
    },
  );

  test('a failure is not kept', async () => {
    answering({ status: 400, body: JSON.stringify({ __type: 'ResourceNotFoundException', message: 'x' }) });
    const login = secretLogin(() => clients().secrets('us-east-1'), 's');
    await expect(login()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    answering(secret({ username: 'u', password: 'p' }));
    expect(await login()).toEqual({ username: 'u', password: 'p' });
  });

  test("each end's are its own region's, and of the migration role", async () => {
    answering(secret({ username: 'regionlift_migration', password: 'p' }));
    await migrationLogin(config, 'SOURCE', clients())();
    await migrationLogin(config, 'TARGET', clients())();
    expect(requests.map(({ region }) => region)).toEqual(['us-west-2', 'us-east-1']);
    answering(secret({ username: 'postgres', password: 'p' }));
    await expect(migrationLogin(config, 'SOURCE', clients())()).rejects.toMatchObject({
      name: 'SecretOfAnotherRole',
      message: "the secret rl/orders/databaselogin is of 'postgres'; allowed: 'regionlift_migration'",
    });
  });

  test("with IAM the secret is the subscriptions' alone and of whom it likes", async () => {
    answering(secret({ username: 'replicator', password: 'p' }));
    expect(await migrationLogin(sampleConfig('LOGICAL', { authentication: 'IAM' }), 'SOURCE', clients())()).toEqual({
      username: 'replicator',
      password: 'p',
    });
  });

  test('a token is signed for one host, port and user, without a call', async () => {
    answering({ status: 500 });
    const token = await clients().loginToken({
      region: 'us-west-2',
      hostname: hostOf(config, 'SOURCE'),
      port: 6432,
      username: 'mover',
    });
    const url = new URL(`https://${token}`);
    expect(url.host).toBe(`${hostOf(config, 'SOURCE')}:6432`);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      Action: 'connect',
      DBUser: 'mover',
      'X-Amz-Expires': '900',
      'X-Amz-Credential': expect.stringMatching(/^AKIDEXAMPLE\/\d{8}\/us-west-2\/rds-db\/aws4_request$/),
      'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(requests).toHaveLength(0);
  });
});

describe('whom a session trusts', () => {
  test('the authorities of RDS in its region that are in force, and nobody else', () => {
    const { ca = [], rejectUnauthorized } = trustIn('us-east-1', {}, now);
    expect(rejectUnauthorized).toBe(true);
    expect(ca.map((pem) => /CN=(.*)/.exec(new X509Certificate(pem).subject)?.[1]).sort()).toEqual([
      'Amazon RDS us-east-1 Root CA ECC384 G1',
      'Amazon RDS us-east-1 Root CA RSA2048 G1',
      'Amazon RDS us-east-1 Root CA RSA4096 G1',
    ]);
    expect(authoritiesOf('us-east-1', Date.parse('2100-01-01'))).toHaveLength(2);
  });

  test.each(['us-gov-west-1', 'cn-north-1', 'il-central-1'])('%s needs a bundle of the user', (region) => {
    expect(() => trustIn(region, {}, now)).toThrow(
      expect.objectContaining({
        name: 'NoCertificatesForRegion',
        message: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
      }),
    );
    expect(trustIn(region, { NODE_EXTRA_CA_CERTS: '/opt/rds.pem' }, now)).toEqual({ rejectUnauthorized: true });
  });

  test.each(['eu-west-1', 'us-west-2', 'ap-southeast-4', 'eu-central-2', 'me-central-1'])('%s is known', (region) => {
    expect(authoritiesOf(region, now).length).toBeGreaterThanOrEqual(3);
  });
});

describe('the server of an end', () => {
  test('is looked up when a session is asked for, and not before', async () => {
    answering(new WireAccount(config).answer);
    const server = awsServer(config, 'TARGET', settings());
    await server.close();
    expect(requests).toHaveLength(0);
    expect(await server.connectionString('Auf"träge')).toBe(
      `host='${hostOf(config, 'TARGET')}' port='5432' user='regionlift_migration' password='p' sslmode='require' application_name='regionlift' connect_timeout='10' dbname='Auf"träge'`,
    );
    expect(asked()).toEqual([
      'rds us-east-1 DescribeDBInstances DBInstanceIdentifier=rl-orders-database',
      'secretsmanager us-east-1 GetSecretValue {"SecretId":"rl/orders/databaselogin"}',
    ]);
    await server.close();
  });

  test('that is absent is told, and asked for again', async () => {
    const account = new WireAccount(config);
    account.databases.SOURCE = undefined;
    answering(account.answer);
    const server = awsServer(config, 'SOURCE', settings());
    await expect(server.session('orders')).rejects.toMatchObject({ name: 'EndpointMissing' });
    await expect(server.replicationSession('orders')).rejects.toMatchObject({ name: 'EndpointMissing' });
    expect(asked()).toHaveLength(2);
  });

  test('of another engine has no sessions', async () => {
    const server = awsServer(sampleConfig('PHYSICAL', { engine: 'MYSQL' }), 'SOURCE', settings());
    await expect(server.session('orders')).rejects.toMatchObject({ name: 'EngineWithoutSessions' });
  });

  test('in a region without known authorities is refused before a password is read', async () => {
    const gov = sampleConfig('LOGICAL', { source: { region: 'us-gov-east-1', identifier: 'orders' } });
    answering(new WireAccount(gov).answer);
    const server = awsServer(gov, 'SOURCE', { ...settings(), endpoints: awsEndpoints(clients(), gov) });
    await expect(server.session('orders')).rejects.toMatchObject({ name: 'NoCertificatesForRegion' });
    expect(requests.every(({ service }) => service === 'rds')).toBe(true);
  });

  test("as its master is there where the master's secret is known", async () => {
    expect(awsMasterServer(config, settings())).toBeUndefined();
    answering((request) =>
      request.service === 'rds'
        ? new WireAccount(config).answer(request)
        : secret({ username: 'postgres', password: 'm' }),
    );
    const master = awsMasterServer({ ...config, masterSecretId: 'orders-master' }, settings());
    expect(await master?.connectionString('postgres')).toContain("user='postgres' password='m'");
    expect(asked().at(-1)).toBe('secretsmanager us-west-2 GetSecretValue {"SecretId":"orders-master"}');
  });

  test('a subscription never logs in by a token', () => {
    expect(subscriberSettings({ host: 'h', port: 1 }, { username: 'u', password: 'p' })).toEqual({
      host: 'h',
      port: 1,
      user: 'u',
      password: 'p',
      sslmode: 'require',
      application_name: 'regionlift',
      connect_timeout: 10,
    });
  });
});
