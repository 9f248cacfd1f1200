import { arns, type Conditions, type Effect } from '@regionlift/migration/core';
import { viaService } from '@regionlift/secure-iam/core';
import type { FleetPlan } from '../fleet-plan';

/**
 * What an instance of green may do: be reached by Session Manager, read its settings and secrets, read and write the objects of
 * its buckets. It deletes nothing.
 */
export const instanceEffects = (plan: FleetPlan): readonly Effect[] => [
  ...sessionEffects(plan),
  ...settingEffects(plan),
  ...secretEffects(plan),
  ...bucketEffects(plan),
];

/**
 * Session Manager instead of SSH: no port is opened, no key is kept. Source: Systems Manager User Guide, "Step 2: Verify or add
 * instance permissions for Session Manager" (these five, which the managed policy AWSCloud9SSMInstanceProfile grants too); the
 * resource of the first by the Service Authorization Reference, AWS Systems Manager.
 */
function sessionEffects({ migration, target }: FleetPlan): readonly Effect[] {
  const channel = (action: string): Effect => ({
    action,
    access: 'write',
    resources: ['*'],
    conditions: { StringEquals: { 'aws:RequestedRegion': [target.region] } },
    reason: 'Session Manager opens its channels',
    unscoped: 'it has no resource type (Service Authorization Reference, Amazon Message Gateway Service)',
  });
  return [
    {
      action: 'ssm:UpdateInstanceInformation',
      access: 'write',
      resources: [arns.ec2(migration, target.region, 'instance', '*')],
      reason: 'the agent says that it is there',
      unscoped: 'the ids of instances are given by EC2',
    },
    channel('ssmmessages:CreateControlChannel'),
    channel('ssmmessages:CreateDataChannel'),
    channel('ssmmessages:OpenControlChannel'),
    channel('ssmmessages:OpenDataChannel'),
  ];
}

/** Its own settings, one by one or several at once; the runtime's parameters stand below another path. */
function settingEffects({ migration, target, settings }: FleetPlan): readonly Effect[] {
  if (settings.length === 0) return [];
  const resources = settings.map(({ parameterName }) => arns.parameter(migration, target.region, parameterName));
  return ['ssm:GetParameter', 'ssm:GetParameters'].map((action) => ({
    action,
    access: 'read',
    resources,
    reason: 'settings of the application',
  }));
}

/** Secrets, and their keys through Secrets Manager alone (Secrets Manager User Guide, "Secret encryption and decryption"). */
function secretEffects(plan: FleetPlan): readonly Effect[] {
  const { source, target, instanceAccess } = plan;
  const { secretArns } = instanceAccess;
  if (secretArns.length === 0) return [];
  // Which ARN a replica's encryption context carries, its own or its primary's, is written nowhere (not verified): both.
  const contexts = secretArns.flatMap((arn) => [arn, arn.replace(`:${target.region}:`, `:${source.region}:`)]);
  return [
    {
      action: 'secretsmanager:GetSecretValue',
      access: 'read',
      resources: secretArns,
      reason: 'secrets of the application',
    },
    ...keyEffects(plan, 'secretsmanager', ['kms:Decrypt'], 'Secrets Manager decrypts the secrets', {
      StringLike: { 'kms:EncryptionContext:SecretARN': contexts },
    }),
  ];
}

/** Objects, and their keys through S3 alone (S3 User Guide, "Using server-side encryption with AWS KMS keys"). */
function bucketEffects(plan: FleetPlan): readonly Effect[] {
  const { migration, instanceAccess } = plan;
  const { bucketNames } = instanceAccess;
  if (bucketNames.length === 0) return [];
  const objects = bucketNames.map((name) => arns.objects(migration, name));
  const buckets = bucketNames.map((name) => arns.bucket(migration, name));
  return [
    { action: 's3:ListBucket', access: 'list', resources: buckets, reason: 'objects of the application' },
    { action: 's3:GetObject', access: 'read', resources: objects, reason: 'objects of the application' },
    { action: 's3:PutObject', access: 'write', resources: objects, reason: 'objects of the application' },
    ...keyEffects(plan, 's3', ['kms:Decrypt', 'kms:GenerateDataKey'], 'S3 encrypts and decrypts the objects'),
  ];
}

/** The given keys, by their aliases: ids of keys are not deterministic. */
function keyEffects(
  { migration, target, instanceAccess: { keyAliases } }: FleetPlan,
  service: string,
  actions: readonly string[],
  reason: string,
  more: Conditions = {},
): readonly Effect[] {
  if (keyAliases.length === 0) return [];
  return actions.map((action) => ({
    action,
    access: 'write',
    resources: [arns.anyKey(migration, target.region)],
    conditions: {
      StringEquals: { 'kms:ViaService': viaService(migration, target.region, service) },
      'ForAnyValue:StringEquals': { 'kms:ResourceAliases': keyAliases },
      ...more,
    },
    reason,
  }));
}
