import fc from 'fast-check';
import { findPlaintextSecrets, plaintextSecretFinding } from '../../../src/core';
import { aws, base64, github, innocents, leaks } from './cases';

describe('plaintext secrets (IAM-8)', () => {
  it.each(leaks)('finds %s', (_, resource, path) => {
    expect(findPlaintextSecrets([resource]).map((found) => found.path)).toContain(path);
  });

  it.each(innocents)('leaves %s alone', (_, resource) => {
    expect(findPlaintextSecrets([resource])).toEqual([]);
  });

  it('says where and what, and never shows the secret', () => {
    const [found] = findPlaintextSecrets([
      { id: 'Db', type: 'AWS::RDS::DBInstance', properties: { MasterUserPassword: 'hunter2' } },
    ]);
    expect(found && plaintextSecretFinding(found)).toEqual({
      code: 'PlaintextSecret',
      verdict: 'fail',
      subject: 'Db',
      property: 'MasterUserPassword',
      found: "'MasterUserPassword' in clear text: … (7 characters)",
      allowed: 'a reference to Secrets Manager, or a Pulumi secret',
      remedy: 'move the value into a secret and revoke it: it has been written down',
    });
  });

  it('never repeats five characters of a secret, for any secret', () => {
    const secret = fc.string({
      unit: fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'),
      minLength: 20,
      maxLength: 40,
    });
    fc.assert(
      fc.property(secret, (value) => {
        const properties = {
          Password: value,
          url: `postgres://app:${value}@db`,
          line: `export TOKEN=${value}`,
          encoded: base64(`export TOKEN=${value}`),
        };
        const found = findPlaintextSecrets([{ id: 'X', type: 'X', properties }]);
        expect(found.map(({ path }) => path)).toEqual(['Password', 'url', 'line', 'encoded']);
        const told = JSON.stringify(found);
        for (let at = 0; at + 5 <= value.length; at += 1) expect(told).not.toContain(value.slice(at, at + 5));
      }),
    );
  });

  it.each<[string, (inner: unknown) => unknown]>([
    ['objects', (inner) => ({ a: inner })],
    ['lists', (inner) => [inner]],
    ['encodings', (inner) => ({ 'Fn::Base64': inner })],
    ['joins', (inner) => ({ 'Fn::Join': ['', [inner]] })],
    ['conditions', (inner) => ({ 'Fn::If': ['Prod', inner, { Ref: 'AWS::NoValue' }] })],
  ])('finds a secret below 20,000 %s, without recursion', (_, wrap) => {
    let properties: unknown = { Password: 'hunter2' };
    for (let depth = 0; depth < 20_000; depth += 1) properties = wrap(properties);
    expect(findPlaintextSecrets([{ id: 'X', type: 'X', properties }])).toHaveLength(1);
  });

  it('ends on cycles', () => {
    const properties: Record<string, unknown> = { Password: 'hunter2' };
    properties.self = properties;
    properties.list = [properties, { properties }];
    expect(findPlaintextSecrets([{ id: 'X', type: 'X', properties }]).map(({ path }) => path)).toEqual(['Password']);
  });

  it('answers for any properties', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4, withNullPrototype: true, withBigInt: true }), (properties) =>
        Array.isArray(findPlaintextSecrets([{ id: 'X', type: 'X', properties }])),
      ),
    );
  });

  it('takes linear time on hostile text', () => {
    for (const unit of [
      'a',
      'a:',
      'password',
      'http://',
      'eyJ',
      '=',
      'A',
      '{{',
      '-----BEGIN ',
      'eyJ-',
      'x: \n',
      '--a ',
      'Bearer ',
    ]) {
      const properties = { text: unit.repeat(200_000 / unit.length) };
      const start = process.cpuUsage().user;
      findPlaintextSecrets([{ id: 'X', type: 'X', properties }]);
      expect(process.cpuUsage(undefined).user - start).toBeLessThan(2_000_000);
    }
  });

  it('reports each place once', () => {
    const properties = { Password: `${aws} ${github}` };
    expect(findPlaintextSecrets([{ id: 'X', type: 'X', properties }])).toHaveLength(1);
  });
});
