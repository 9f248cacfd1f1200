import {
  arns,
  type Check,
  composeName,
  type Effect,
  fail,
  isDeferred,
  judgeAll,
  type Maybe,
  type MigrationPlan,
  namesFit,
  type Planned,
  pass,
  planUnlessFailed,
  type Side,
  show,
  slugOf,
} from '@regionlift/migration/core';
import { allOf, condition } from './conditions';
import { keyAdministration, keyReplicationFrom, keyUseThrough, viaService } from './key-policy';
import { documentOf, type PolicyDocument } from './policy-document';
import type { Statement } from './statement';

/** What a user says of a secret. Never its value. */
export interface SecretFacts {
  /** Construct id or component name: `DatabasePassword`. */
  readonly name: Maybe<string>;
  readonly description?: string;
  /** User name to store beside the password, as JSON; absent for a bare random string. */
  readonly username?: Maybe<string>;
  /** Characters, 8 to 128. @default 40 */
  readonly length?: Maybe<number>;
  /** Characters that the password must not have. @default - what ends a URL, a quoted string or a shell word */
  readonly excludeCharacters?: string;
  /** Days between deletion and the end, 7 to 30. @default 30 */
  readonly recoveryWindowDays?: Maybe<number>;
  readonly rotation?: RotationFacts;
}

/** Rotation by a Lambda function in the source region. */
export interface RotationFacts {
  readonly functionArn: Maybe<string>;
  /** Days between rotations, 1 to 1,000. */
  readonly afterDays: Maybe<number>;
}

/** A secret of two regions, as both shells render it. */
export interface SecretPlan {
  /** The same in both regions: `rl/orders/databasepassword`. */
  readonly name: string;
  readonly description: string;
  /** ARN pattern of the secret in the source region; its replica's differs in the region alone. */
  readonly sourceArnPattern: string;
  readonly targetArnPattern: string;
  readonly sourceKey: SecretKeyPlan;
  readonly targetKey: SecretKeyPlan;
  readonly generate: GeneratePlan;
  /** Closes the secret to everyone outside of the account. */
  readonly resourcePolicy: PolicyDocument;
  readonly recoveryWindowDays: number;
  readonly rotation?: { readonly functionArn: unknown; readonly afterDays: number };
  readonly tags: Readonly<Record<string, string>>;
}

/** The customer-managed key of one side. */
export interface SecretKeyPlan {
  readonly region: string;
  /** With its prefix: `alias/rl-orders-databasepassword-secret`. */
  readonly alias: string;
  readonly aliasArn: string;
  readonly description: string;
  readonly policy: PolicyDocument;
}

/** How Secrets Manager makes up the value. */
export interface GeneratePlan {
  readonly length: number;
  readonly excludeCharacters: string;
  /** With a user name: the JSON object that the password is added to, under {@link GeneratePlan.key}. */
  readonly template?: string;
  readonly key?: string;
}

/** Characters that end a URL, a quoted string or a shell word; RDS refuses `/`, `"`, `@` and blanks itself. */
export const defaultExcludedCharacters = ' "\'@/\\%:?#&=`$;';

/**
 * Plans a secret that is generated in Secrets Manager on the source side, and replicated to the target region under that
 * region's own key (IAM-7). Key ids are not deterministic, so the replica names its key by the ARN of its alias.
 *
 * Sources: `AWS::SecretsManager::Secret ReplicaRegion` ("The ARN, key ID, or alias of the KMS key"); Secrets Manager User
 * Guide, "Replicate secrets across Regions" (resource policy and rotated values are replicated with it); API Reference,
 * `RotationRulesType` (1 to 1,000 days), `DeleteSecret` (recovery window of 7 to 30 days).
 */
export function planSecret(subject: string, migration: MigrationPlan, facts: SecretFacts): Planned<SecretPlan> {
  const slug = slugOf(String(facts.name));
  const name = composeName(migration, 'SECRET', slug).value;
  return planUnlessFailed(
    judgeAll(subject, { ...facts, physicalName: name, region: migration.from }, secretChecks),
    () => ({
      name,
      description: facts.description ?? `Secret ${String(facts.name)} of the migration ${migration.migration}`,
      sourceArnPattern: arns.secret(migration, migration.from, name),
      targetArnPattern: arns.secret(migration, migration.to, name),
      sourceKey: keyPlan(migration, migration.from, slug),
      targetKey: keyPlan(migration, migration.to, slug, keyReplicationFrom(migration, migration.from)),
      generate: {
        length: Number(facts.length ?? 40),
        excludeCharacters: facts.excludeCharacters ?? defaultExcludedCharacters,
        ...(facts.username === undefined
          ? {}
          : { template: JSON.stringify({ username: String(facts.username) }), key: 'password' }),
      },
      resourcePolicy: documentOf([closedToOthers(migration)]),
      recoveryWindowDays: Number(facts.recoveryWindowDays ?? 30),
      ...(facts.rotation && {
        rotation: { functionArn: facts.rotation.functionArn, afterDays: Number(facts.rotation.afterDays) },
      }),
      tags: migration.tags,
    }),
  );
}

/**
 * What a reader of the secret needs on one side: the value, and its key through Secrets Manager.
 *
 * Source: Secrets Manager User Guide, "Secret encryption and decryption" (permissions for the KMS key).
 */
export function secretReadEffects(migration: MigrationPlan, plan: SecretPlan, side: Side): Effect[] {
  const resources = [side === 'SOURCE' ? plan.sourceArnPattern : plan.targetArnPattern];
  const read = { access: 'read' as const, resources, reason: `reads the secret ${plan.name}` };
  return [
    { action: 'secretsmanager:DescribeSecret', ...read },
    { action: 'secretsmanager:GetSecretValue', ...read },
    ...secretKeyEffects(migration, plan, side, ['kms:Decrypt']),
  ];
}

/** The use of a side's key through Secrets Manager. The key is found by its alias: this can be written before it exists. */
export function secretKeyEffects(
  migration: MigrationPlan,
  plan: SecretPlan,
  side: Side,
  actions: readonly string[],
): Effect[] {
  const { region, alias } = side === 'SOURCE' ? plan.sourceKey : plan.targetKey;
  return actions.map((action) => ({
    action,
    access: 'write',
    resources: [arns.anyKey(migration, region)],
    reason: `uses the key of the secret ${plan.name}`,
    conditions: allOf(
      condition('ForAnyValue:StringEquals', 'kms:ResourceAliases', alias),
      condition('StringEquals', 'kms:ViaService', ...viaService(migration, region, 'secretsmanager')),
    ),
  }));
}

function keyPlan(migration: MigrationPlan, region: string, slug: string, ...more: Statement[]): SecretKeyPlan {
  const alias = composeName(migration, 'KEY_ALIAS', slug, 'secret').value;
  return {
    region,
    alias,
    aliasArn: arns.alias(migration, region, alias),
    description: `Encrypts the secret ${slug} of the migration ${migration.migration} in ${region}`,
    policy: documentOf([keyAdministration(migration), keyUseThrough(migration, region, 'secretsmanager'), ...more]),
  };
}

/** Secrets Manager speaks TLS only; what is left to close is the account's border. */
const closedToOthers = ({ account }: MigrationPlan): Statement => ({
  sid: 'DenyOtherAccounts',
  effect: 'Deny',
  principals: { AWS: ['*'] },
  actions: ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecret'],
  resources: ['*'],
  conditions: allOf(
    condition('StringNotEquals', 'aws:PrincipalAccount', account),
    condition('Bool', 'aws:PrincipalIsAWSService', 'false'),
  ),
});

interface JudgedSecret extends SecretFacts {
  readonly physicalName: string;
  /** The region that generates and rotates. */
  readonly region: string;
}

const secretChecks: readonly Check<JudgedSecret>[] = [
  {
    code: 'InvalidName',
    asks: "the secret's name is made of letters and digits",
    property: 'name',
    serves: ['IAM-7'],
    judge: ({ name }) =>
      typeof name === 'string' && /^[A-Za-z][A-Za-z0-9]{0,31}$/.test(name)
        ? pass
        : fail(
            show(name),
            'a letter, then at most 31 letters and digits',
            'rename the secret: name and key alias are composed from it',
          ),
  },
  namesFit('name', ({ physicalName }) => [{ kind: 'SECRET', value: physicalName }]),
  {
    code: 'PlainValueNeeded',
    asks: 'the user name is a plain value: it is written into the template, so it must not be a secret',
    property: 'username',
    serves: ['IAM-7'],
    judge: ({ username }) =>
      isDeferred(username) ? fail(show(username), 'a plain value', 'give the user name as a literal') : pass,
  },
  wholeNumber('length', 'InvalidPasswordLength', 8, 128),
  wholeNumber('recoveryWindowDays', 'InvalidRecoveryWindow', 7, 30),
  {
    code: 'InvalidRotation',
    asks: 'rotation happens every 1 to 1,000 days, by a Lambda function in the source region',
    property: 'rotation',
    serves: ['IAM-7'],
    judge: ({ rotation, region }) => {
      if (!rotation) return pass;
      const { functionArn, afterDays } = rotation;
      const inRange = Number.isInteger(afterDays) && Number(afterDays) >= 1 && Number(afterDays) <= 1000;
      const isFunction =
        isDeferred(functionArn) ||
        /^arn:[^:]+:lambda:([^:]+):\d{12}:function:[\w-]+(?::[\w$-]+)?$/.exec(functionArn)?.[1] === region;
      return inRange && isFunction
        ? pass
        : fail(
            `${show(functionArn)} every ${show(afterDays)} days`,
            `the ARN of a function in ${region}, and 1 to 1,000 days`,
            'correct the rotation',
          );
    },
  },
];

function wholeNumber(
  property: 'length' | 'recoveryWindowDays',
  code: string,
  least: number,
  most: number,
): Check<JudgedSecret> {
  return {
    code,
    asks: `${property} is a whole number from ${least} to ${most}`,
    property,
    serves: ['IAM-7'],
    judge: (facts) => {
      const value = facts[property];
      return value === undefined || (!isDeferred(value) && Number.isInteger(value) && value >= least && value <= most)
        ? pass
        : fail(show(value), `a whole number from ${least} to ${most}`, `correct ${property}`);
    },
  };
}
