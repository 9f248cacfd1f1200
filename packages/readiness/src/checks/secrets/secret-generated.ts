import { at, declared, fail, isRecord, isUnresolved, numberOf, pass, plainText, unknown } from '../../ask';
import type { Check } from '../../model';

/** What Secrets Manager makes up nobody has typed. A value that a program gives is judged where it stands. */
export const secretGenerated: Check = {
  code: 'SecretNotGenerated',
  area: 'A9',
  severity: 'LOW',
  title: 'The value of a secret is generated, and long enough',
  rationale: 'A password that a person has made up stands somewhere else as well.',
  remediation: 'Set GenerateSecretString with a PasswordLength of 16 or more.',
  source:
    'CloudFormation Template Reference, AWS::SecretsManager::Secret GenerateSecretString; NIST SP 800-63B for the length',
  serves: ['IAM-7'],
  judge: (program) =>
    declared(program, 'AWS::SecretsManager::Secret').flatMap((secret) => {
      const generated = at(secret.properties, 'GenerateSecretString');
      const told = {
        property: 'GenerateSecretString.PasswordLength',
        allowed: `${SHORTEST} characters or more`,
        remedy: 'let Secrets Manager generate the value',
      };
      if (isRecord(generated)) {
        const length = at(generated, 'PasswordLength');
        const found = plainText(length ?? 'the default of 32');
        if (isUnresolved(length)) return [unknown(secret, { ...told, found })];
        const isLong = length === undefined || (numberOf(length) ?? 0) >= SHORTEST;
        return [isLong ? pass(secret, { ...told, found }) : fail(secret, { ...told, found })];
      }
      if (at(secret.properties, 'SecretString') !== undefined) return [];
      return [unknown(secret, { ...told, found: 'nothing writes its value', remedy: 'see who writes its value' })];
    }),
};

const SHORTEST = 16;
