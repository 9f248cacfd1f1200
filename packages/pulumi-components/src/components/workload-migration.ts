import * as pulumi from '@pulumi/pulumi';
import type { WorkloadMigrationArgs } from '../args';
import { assembleWorkload } from '../assemble/assemble-workload';
import { tokenOf } from './tokens';

/**
 * A whole workload on its way from one region to another: buckets, databases and fleets with a network, what watches and protects
 * them, and the state machine that carries them across and back. The component's name is the migration's: physical names are
 * composed from it.
 *
 * Everything that decides what is created has to be known when a preview runs. What is not usable is refused in one error with every
 * problem, before anything is registered.
 */
export class WorkloadMigration extends pulumi.ComponentResource {
  /** The outputs of all parts by name, the same as those of a CDK program. */
  public readonly outputs: pulumi.Output<Record<string, string>>;
  /** Names of the buckets that are moved to, by part. */
  public readonly targetBucketNames: pulumi.Output<Record<string, string>>;
  /** The names by which clients of both regions find the databases in use, by part. */
  public readonly databaseNames: pulumi.Output<Record<string, string>>;
  /** Identifiers of the databases that are moved to, by part. */
  public readonly targetIdentifiers: pulumi.Output<Record<string, string>>;
  /** Names of the Auto Scaling groups of the target, by part. */
  public readonly scalingGroupNames: pulumi.Output<Record<string, string>>;
  /** Id of the VPC of the workload's network; absent without one. */
  public readonly vpcId: pulumi.Output<string | undefined>;
  /** Public subnets of the workload's network, one for each zone; none without one. */
  public readonly publicSubnetIds: pulumi.Output<string[]>;
  /** Private subnets of the workload's network, one for each zone; none without one. */
  public readonly privateSubnetIds: pulumi.Output<string[]>;
  /** ARN of the state machine of the cutover; absent without one, in phase FINALISED, and where the target is another stack's. */
  public readonly stateMachineArn: pulumi.Output<string | undefined>;
  /** The steps of the cutover as a Mermaid flow chart, for a wiki or a review; absent without one. */
  public readonly cutoverDiagram: pulumi.Output<string | undefined>;
  /** ARN of the role with which CI deploys; absent without one. */
  public readonly deployRoleArn: pulumi.Output<string | undefined>;

  constructor(name: string, args: WorkloadMigrationArgs, opts?: pulumi.ComponentResourceOptions) {
    super(tokenOf('WorkloadMigration'), name, {}, opts);
    const { migration, network, buckets, databases, fleets, cutover, deployRole } = assembleWorkload(name, args, this);
    this.outputs = pulumi.output(migration.outputs);
    this.targetBucketNames = byPart(buckets, ({ targetBucketName }) => targetBucketName);
    this.databaseNames = byPart(databases, ({ stableName }) => stableName);
    this.targetIdentifiers = byPart(databases, ({ targetIdentifier }) => targetIdentifier);
    this.scalingGroupNames = byPart(fleets, ({ scalingGroupName }) => scalingGroupName);
    this.vpcId = pulumi.output(network?.vpcId);
    this.publicSubnetIds = pulumi.output(network?.publicSubnetIds ?? []);
    this.privateSubnetIds = pulumi.output(network?.privateSubnetIds ?? []);
    this.stateMachineArn = pulumi.output(cutover?.stateMachineArn);
    this.cutoverDiagram = pulumi.output(cutover?.diagram);
    this.deployRoleArn = pulumi.output(deployRole?.roleArn);
    this.registerOutputs({
      outputs: this.outputs,
      targetBucketNames: this.targetBucketNames,
      databaseNames: this.databaseNames,
      targetIdentifiers: this.targetIdentifiers,
      scalingGroupNames: this.scalingGroupNames,
      vpcId: this.vpcId,
      publicSubnetIds: this.publicSubnetIds,
      privateSubnetIds: this.privateSubnetIds,
      stateMachineArn: this.stateMachineArn,
      cutoverDiagram: this.cutoverDiagram,
      deployRoleArn: this.deployRoleArn,
    });
  }
}

const byPart = <Part>(
  parts: ReadonlyMap<string, Part>,
  nameOf: (part: Part) => pulumi.Output<string>,
): pulumi.Output<Record<string, string>> =>
  pulumi.output(Object.fromEntries([...parts].map(([name, part]) => [name, nameOf(part)])));
