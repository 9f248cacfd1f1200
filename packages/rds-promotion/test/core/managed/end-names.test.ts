import {
  arnOfDatabase,
  compareVersions,
  otherSide,
  replicates,
  sameDnsName,
  sideNamed,
  sideOfCluster,
} from '../../../src/core';
import { sampleConfig } from '../../runtime/sample-config';

const hosts = {
  SOURCE: 'orders.c0ffee123456.us-west-2.rds.amazonaws.com',
  TARGET: 'rl-orders-database.c0ffee123456.us-east-1.rds.amazonaws.com',
};

describe('which end a name means (RDS-7)', () => {
  test.each([
    [hosts.SOURCE, 'SOURCE'],
    [`${hosts.TARGET}.`, 'TARGET'],
    [hosts.SOURCE.toUpperCase(), 'SOURCE'],
    ['somebody.else.internal', undefined],
    [`x.${hosts.SOURCE}`, undefined],
    [undefined, undefined],
  ])('%s: %s', (value, side) => {
    expect(sideNamed(value, hosts)).toBe(side);
  });

  test('an end without a host is never meant', () => {
    expect(sideNamed(hosts.TARGET, { SOURCE: hosts.SOURCE })).toBeUndefined();
    expect(sideNamed('', {})).toBeUndefined();
  });

  test('names are the same without regard to case and the last dot, never by their beginning', () => {
    expect(sameDnsName('A.b.', 'a.B')).toBe(true);
    expect(sameDnsName('a.b', 'a.bc')).toBe(false);
  });

  test('the other side of each', () => {
    expect([otherSide('SOURCE'), otherSide('TARGET')]).toEqual(['TARGET', 'SOURCE']);
  });
});

describe('which instance or cluster is meant', () => {
  test.each([
    ['arn:aws:rds:us-west-2:111122223333:db:orders', true],
    ['arn:aws:rds:us-west-2:111122223333:db:Orders', true],
    ['arn:aws-us-gov:rds:us-west-2:111122223333:db:orders', true],
    ['orders', true],
    ['arn:aws:rds:eu-west-1:111122223333:db:orders', false],
    ['arn:aws:rds:us-west-2:111122223333:db:old-orders', false],
    ['old-orders', false],
  ])('a replica of %s replicates orders of us-west-2: %s', (replicaOf, expected) => {
    expect(replicates(replicaOf, { region: 'us-west-2', identifier: 'orders' })).toBe(expected);
  });

  test('a cluster is told by region and identifier', () => {
    const config = sampleConfig('GLOBAL_DATABASE');
    expect(sideOfCluster('arn:aws:rds:us-west-2:111122223333:cluster:orders', config)).toBe('SOURCE');
    expect(sideOfCluster('arn:aws:rds:us-east-1:111122223333:cluster:rl-orders-database', config)).toBe('TARGET');
    expect(sideOfCluster('arn:aws:rds:us-east-1:111122223333:cluster:orders', config)).toBeUndefined();
    expect(sideOfCluster('arn:aws:rds:us-west-2:111122223333:db:orders', config)).toBeUndefined();
    expect(sideOfCluster(undefined, config)).toBeUndefined();
    expect(arnOfDatabase(config, 'TARGET')).toBe('arn:aws:rds:us-east-1:111122223333:cluster:rl-orders-database');
    expect(arnOfDatabase(sampleConfig('PHYSICAL'), 'SOURCE')).toBe('arn:aws:rds:us-west-2:111122223333:db:orders');
  });
});

test.each([
  ['15.4', '15.4', 'SAME'],
  ['15.4', '15.5', 'MINOR_DIFFERS'],
  ['15.4', '16.4', 'MINOR_DIFFERS'],
  ['13.3.1', '13.3.2', 'PATCH_DIFFERS'],
  ['8.0.mysql_aurora.3.05.2', '8.0.mysql_aurora.3.05.3', 'PATCH_DIFFERS'],
  ['8.0.mysql_aurora.3.05.2', '8.0.mysql_aurora.3.06.0', 'MINOR_DIFFERS'],
  ['8.0.mysql_aurora.3.05.2', '5.7.mysql_aurora.2.11.2', 'MINOR_DIFFERS'],
])('Aurora %s and %s: %s (RDS-5)', (one, other, likeness) => {
  expect(compareVersions(one, other)).toBe(likeness);
  expect(compareVersions(other, one)).toBe(likeness);
});
