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
    condition('StringEquals', 'kms:ViaService', `${service}.${region}.${dnsSuffixOf(scope.partition)}`),
  ),
});

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
