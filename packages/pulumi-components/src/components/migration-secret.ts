import * as pulumi from '@pulumi/pulumi';
import { MigrationSecret as Secret } from '@regionlift/secure-iam/pulumi';
import type { MigrationSecretArgs } from '../args';
import { migrationOf } from '../assemble/migration-of';
import { tokenOf } from './tokens';

/**
 * A secret that both regions can read: generated in the source region by Secrets Manager, replicated to the target region under that
 * region's own key, so that the target works while the source region is down. Keys and secret are protected and stay when the stack
 * goes.
 */
export class MigrationSecret extends pulumi.ComponentResource {
  /** The name, the same in both regions. */
  public readonly secretName: pulumi.Output<string>;
  /** ARN of the secret in the source region; a pattern where the source is another stack's. */
  public readonly sourceSecretArn: pulumi.Output<string>;
  /** The policy, as JSON, with which a role reads the secret in the source region. */
  public readonly sourceReadPolicy: pulumi.Output<string>;
  /** The policy, as JSON, with which a role reads the secret in the target region. */
  public readonly targetReadPolicy: pulumi.Output<string>;

  constructor(name: string, args: MigrationSecretArgs, opts?: pulumi.ComponentResourceOptions) {
    super(tokenOf('MigrationSecret'), name, {}, opts);
    const secret = new Secret(name, { ...args, migration: migrationOf(name, args.migration, this) });
    this.secretName = secret.secretName;
    this.sourceSecretArn = secret.sourceSecretArn;
    this.sourceReadPolicy = pulumi.output(secret.readPolicy('SOURCE'));
    this.targetReadPolicy = pulumi.output(secret.readPolicy('TARGET'));
    this.registerOutputs({
      secretName: this.secretName,
      sourceSecretArn: this.sourceSecretArn,
      sourceReadPolicy: this.sourceReadPolicy,
      targetReadPolicy: this.targetReadPolicy,
    });
  }
}
