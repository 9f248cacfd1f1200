import * as pulumi from '@pulumi/pulumi';
import { BucketMigration as Bucket } from '@regionlift/s3-migration/pulumi';
import type { BucketMigrationArgs } from '../args';
import { migrationOf } from '../assemble/migration-of';
import { tokenOf } from './tokens';

/**
 * A bucket's move to another region, alone: target bucket and key, replication both ways with its roles, backfill, alarms, an
 * endpoint that clients follow, and the function that carries out the steps. What watches, protects and carries several parts
 * together needs `WorkloadMigration`.
 */
export class BucketMigration extends pulumi.ComponentResource {
  /** Name of the bucket that is left. */
  public readonly sourceBucketName: pulumi.Output<string>;
  /** Name of the bucket that is moved to. */
  public readonly targetBucketName: pulumi.Output<string>;
  /** ARN of the customer-managed key of the target bucket; absent where the target is another stack's. */
  public readonly targetKeyArn: pulumi.Output<string | undefined>;
  /** ARN of the function that carries out the part's steps; absent in phase FINALISED. */
  public readonly runtimeFunctionArn: pulumi.Output<string | undefined>;
  /** Name of the SSM parameter that holds the bucket in use; absent with a Multi-Region Access Point. */
  public readonly endpointParameterName: pulumi.Output<string | undefined>;
  /** ARN of the Multi-Region Access Point; absent without one. */
  public readonly multiRegionAccessPointArn: pulumi.Output<string | undefined>;

  constructor(name: string, args: BucketMigrationArgs, opts?: pulumi.ComponentResourceOptions) {
    super(tokenOf('BucketMigration'), name, {}, opts);
    const bucket = new Bucket(name, { ...args, migration: migrationOf(name, args.migration, this) });
    this.sourceBucketName = bucket.sourceBucketName;
    this.targetBucketName = bucket.targetBucketName;
    this.targetKeyArn = bucket.targetKeyArn;
    this.runtimeFunctionArn = bucket.runtimeFunctionArn;
    this.endpointParameterName = bucket.endpointParameterName;
    this.multiRegionAccessPointArn = bucket.multiRegionAccessPointArn;
    this.registerOutputs({
      sourceBucketName: this.sourceBucketName,
      targetBucketName: this.targetBucketName,
      targetKeyArn: this.targetKeyArn,
      runtimeFunctionArn: this.runtimeFunctionArn,
      endpointParameterName: this.endpointParameterName,
      multiRegionAccessPointArn: this.multiRegionAccessPointArn,
    });
  }
}
