import { type ArnScope, arns, dnsSuffixOf } from '@regionlift/migration/core';
import { allOf, condition } from './conditions';
import type { Statement } from './statement';

/**
 * Leaves the administration of a key to the account's IAM policies, and nothing else: no statement lets the account encrypt
 * or decrypt directly. In a key policy the resource `*` is the key itself.
 *
 * Source: KMS Developer Guide, "Default key policy" (allows key administrators to administer the key).
 */
export const keyAdministration = (scope: ArnScope): Statement => ({
  sid: 'Administration',
  effect: 'Allow',
  principals: { AWS: [arns.account(scope)] },
  actions: keyAdministrationActions,
  resources: ['*'],
});

/**
 * Lets principals of the account use a key only through one service, as the service's own AWS managed key does; each
 * principal still needs an IAM policy.
 *
 * Sources: KMS Developer Guide, "kms:ViaService"; Secrets Manager User Guide, "Secret encryption and decryption".
 */
export const keyUseThrough = (scope: ArnScope, region: string, service: string): Statement => ({
  sid: `UseThrough${service.charAt(0).toUpperCase()}${service.slice(1)}`,
  effect: 'Allow',
  principals: { AWS: [arns.account(scope)] },
  actions: [
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ],
  resources: ['*'],
  conditions: allOf(
    condition('StringEquals', 'kms:CallerAccount', scope.account),
    condition('StringEquals', 'kms:ViaService', ...viaService(scope, region, service)),
  ),
});

/**
 * Lets Secrets Manager of the source region write replicas under a key of the target region, for principals of the account:
 * "To encrypt the replicated secret with a KMS key other than aws/secretsmanager, you need kms:GenerateDataKey and
 * kms:Encrypt to the key" (API Reference, ReplicateSecretToRegions). Which region's Secrets Manager asks for the data key is
 * not written anywhere (not verified): both may, and neither may decrypt for the other.
 */
export const keyReplicationFrom = (scope: ArnScope, sourceRegion: string): Statement => ({
  sid: 'ReplicationFromSource',
  effect: 'Allow',
  principals: { AWS: [arns.account(scope)] },
  actions: ['kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
  resources: ['*'],
  conditions: allOf(
    condition('StringEquals', 'kms:CallerAccount', scope.account),
    condition('StringEquals', 'kms:ViaService', ...viaService(scope, sourceRegion, 'secretsmanager')),
  ),
});

/**
 * Lets CloudWatch Logs of a region encrypt one log group under the key.
 *
 * Source: CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS KMS", its wildcards written out.
 */
export const keyForLogGroup = (scope: ArnScope, region: string, groupName: string): Statement => ({
  sid: 'FunctionLog',
  effect: 'Allow',
  principals: { Service: [`logs.${region}.${dnsSuffixOf(scope.partition)}`] },
  actions: [
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ],
  resources: ['*'],
  conditions: condition('ArnEquals', 'kms:EncryptionContext:aws:logs:arn', arns.logGroup(scope, region, groupName)),
});

/**
 * How a service of a region names itself in `kms:ViaService`: `secretsmanager.us-east-1.amazonaws.com`. The page of the China
 * regions gives no example and tools write both suffixes (not verified), so there both are named.
 */
export const viaService = ({ partition }: Pick<ArnScope, 'partition'>, region: string, service: string): string[] =>
  [...new Set(['amazonaws.com', dnsSuffixOf(partition)])].map((suffix) => `${service}.${region}.${suffix}`);

const keyAdministrationActions = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListAliases',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListKeyRotations',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:RevokeGrant',
  'kms:RotateKeyOnDemand',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
];
