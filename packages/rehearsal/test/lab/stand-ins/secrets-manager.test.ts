import { secretsManager } from '../../../src/aws/secrets-manager';
import { programme } from '../sample';
import { call } from './call';

const arn = 'arn:aws:secretsmanager:us-west-2:111122223333:secret:orders-master-a1B2c3';
const login = { username: 'postgres', password: 'secret' };
const secrets = secretsManager({ programme: programme(), given: [{ region: 'us-west-2', id: arn, login }] });
const read = (SecretId: string, region?: string) => secrets.answer(call('GetSecretValue', { SecretId }, region));

test('a secret of the program is made once, and its replica says the same', async () => {
  const [primary, replica] = [await read('rl/orders/application', 'us-west-2'), await read('rl/orders/application')];
  expect(JSON.parse(String(primary.SecretString))).toEqual({
    username: 'orders',
    password: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(replica.SecretString).toBe(primary.SecretString);
  expect([primary.ARN, replica.ARN]).toEqual(
    ['us-west-2', 'us-east-1'].map((region) => expect.stringContaining(`:${region}:111122223333:secret:rl/orders/`)),
  );
  expect(secrets.passwordOf('orders')).toBe(JSON.parse(String(primary.SecretString)).password);
  expect(secrets.passwordOf('nobody')).toBeUndefined();
});

test('a secret is found by name, ARN, and ARN without its suffix, in its own region alone', async () => {
  for (const id of [arn, arn.slice(0, -7), 'orders-master'])
    expect(await read(id, 'us-west-2')).toMatchObject({ ARN: arn, SecretString: JSON.stringify(login) });
  await expect(read(arn)).rejects.toMatchObject({ name: 'ResourceNotFoundException', status: 400 });
  await expect(read('rl/orders/other')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('other operations are refused by name', async () => {
  await expect(secrets.answer(call('PutSecretValue', {}))).rejects.toThrow(
    'Secrets Manager does not know PutSecretValue',
  );
});
