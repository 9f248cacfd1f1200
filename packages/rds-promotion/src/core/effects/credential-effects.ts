import { arns, composeName, type Effect, slugOf } from '@regionlift/migration/core';
import { viaService } from '@regionlift/secure-iam/core';
import { type EffectScope, endsOfScope, type ScopedEnd } from './effect-scope';

/** What a session of the migration role takes at either end. */
export const sessionEffects = (scope: EffectScope): readonly Effect[] =>
  scope.authentication === 'IAM' ? tokenEffects(scope) : endsOfScope(scope).flatMap((end) => loginEffects(scope, end));

/**
 * What a subscription's connection takes: a password, whatever the runtime itself logs in with. A token is good for one login
 * within 15 minutes, a subscription logs in again after every interruption.
 */
export const subscriptionEffects = (scope: EffectScope): readonly Effect[] =>
  endsOfScope(scope).flatMap((end) => loginEffects(scope, end));

/** The master user's secret, of the source region, to create the migration role with. */
export const masterEffects = (scope: EffectScope): readonly Effect[] => {
  const { masterSecretArn: arn, masterSecretKeyArn: key, source } = scope;
  if (arn === undefined) return [];
  return [
    readsSecret([arn], "the master user's password, to create the migration role"),
    ...(key === undefined ? [] : [decrypts(scope, source.region, [arn], { resources: [key] })]),
  ];
};

/** The password of the poolers' admin user: its own secret's, under `aws/secretsmanager`, or the migration role's. */
export const poolerEffects = (scope: EffectScope): readonly Effect[] => {
  const { poolers, target } = scope;
  if (poolers === undefined) return [];
  return poolers.secretArn === undefined
    ? loginEffects(scope, target)
    : [readsSecret([poolers.secretArn], "the password of the poolers' admin user")];
};

const loginEffects = (scope: EffectScope, { region }: ScopedEnd): readonly Effect[] => {
  const secret = arns.secret(scope.migration, region, scope.loginSecretName);
  // Which ARN a replica's encryption context carries, its own or its primary's, is written nowhere (not verified): both.
  const contexts = endsOfScope(scope).map((end) => arns.secret(scope.migration, end.region, scope.loginSecretName));
  return [
    readsSecret([secret], "the migration role's password"),
    decrypts(scope, region, contexts, { resources: [arns.anyKey(scope.migration, region)], alias: keyAlias(scope) }),
  ];
};

/**
 * One login of one role, at any instance of the account in the region: `DbiResourceId` is given by RDS, and the target's is
 * not known before it exists. Source: RDS User Guide, "Creating and using an IAM policy for IAM database access".
 */
const tokenEffects = ({ migration, migrationRole, source, target }: EffectScope): readonly Effect[] =>
  [source, target].map(({ region }) => ({
    action: 'rds-db:connect',
    access: 'permissions-management',
    resources: [`arn:${migration.partition}:rds-db:${region}:${migration.account}:dbuser:*/${migrationRole}`],
    reason: 'logs in by a token; the resource id of an instance is given by RDS',
  }));

const readsSecret = (resources: readonly string[], reason: string): Effect => ({
  action: 'secretsmanager:GetSecretValue',
  access: 'read',
  resources,
  reason,
});

/**
 * A key, through Secrets Manager alone and for the named secrets alone.
 * Source: Secrets Manager User Guide, "Secret encryption and decryption" (ViaService, encryption context `SecretARN`).
 */
const decrypts = (
  { migration }: EffectScope,
  region: string,
  secrets: readonly string[],
  { resources, alias }: { readonly resources: readonly string[]; readonly alias?: string },
): Effect => ({
  action: 'kms:Decrypt',
  access: 'write',
  resources,
  conditions: {
    StringEquals: { 'kms:ViaService': viaService(migration, region, 'secretsmanager') },
    StringLike: { 'kms:EncryptionContext:SecretARN': secrets },
    ...(alias === undefined ? {} : { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': [alias] } }),
  },
  reason: 'Secrets Manager decrypts the secret',
});

/** The alias of a secret's key is the same in both regions (`planSecret` of secure-iam). */
const keyAlias = ({ migration, loginId }: EffectScope): string =>
  composeName(migration, 'KEY_ALIAS', slugOf(loginId), 'secret').value;
