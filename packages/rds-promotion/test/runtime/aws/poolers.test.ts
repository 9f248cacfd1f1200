import type { PoolersConfig } from '../../../src/core';
import { awsPoolers } from '../../../src/runtime/aws/poolers';
import { onTheWire } from '../loopback/on-the-wire';
import { type ConsoleStandIn, consoleStandIn } from '../poolers/console-stand-in';
import { sampleConfig } from '../sample-config';

const { answering, asked, clients } = onTheWire();

let pooler: ConsoleStandIn;
beforeEach(async () => {
  pooler = await consoleStandIn(() => []);
});
afterEach(() => pooler.dispose());

const secretOf = (username: string) => ({
  body: JSON.stringify({ SecretString: JSON.stringify({ username, password: 'p' }) }),
});
const poolers = (config: Partial<PoolersConfig> = {}) => {
  const told = { at: [pooler.at], tls: 'OFF', ...config } as const;
  return awsPoolers(sampleConfig('LOGICAL', { poolers: told }), told, clients());
};

describe('who logs in to poolers', () => {
  test('the migration role, by its secret of the target region, read once', async () => {
    answering(secretOf('regionlift_migration'));
    const port = poolers();
    expect((await port.inspect(pooler.at)).user).toBe('regionlift_migration');
    await port.pause(pooler.at, 'orders', 1_000);
    expect(asked()).toEqual(['secretsmanager us-east-1 GetSecretValue {"SecretId":"rl/orders/databaselogin"}']);
  });

  test.each(['us-west-2', 'us-east-1'])('an admin user of their own, by its secret in %s', async (region) => {
    answering(secretOf('admin'));
    const secretId = `arn:aws:secretsmanager:${region}:111122223333:secret:poolers-a1B2c3`;
    expect((await poolers({ secretId }).inspect(pooler.at)).user).toBe('admin');
    expect(asked()).toEqual([`secretsmanager ${region} GetSecretValue {"SecretId":"${secretId}"}`]);
  });

  test('not over a console without TLS, unless that was said', async () => {
    answering(secretOf('regionlift_migration'));
    await expect(poolers({ tls: 'VERIFIED' }).inspect(pooler.at)).rejects.toThrow('does not support SSL');
  });
});
