import { Alias } from '@pulumi/aws/kms/alias';
import { Key } from '@pulumi/aws/kms/key';
import { Permission } from '@pulumi/aws/lambda/permission';
import { getRandomPasswordOutput } from '@pulumi/aws/secretsmanager/getRandomPassword';
import { Secret } from '@pulumi/aws/secretsmanager/secret';
import { SecretPolicy } from '@pulumi/aws/secretsmanager/secretPolicy';
import { SecretRotation } from '@pulumi/aws/secretsmanager/secretRotation';
import { SecretVersion } from '@pulumi/aws/secretsmanager/secretVersion';
import * as pulumi from '@pulumi/pulumi';
import { type MigrationSide, maybe, type RegionMigration } from '@regionlift/migration/pulumi';
import {
  planSecret,
  policyDocumentOf,
  type SecretKeyPlan,
  type SecretPlan,
  secretOutputs,
  secretReadEffects,
} from '../core';

/** A secret of a migration. Its value is never given: Secrets Manager makes it up. */
export interface MigrationSecretArgs extends MigrationSecretSettings {
  /** The migration that it belongs to. */
  migration: RegionMigration;
}

/** A secret of a migration, without the migration. */
export interface MigrationSecretSettings {
  /** What the secret is for. Defaults to a text composed from the names of secret and migration. */
  description?: string;
  /** User name to keep beside the password, as the JSON object `{"username": …, "password": …}`. Not secret. */
  username?: string;
  /** Characters of the password, 8 to 128. Defaults to 40. */
  passwordLength?: number;
  /** Characters that the password must not have. Defaults to what ends a URL, a quoted string or a shell word. */
  excludeCharacters?: string;
  /** Days between deletion and the end, 7 to 30. Defaults to 30. */
  recoveryWindowDays?: number;
  /**
   * ARN of the function in the source region that rotates the secret. Secrets Manager is allowed to invoke it; what it may
   * do itself is yours to grant. Defaults to no rotation.
   */
  rotationFunctionArn?: pulumi.Input<string>;
  /** Days between rotations, 1 to 1,000. Needs `rotationFunctionArn`. Defaults to 30. */
  rotateAfterDays?: number;
}

/**
 * A secret that both regions can read (IAM-7): generated in the source region, replicated to the target region under that
 * region's own key, so that the target works while the source region is down.
 *
 * The value comes from Secrets Manager's own generator and goes back by the write-only argument `secretStringWo`. Pulumi
 * knows it as a secret: the state holds it encrypted by the stack's secrets provider or not at all, never in clear. Later runs
 * generate another one and leave it unused (`ignoreChanges`).
 *
 * Keys and secret are protected and stay when the stack goes.
 *
 * Throws an `InputPropertiesError` with every finding; the codes are those of the CDK construct of the same name, and
 * `InvalidRecoveryWindow`.
 */
export class MigrationSecret extends pulumi.ComponentResource {
  /** The name, the same in both regions. */
  public readonly secretName: pulumi.Output<string>;
  /** ARN of the secret in the source region; a pattern where this stack does not declare the source side. */
  public readonly sourceSecretArn: pulumi.Output<string>;

  private readonly readers: Readonly<Record<`${MigrationSide}`, string>>;

  constructor(name: string, args: MigrationSecretArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-secure-iam:index:MigrationSecret', name, {}, { parent: args.migration, ...opts });
    const { migration } = args;
    const plan = migration.accept(planSecret(name, migration.plan, factsOf(name, args)), this);
    const readers = (side: 'SOURCE' | 'TARGET') =>
      JSON.stringify(policyDocumentOf(secretReadEffects(migration.plan, plan, side)));
    this.readers = { SOURCE: readers('SOURCE'), TARGET: readers('TARGET') };
    const outputs = secretOutputs(name);
    this.secretName = pulumi.output(plan.name);
    migration.addOutput(outputs.secretName.name, this.secretName);

    let targetAlias: Alias | undefined;
    if (migration.declares('TARGET')) {
      const { key, alias } = this.renderKey(
        `${name}-target`,
        plan,
        plan.targetKey,
        migration.optionsFor('TARGET', this),
      );
      targetAlias = alias;
      migration.addOutput(outputs.targetKey.name, key.arn);
    }
    this.sourceSecretArn = migration.declares('SOURCE')
      ? this.renderSource(name, args, plan, targetAlias).arn
      : pulumi.output(plan.sourceArnPattern);
    migration.addOutput(outputs.sourceSecret.name, this.sourceSecretArn);
    this.registerOutputs({ secretName: this.secretName, sourceSecretArn: this.sourceSecretArn });
  }

  /**
   * The policy, as JSON, with which a role reads the secret on one side: the value, and its key through Secrets Manager. The
   * replica has the name of the primary, so an application that asks its own region for that name needs no change at the
   * cutover.
   */
  public readPolicy(side: MigrationSide | `${MigrationSide}`): string {
    return this.readers[side];
  }

  private renderKey(name: string, plan: SecretPlan, side: SecretKeyPlan, opts: pulumi.CustomResourceOptions) {
    const stays = { ...opts, protect: true, retainOnDelete: true };
    const { region } = side;
    const key = new Key(
      `${name}-key`,
      {
        region,
        description: side.description,
        policy: JSON.stringify(side.policy),
        enableKeyRotation: true,
        deletionWindowInDays: 30,
        tags: { ...plan.tags },
      },
      stays,
    );
    return { key, alias: new Alias(`${name}-alias`, { region, name: side.alias, targetKeyId: key.keyId }, stays) };
  }

  private renderSource(name: string, args: MigrationSecretArgs, plan: SecretPlan, targetAlias?: Alias): Secret {
    const opts = args.migration.optionsFor('SOURCE', this);
    const { region } = plan.sourceKey;
    const { key } = this.renderKey(`${name}-source`, plan, plan.sourceKey, opts);
    const secret = new Secret(
      `${name}-secret`,
      {
        region,
        name: plan.name,
        description: plan.description,
        kmsKeyId: key.arn,
        replicas: [{ region: plan.targetKey.region, kmsKeyId: plan.targetKey.aliasArn }],
        recoveryWindowInDays: plan.recoveryWindowDays,
        tags: { ...plan.tags },
      },
      { ...opts, protect: true, retainOnDelete: true, ...(targetAlias && { dependsOn: [targetAlias] }) },
    );
    new SecretPolicy(
      `${name}-policy`,
      { region, secretArn: secret.arn, policy: JSON.stringify(plan.resourcePolicy), blockPublicPolicy: true },
      opts,
    );
    const version = new SecretVersion(
      `${name}-value`,
      { region, secretId: secret.id, secretStringWo: this.generated(plan, opts), secretStringWoVersion: 1 },
      {
        ...opts,
        ignoreChanges: ['secretStringWo'],
        additionalSecretOutputs: ['secretString', 'secretStringWo', 'secretBinary'],
        retainOnDelete: true,
      },
    );
    if (args.rotationFunctionArn && plan.rotation) {
      // Source: Secrets Manager User Guide, "Lambda rotation function execution role permissions" (add-permission).
      const invocation = new Permission(
        `${name}-rotation-permission`,
        {
          region,
          action: 'lambda:InvokeFunction',
          function: args.rotationFunctionArn,
          principal: 'secretsmanager.amazonaws.com',
          sourceAccount: args.migration.plan.account,
        },
        opts,
      );
      new SecretRotation(
        `${name}-rotation`,
        {
          region,
          secretId: secret.id,
          rotationLambdaArn: args.rotationFunctionArn,
          rotationRules: { automaticallyAfterDays: plan.rotation.afterDays },
        },
        { ...opts, dependsOn: [version, invocation] },
      );
    }
    return secret;
  }

  private generated(
    { generate, sourceKey }: SecretPlan,
    { parent, provider }: pulumi.CustomResourceOptions,
  ): pulumi.Output<string> {
    const { length, excludeCharacters, template, key } = generate;
    const password = getRandomPasswordOutput(
      { region: sourceKey.region, passwordLength: length, excludeCharacters, requireEachIncludedType: true },
      { parent, provider },
    ).randomPassword;
    return pulumi.secret(
      template && key ? password.apply((value) => JSON.stringify({ ...JSON.parse(template), [key]: value })) : password,
    );
  }
}

const factsOf = (name: string, args: MigrationSecretArgs) => ({
  name: maybe(name),
  description: args.description,
  username: args.username === undefined ? undefined : maybe(args.username),
  length: args.passwordLength === undefined ? undefined : maybe(args.passwordLength),
  excludeCharacters: args.excludeCharacters,
  recoveryWindowDays: args.recoveryWindowDays === undefined ? undefined : maybe(args.recoveryWindowDays),
  rotation:
    args.rotationFunctionArn !== undefined || args.rotateAfterDays !== undefined
      ? { functionArn: maybe(args.rotationFunctionArn ?? ''), afterDays: maybe(args.rotateAfterDays ?? 30) }
      : undefined,
});
