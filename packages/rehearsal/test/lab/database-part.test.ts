import { databasePartOf, endpointOf } from '../../src/lab';
import { databaseFunction, programme } from './sample';

test('the database part is read from what its function is told, and the endpoint from the record', () => {
  const program = programme();
  const part = databasePartOf(program);
  expect(part).toMatchObject({
    functionName: 'rl-orders-database',
    source: { region: 'us-west-2', identifier: 'orders' },
    target: { region: 'us-east-1', identifier: 'rl-orders-database' },
    migrationRole: 'regionlift_migration',
  });
  expect(endpointOf(program, part)).toBe('orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com');
  expect(endpointOf({ resources: [] }, part)).toBeUndefined();
});

test.each([
  ['no part', [], '0 database parts'],
  ['two parts', [databaseFunction(), databaseFunction({ part: 'archive' })], '2 database parts'],
  ['another engine', [databaseFunction({ engine: 'MYSQL', handover: 'PHYSICAL' })], 'MYSQL with handover PHYSICAL'],
  ['a login by IAM', [databaseFunction({ authentication: 'IAM' })], 'logs in by IAM'],
  ['a part with poolers', [databaseFunction({ poolers: { at: ['p:6432'], tls: 'OFF' } })], 'pauses poolers'],
  ['a global database', [databaseFunction({ handover: 'GLOBAL_DATABASE' })], 'handover GLOBAL_DATABASE'],
] as const)('%s is refused', (_what, functions, message) => {
  expect(() => databasePartOf({ functions })).toThrow(message);
});

test('functions of other parts, and text that is no JSON, are no database parts', () => {
  const others = ['{"bucket":"a"}', 'text', '3'].map((text) => ({
    ...databaseFunction(),
    environment: { REGIONLIFT_PART: text },
  }));
  expect(databasePartOf({ functions: [...others, databaseFunction()] }).functionName).toBe('rl-orders-database');
});
