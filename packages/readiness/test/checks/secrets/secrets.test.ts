import fc from 'fast-check';
import { secretChecks } from '../../../src/checks/secrets';
import { clearIn } from '../../../src/checks/secrets/found';
import type { Program } from '../../../src/model';
import { answersWhatever, neverPassesUnknown } from '../hostile';
import { changed, complaints, type Editable, passing, programOf, type Resources } from '../judged';
import { type Case, guesses, innocents, leaks } from './corpus';

const reading = ([, Type, Properties]: Case): Program =>
  programOf({ resources: { Subject: { Type, Properties } } as Resources });
const found = (one: Case) => clearIn(reading(one));

const ofTexts = (property: string, text: string, secret = false): Program => ({
  ...programOf({ resources: {} }),
  texts: [{ subject: 'shop', property, text, secret }],
});

describe('secrets in clear text (A9, IAM-8)', () => {
  it.each(leaks)('finds %s', (...one) => {
    expect(found(one).map(({ isGuess }) => isGuess)).toEqual([false]);
  });

  it.each(guesses)('suspects %s', (...one) => {
    expect(found(one).map(({ isGuess }) => isGuess)).toEqual([true]);
    expect(complaints(secretChecks, reading(one))).toEqual(['RandomValueInTheOpen fail shop-us-east-1/Subject']);
  });

  it.each(innocents)('leaves %s alone', (...one) => {
    expect(found(one)).toEqual([]);
  });

  it('has ninety cases at least', () => {
    expect(leaks.length + guesses.length + innocents.length).toBeGreaterThanOrEqual(90);
  });

  it('says where, what and how long, and nothing of the secret', () => {
    const [check] = secretChecks.filter(({ code }) => code === 'PlaintextSecret');
    const program = reading(['', 'AWS::RDS::DBInstance', { MasterUserPassword: 'hunter2' }]);
    expect(check?.judge(program)).toEqual([
      {
        verdict: 'fail',
        subject: 'shop-us-east-1/Subject',
        property: 'Properties.MasterUserPassword',
        found: "'MasterUserPassword' in clear text (7 characters)",
        allowed: 'a reference to Secrets Manager, or a Pulumi secret',
        remedy: 'move the value into a secret and revoke it: it has been written down',
      },
    ]);
  });

  it('never repeats three characters of any secret', () => {
    const secret = fc.string({
      unit: fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'),
      minLength: 20,
      maxLength: 40,
    });
    fc.assert(
      fc.property(secret, (value) => {
        const program = reading([
          '',
          'X',
          { Password: value, url: `postgres://app:${value}@db`, line: `export TOKEN=${value}` },
        ]);
        const told = JSON.stringify(
          secretChecks.flatMap((check) => check.judge(program)).map((answer) => answer.found),
        );
        expect(clearIn(program)).toHaveLength(3);
        for (let at = 0; at + 3 <= value.length; at += 1) expect(told).not.toContain(value.slice(at, at + 3));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['the default of a parameter', 'Parameters.DbPassword.Default', 'hunter2', 1],
    ['a parameter of something else', 'Parameters.Size.Default', 'hunter2', 0],
    ['an output', 'Outputs.DbPassword.Value', 'hunter2', 1],
    ['configuration', 'config.shop:dbPassword', 'hunter2', 1],
    ['an input of Pulumi', 'inputs.masterPassword', 'hunter2', 1],
    ['a variable of Pulumi', 'inputs.environment.variables.API_TOKEN', 'abc123', 1],
  ])('reads %s', (_, property, text, count) => {
    expect(clearIn(ofTexts(property, text))).toHaveLength(count);
  });

  it('trusts what Pulumi marks as a secret', () => {
    expect(clearIn(ofTexts('inputs.password', 'hunter2', true))).toEqual([]);
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
      'x: \n',
      '--a ',
      'Bearer ',
      'A=',
    ]) {
      const start = process.cpuUsage().user;
      clearIn(ofTexts('Properties.UserData', unit.repeat(200_000 / unit.length)));
      expect(process.cpuUsage(undefined).user - start).toBeLessThan(3_000_000);
    }
  });

  it('reads JSON that is nested deeper than a stack', () => {
    let value = '{"password":"hunter2"}';
    for (let depth = 0; depth < 3_000; depth += 1) value = `[${value}]`;
    expect(clearIn(ofTexts('Properties.Body', value))).toHaveLength(1);
  });

  it('is not judged where there is no text', () => {
    expect(secretChecks.flatMap((check) => check.judge({ ...programOf({ resources: {} }), texts: [] }))).toEqual([]);
  });
});

const resources = {
  Secret: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: {
      Name: 'shop',
      GenerateSecretString: { PasswordLength: 32 },
      KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/k',
      ReplicaRegions: [{ Region: 'us-west-2', KmsKeyId: 'arn:aws:kms:us-west-2:111122223333:key/k' }],
    },
  },
  Rotation: {
    Type: 'AWS::SecretsManager::RotationSchedule',
    Properties: {
      SecretId: { Ref: 'Secret' },
      RotationLambdaARN: 'arn:aws:lambda:us-east-1:111122223333:function:r',
      RotationRules: { AutomaticallyAfterDays: 30 },
    },
  },
};
const west = { region: 'us-west-2', resources: { Log: { Type: 'AWS::Logs::LogGroup', Properties: {} } } };

describe('secrets that are kept (A9, IAM-7)', () => {
  const SECRET = 'AWS::SecretsManager::Secret us-east-1 shop';
  const after = (change: (copy: Editable) => void) =>
    complaints(secretChecks, programOf({ resources: changed(resources, change) }, west));

  it('passes a secret that is generated, encrypted, replicated and rotated', () => {
    expect(after(() => {})).toEqual([]);
    expect(passing(secretChecks, programOf({ resources }, west))).toEqual(
      secretChecks.map(({ code }) => code).filter((code) => code !== 'ParameterNotHidden'),
    );
  });

  it.each<[string, (copy: Editable) => void, string]>([
    [
      'no key',
      (copy) => {
        delete copy.Secret.Properties.KmsKeyId;
      },
      `SecretNotEncrypted fail ${SECRET}`,
    ],
    [
      'a key of AWS',
      (copy) => {
        copy.Secret.Properties.KmsKeyId = 'alias/aws/secretsmanager';
      },
      `SecretNotEncrypted fail ${SECRET}`,
    ],
    [
      'a replica under a key of the source',
      (copy) => {
        copy.Secret.Properties.ReplicaRegions[0].KmsKeyId = 'arn:aws:kms:us-east-1:111122223333:key/k';
      },
      `SecretNotEncrypted fail ${SECRET}`,
    ],
    [
      'one region',
      (copy) => {
        delete copy.Secret.Properties.ReplicaRegions;
      },
      `SecretInOneRegion fail ${SECRET}`,
    ],
    [
      'a short password',
      (copy) => {
        copy.Secret.Properties.GenerateSecretString.PasswordLength = 8;
      },
      `SecretNotGenerated fail ${SECRET}`,
    ],
    [
      'a value from nowhere',
      (copy) => {
        delete copy.Secret.Properties.GenerateSecretString;
      },
      `SecretNotGenerated unknown ${SECRET}`,
    ],
    [
      'a rotation that never comes',
      (copy) => {
        delete copy.Rotation.Properties.RotationRules;
      },
      `SecretRotationIdle fail ${SECRET}`,
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(after(change)).toEqual([expected]);
  });

  it('passes nothing that is not known before a deployment (CHK-2)', () => {
    neverPassesUnknown(secretChecks, programOf({ resources }, west), [
      ['AWS::SecretsManager::Secret', 'KmsKeyId', 'SecretNotEncrypted'],
      ['AWS::SecretsManager::Secret', 'ReplicaRegions', 'SecretInOneRegion'],
      ['AWS::SecretsManager::Secret', 'GenerateSecretString.PasswordLength', 'SecretNotGenerated'],
      ['AWS::SecretsManager::Secret', 'Rotation', 'SecretRotationIdle'],
    ]);
  });

  it('asks for parameters of secrets to be hidden', () => {
    const hidden = (NoEcho: unknown) =>
      complaints(secretChecks, programOf({ resources: {}, parameters: { DbPassword: { Type: 'String', NoEcho } } }));
    expect(hidden('true')).toEqual([]);
    expect(hidden('false')).toEqual(['ParameterNotHidden fail shop-us-east-1']);
  });

  it('answers whatever stands in a property', () => answersWhatever(secretChecks, programOf({ resources }, west)));
});
