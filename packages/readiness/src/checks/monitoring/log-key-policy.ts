import { at, declared, fail, keyOf, lets, pass, unknown } from '../../ask';
import type { Check } from '../../model';

/** CloudWatch Logs uses the key itself: a group whose key refuses it cannot be made. */
export const logKeyPolicy: Check = {
  code: 'LogKeyRefusesLogs',
  area: 'A6',
  severity: 'MEDIUM',
  title: 'The key of a log group lets CloudWatch Logs of its region use it',
  rationale: 'A deployment fails on it, or, once the policy is changed, the logs stop.',
  remediation:
    "Allow logs.<region>.amazonaws.com kms:Encrypt, kms:Decrypt and kms:GenerateDataKey in the key's policy.",
  source: 'CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS KMS"',
  serves: ['OBS-3'],
  judge: (program) =>
    declared(program, 'AWS::Logs::LogGroup').flatMap((group) => {
      const key = keyOf(program, at(group.properties, 'KmsKeyId'), group.region);
      if (key === undefined) return [];
      const service = new RegExp(`^logs(\\.${plain(group.region)})?\\.amazonaws\\.com(\\.cn)?$`);
      const uses = ACTIONS.map((action) => lets(program, key, service, action));
      const told = { property: 'KmsKeyId', allowed: 'a key that Logs may use', remedy: 'allow Logs to use the key' };
      if (uses.every((one) => one === true)) return [pass(group, { ...told, found: 'Logs may use the key' })];
      return uses.includes(false)
        ? [fail(group, { ...told, found: 'Logs may not use the key' })]
        : [unknown(group, { ...told, found: 'a policy that is not known' })];
    }),
};

const ACTIONS = ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey'];

/** A region as a pattern: what a region never has stands for any character. */
const plain = (region: string): string => region.replace(/[^\w-]/g, '.');
