import { ACCOUNT, arn, type Entry, entry, kept, type Side } from './entry';
import { ownAccount, policy } from './roles';

export const keyId = ({ hex }: Side): string => `${hex}-0000-4000-8000-000000000001`;
export const keyArn = (at: Side): string => arn('kms', at.region, `key/${keyId(at)}`);

/** The key of one region: its policy names the services that use it on nobody's behalf. */
export function key(at: Side): readonly Entry[] {
  const { region, side } = at;
  const admit = (Sid: string, Principal: object, Action: string | string[], Condition?: object) => ({
    ...{ Sid, Effect: 'Allow', Principal, Action, Resource: '*' },
    ...(Condition && { Condition }),
  });
  const autoscaling = {
    AWS: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
  };
  const everyUse = ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'];
  const inputs = {
    region,
    enableKeyRotation: true,
    isEnabled: true,
    bypassPolicyLockoutSafetyCheck: false,
    customerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    keyUsage: 'ENCRYPT_DECRYPT',
    policy: policy(
      admit('Enable IAM User Permissions', { AWS: `arn:aws:iam::${ACCOUNT}:root` }, 'kms:*'),
      admit('Logs', { Service: `logs.${region}.amazonaws.com` }, everyUse, {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': arn('logs', region, '*') },
      }),
      admit('Alarms', { Service: 'cloudwatch.amazonaws.com' }, ['kms:Decrypt', 'kms:GenerateDataKey*'], ownAccount),
      admit('Servers', autoscaling, everyUse),
      admit('Volumes of servers', autoscaling, 'kms:CreateGrant', { Bool: { 'kms:GrantIsForAWSResource': 'true' } }),
    ),
  };
  return [
    entry('kms/key:Key', `key-${side}`, keyId(at), inputs, { ...kept, given: { arn: keyArn(at), keyId: keyId(at) } }),
    entry('kms/alias:Alias', `alias-${side}`, 'alias/shop', { region, name: 'alias/shop', targetKeyId: keyId(at) }),
  ];
}
