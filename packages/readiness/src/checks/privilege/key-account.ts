import { fitsGlob, pinsAny, statementsOf } from '../../ask';
import type { Check } from '../../model';
import { byOwner } from './by-owner';
import { isKey, keyDefaults, opinionOfDefault } from './key-default';

/** Named as principal, the account is everybody in it whom IAM lets. */
export const keyAccount: Check = {
  code: 'KeyUsableByWholeAccount',
  area: 'A5',
  severity: 'LOW',
  title: 'A key policy lets the whole account use the key only through a service, or as named roles',
  rationale: 'A role that may read one bucket, and decrypt under every key of the account, reads what it gets hold of.',
  remediation: 'Demand kms:ViaService, aws:PrincipalArn or an encryption context, or name the roles.',
  source: 'AWS KMS Developer Guide, "Key policies in AWS KMS" (allows access to the AWS account), "kms:ViaService"',
  serves: ['IAM-2', 'S3-2'],
  judge: (program) => {
    const defaults = keyDefaults(program);
    return byOwner(
      statementsOf(program).filter(({ role, owner }) => role === 'RESOURCE' && isKey(owner)),
      ADVICE,
      (statement) => {
        const { effect, actions, principals, conditions, isConditionOpen } = statement;
        const isWhole = (principals.AWS ?? []).some(
          (one) => one === '*' || /^\d{12}$/.test(one) || one.endsWith(':root'),
        );
        const uses = actions.filter((action) => USES.some((use) => fitsGlob(action.toLowerCase(), use)));
        if (effect !== 'Allow' || !isWhole || uses.length === 0) return undefined;
        if (defaults.statements.has(statement))
          return opinionOfDefault(defaults, {
            verdict: 'pass',
            found: "AWS's default: the account's IAM policies decide",
          });
        if (pinsAny(conditions, PINS)) return { verdict: 'pass', found: 'under a condition' };
        return isConditionOpen
          ? { verdict: 'unknown', found: 'a condition that is not known' }
          : { verdict: 'fail', found: uses.join(', ') };
      },
    );
  },
};

const ADVICE = {
  allowed: 'use through a service, or by named roles',
  remedy: 'add kms:ViaService or aws:PrincipalArn',
};

/** What encrypts, decrypts, or lets others do so. Source: Service Authorization Reference, AWS Key Management Service. */
const USES = [
  'kms:decrypt',
  'kms:encrypt',
  'kms:generatedatakey',
  'kms:reencryptfrom',
  'kms:reencryptto',
  'kms:creategrant',
];

const PINS = ['kms:ViaService', 'aws:PrincipalArn', 'aws:PrincipalTag/*', 'aws:SourceArn', 'kms:EncryptionContext:*'];
