import { at, declared, fail, isUnresolved, numberOf, pass, shown, unknown } from '../../ask';
import type { Check } from '../../model';

/** A rotation that never comes is none. Whether a secret rotates at all is for its owner to decide. */
export const secretRotation: Check = {
  code: 'SecretRotationIdle',
  area: 'A9',
  severity: 'LOW',
  title: 'A rotation that is declared has a function and a schedule',
  rationale: 'Who has read a password before the move can use it after.',
  remediation: 'Set RotationRules: AutomaticallyAfterDays or ScheduleExpression.',
  source: 'AWS Secrets Manager API Reference, RotateSecret, RotationRulesType (1 to 1,000 days)',
  serves: ['IAM-7'],
  judge: (program) =>
    declared(program, 'AWS::SecretsManager::Secret').flatMap((secret) => {
      const rotation = at(secret.properties, 'Rotation');
      if (rotation === undefined) return [];
      const days = at(rotation, 'RotationRules', 'AutomaticallyAfterDays');
      const schedule = at(rotation, 'RotationRules', 'ScheduleExpression');
      const by = at(rotation, 'RotationLambdaARN') ?? at(rotation, 'HostedRotationLambda');
      const told = {
        property: 'Rotation.RotationRules',
        found: shown(schedule ?? days),
        allowed: 'at least once a year, by a function',
        remedy: 'set RotationRules',
      };
      if (isUnresolved(rotation)) return [unknown(secret, told)];
      const count = numberOf(days);
      const isTimed = typeof schedule === 'string' || (count !== undefined && count >= 1 && count <= 365);
      return [isTimed && by !== undefined ? pass(secret, told) : fail(secret, told)];
    }),
};
