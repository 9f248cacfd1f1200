import { at, declared, fail, isAwsManaged, isKeyOfRegion, isUnresolved, pass, shown, unknown } from '../../ask';
import type { Check } from '../../model';

/** Logs say what was moved, and when. */
export const logKey: Check = {
  code: 'LogGroupNotEncrypted',
  area: 'A6',
  severity: 'LOW',
  title: 'A log group is encrypted under a customer-managed key of its region',
  rationale: 'Logs of a migration name hosts, users and queries.',
  remediation: 'Set KmsKeyId to a key that CloudWatch Logs may use.',
  source: 'CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS KMS"',
  serves: ['OBS-3'],
  judge: (program) =>
    declared(program, 'AWS::Logs::LogGroup').map((group) => {
      const key = at(group.properties, 'KmsKeyId');
      const told = {
        property: 'KmsKeyId',
        found: shown(key),
        allowed: `a customer-managed key of ${group.region}`,
        remedy: 'set KmsKeyId',
      };
      if (isUnresolved(key)) return unknown(group, told);
      return isKeyOfRegion(key, group.region) && !isAwsManaged(key) ? pass(group, told) : fail(group, told);
    }),
};
