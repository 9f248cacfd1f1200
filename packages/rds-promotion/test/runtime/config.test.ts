import { readConfig, readRequest } from '../../src/runtime';
import { sampleConfig } from './sample-config';

const told = (value: unknown) => readConfig({ REGIONLIFT_PART: JSON.stringify(value) });

describe('what the runtime is told', () => {
  test.each([
    ['a logical handover', sampleConfig()],
    ['a physical one of MySQL', sampleConfig('PHYSICAL', { engine: 'MYSQL', databases: [], applicationRoles: [] })],
    ['a global database', sampleConfig('GLOBAL_DATABASE')],
    ['IAM and a master secret', sampleConfig('LOGICAL', { authentication: 'IAM', masterSecretId: 'orders-master' })],
    ['poolers', sampleConfig('LOGICAL', { poolers: { at: ['10.0.3.7:6432'], tls: 'OFF', secretId: 'poolers' } })],
  ])('%s comes through JSON unchanged', (_, config) => {
    expect(told(config)).toEqual(config);
  });

  test.each([
    ['nothing', undefined, /REGIONLIFT_PART is not set/],
    ['no JSON', '{', /REGIONLIFT_PART is no JSON/],
    ['null', 'null', /things wrong/],
  ])('%s is refused with a code', (_, text, message) => {
    expect(() => readConfig({ REGIONLIFT_PART: text })).toThrow(
      expect.objectContaining({ name: 'InvalidRuntimeConfig', message: expect.stringMatching(message) }),
    );
  });

  test.each([
    ['another version', { version: 2 }, 'version: found 2'],
    ['another account', { account: '12' }, 'account: found "12"'],
    ['an engine that nobody moves', { engine: 'ORACLE' }, 'engine: found "ORACLE"'],
    [
      'a handover that the engine has not',
      { engine: 'MYSQL' },
      'handover: found "LOGICAL"; allowed: a handover that the engine offers',
    ],
    [
      'one region',
      { target: { region: 'us-west-2', identifier: 'x' } },
      'target.region: found "us-west-2"; allowed: another region than the source\'s',
    ],
    ['a global cluster of a replica', { globalClusterIdentifier: 'g' }, 'globalClusterIdentifier: found "g"'],
    ['no databases', { databases: [] }, 'databases: found []'],
    ['no application', { applicationRoles: [] }, 'applicationRoles: found []'],
    ['a nameless role', { applicationRoles: [''] }, 'applicationRoles: found [""]'],
    ['no budget', { pauseBudgetMs: 0 }, 'pauseBudgetMs: found 0; allowed: a whole number from 1'],
    ['a negative margin', { sequenceMargin: -1 }, 'sequenceMargin: found -1'],
    ['a word for yes', { acceptsReplicaIdentityFull: 'yes' }, 'acceptsReplicaIdentityFull: found "yes"'],
    ['another authentication', { authentication: 'KERBEROS' }, 'authentication: found "KERBEROS"'],
    ['an empty master secret', { masterSecretId: '' }, 'masterSecretId: found ""'],
    ['no poolers in poolers', { poolers: { at: [], tls: 'OFF' } }, 'poolers: found {"at":[],"tls":"OFF"}'],
    ['a pooler that is no host', { poolers: { at: ['a b'], tls: 'OFF' } }, 'poolers: found {"at":["a b"],"tls":"OFF"}'],
    ['another encryption', { poolers: { at: ['a'], tls: 'MAYBE' } }, 'poolers: found {"at":["a"],"tls":"MAYBE"}'],
    ['poolers in words', { poolers: 'a:6432' }, 'poolers: found "a:6432"'],
    ['no zone', { name: { ...sampleConfig().name, hostedZoneId: '' } }, 'name.hostedZoneId: found ""'],
  ])('%s is told with the field', (_, wrong, message) => {
    expect(() => told({ ...sampleConfig(), ...wrong })).toThrow(
      expect.objectContaining({
        name: 'InvalidRuntimeConfig',
        message: expect.stringContaining(`one thing wrong:\n  - ${message}`),
      }),
    );
  });

  test('a global database needs its cluster', () => {
    const { globalClusterIdentifier: _, ...config } = sampleConfig('GLOBAL_DATABASE');
    expect(() => told(config)).toThrow(/globalClusterIdentifier: found nothing/);
  });
});

describe('what the runtime is asked', () => {
  test.each([
    [{ action: 'compare', sampleOneIn: 100 }],
    [{ action: 'preflight', acknowledged: [{ code: 'NotProtected', reason: 'a copy' }] }],
  ])('%j is taken', (event) => {
    expect(readRequest(event)).toEqual(event);
  });

  test.each([
    [null, /action is no text/],
    [{ action: 'preflight', acknowledged: [{ code: 'X', reason: ' ' }] }, /acknowledged is no list/],
    [{ action: 'compare', sampleOneIn: 0.5 }, /sampleOneIn/],
  ])('%j is refused', (event, message) => {
    expect(() => readRequest(event)).toThrow(
      expect.objectContaining({ name: 'InvalidRequest', message: expect.stringMatching(message) }),
    );
  });
});
