import { declared, heldTo, numberOf } from '../../ask';
import type { Check } from '../../model';

/** A secret that is deleted at once takes the database with it. */
export const secretRecovery: Check = {
  code: 'SecretDeletedAtOnce',
  area: 'A9',
  severity: 'MEDIUM',
  title: 'A secret that is deleted can be restored for a week at least',
  rationale: 'The way back needs the old password.',
  remediation: 'Leave the recovery window at 30 days.',
  source: 'AWS Secrets Manager API Reference, DeleteSecret (RecoveryWindowInDays: 7 to 30)',
  serves: ['IAM-7'],
  judge: (program) =>
    declared(program, 'AWS::SecretsManager::Secret').map((secret) =>
      heldTo(secret, {
        property: 'RecoveryWindowInDays',
        allowed: '7 days or more',
        holds: (days) => days === undefined || (numberOf(days) ?? 0) >= 7,
        remedy: 'set the recovery window to 7 days or more',
      }),
    ),
};
