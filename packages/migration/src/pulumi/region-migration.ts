import type { Provider } from '@pulumi/aws/provider';
import * as pulumi from '@pulumi/pulumi';
import {
  judgeAll,
  type MigrationAlerts,
  type MigrationPlan,
  type PartDeclaration,
  type Phase,
  type Planned,
  partNameChecks,
  planMigration,
  planUnlessFailed,
  regionOf,
  type Side,
} from '../core';
import { accept, maybe } from './refusal';

/** How far a migration has come: what a deployment brings about. */
export enum MigrationPhase {
  /** The target is built and follows the source. */
  Replicate = 'REPLICATE',
  /** The target's database stands on its own; the source still serves every client. */
  Promoted = 'PROMOTED',
  /** The target serves; the source follows, so that a rollback keeps new writes. */
  CutOver = 'CUT_OVER',
  /** The rollback window is over; what the source kept for it may go. */
  Finalised = 'FINALISED',
}

/** The two ends of a migration. */
export enum MigrationSide {
  /** The region that the workload leaves. */
  Source = 'SOURCE',
  /** The region that the workload moves to. */
  Target = 'TARGET',
}

/** What a migration has to know of itself. Names and ARNs are composed from it, so every value is plain. */
export interface RegionMigrationArgs {
  /**
   * Name of the migration, of which physical names are composed, where the component is called something else: two components
   * may belong to one migration. Defaults to the component's name.
   */
  migrationName?: string;
  /** Region that the workload leaves: `us-west-2`. */
  from: string;
  /** Region that the workload moves to; in the same partition. */
  to: string;
  /** The account that holds both sides: twelve digits. */
  account: string;
  /** The phase that this deployment brings about. */
  phase: MigrationPhase | Phase;
  /**
   * The phase that was deployed last: a move that may not follow it is refused (`PhaseMoveRefused`), such as back from
   * PROMOTED to REPLICATE. By default the move is not checked.
   */
  deployedPhase?: MigrationPhase | Phase;
  /** Keeps migrations of one account apart: first field of every physical name. Defaults to `rl`. */
  qualifier?: string;
  /** Whole days for which the way back stays open after the cutover. Defaults to 7. */
  rollbackWindowDays?: number;
  /**
   * The side that this stack declares. Two stacks of one program, one per side, keep the target deployable while the
   * source region is down. Defaults to both.
   */
  side?: MigrationSide | Side;
  /** Provider for the source side; every resource names its region all the same. Defaults to the default provider. */
  sourceProvider?: Provider;
  /** Provider for the target side. Defaults to the default provider. */
  targetProvider?: Provider;
}

/**
 * A workload's move from one region to another: the component that all parts belong to. Every resource below it names its
 * region explicitly.
 *
 * Throws an `InputPropertiesError` with every finding when regions, account, names or phase are not usable; nothing is
 * registered then but the component itself.
 */
export class RegionMigration extends pulumi.ComponentResource {
  /** The outputs of all parts by name, the same as those of the CDK dialect; export them from the program. */
  public readonly outputs: Record<string, pulumi.Output<string>> = {};

  private readonly args: RegionMigrationArgs;
  private readonly targetOutputs: Record<string, pulumi.Input<string>> = {};
  private accepted: MigrationPlan;
  private readonly declarations: PartDeclaration[] = [];
  private readonly components = new Map<string, pulumi.Resource>();
  private readonly roleMakers: string[] = [];
  private boundaryArn?: pulumi.Input<string>;
  private backupArn?: pulumi.Input<string>;

  constructor(name: string, args: RegionMigrationArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-migration:index:RegionMigration', name, {}, opts);
    this.args = args;
    this.accepted = this.accept(
      planMigration(name, {
        name: args.migrationName === undefined ? name : maybe(args.migrationName),
        from: maybe(args.from),
        to: maybe(args.to),
        account: maybe(args.account),
        phase: maybe(args.phase),
        deployedPhase: args.deployedPhase === undefined ? undefined : maybe(args.deployedPhase),
        qualifier: args.qualifier === undefined ? undefined : maybe(args.qualifier),
        rollbackWindowDays: args.rollbackWindowDays === undefined ? undefined : maybe(args.rollbackWindowDays),
        side: args.side === undefined ? undefined : maybe(args.side),
      }),
    );
    this.registerOutputs({});
  }

  /** What was decided: names are composed from it. */
  public get plan(): MigrationPlan {
    return this.accepted;
  }

  /** What the parts declared so far. */
  public get parts(): readonly PartDeclaration[] {
    return this.declarations;
  }

  /** ARN of the permissions boundary that parts put on the roles they create; undefined when there is none. */
  public get permissionsBoundaryArn(): pulumi.Input<string> | undefined {
    return this.boundaryArn;
  }

  /** ARN of the permissions boundary of the roles that AWS Backup assumes; undefined when there is none. */
  public get backupBoundaryArn(): pulumi.Input<string> | undefined {
    return this.backupArn;
  }

  /**
   * Puts a permissions boundary on every role that is created after this call. Throws (`BoundaryAfterParts`) when a part
   * is declared already, because its roles would stay without it.
   *
   * @param backupPolicyArn boundary of the roles that AWS Backup assumes; by default the same
   */
  public usePermissionsBoundary(policyArn: pulumi.Input<string>, backupPolicyArn = policyArn): void {
    const before = this.named();
    if (before.length > 0) {
      throw new Error(
        `[BoundaryAfterParts] found ${before.join(', ')} declared before the permissions boundary; allowed: the boundary first; declare it above the parts`,
      );
    }
    this.boundaryArn = policyArn;
    this.backupArn = backupPolicyArn;
  }

  /** The region of a side. */
  public regionOf(side: Side): string {
    return regionOf(this.plan, side);
  }

  /** Whether this stack declares the resources of a side. */
  public declares(side: Side): boolean {
    return this.args.side === undefined || this.args.side === side;
  }

  /** Options for a child of a part: its parent and the provider of the side. The region goes into the child's arguments. */
  public optionsFor(side: Side, parent: pulumi.Resource): pulumi.CustomResourceOptions {
    const provider = side === 'SOURCE' ? this.args.sourceProvider : this.args.targetProvider;
    return provider === undefined ? { parent } : { parent, provider };
  }

  /** The plan when it was accepted, its unknowns as warnings; otherwise one `InputPropertiesError`. */
  public accept<T>(planned: Planned<T>, resource: pulumi.Resource = this): T {
    return accept(resource, planned);
  }

  /** Judges a new part's name and returns its slug; the component is remembered under it. */
  public acceptPartName(resource: pulumi.Resource, name: string): string {
    const findings = judgeAll(name, { name, taken: this.named() }, partNameChecks);
    const slug = accept(
      resource,
      planUnlessFailed(findings, () => name.toLowerCase()),
    );
    this.components.set(slug, resource);
    return slug;
  }

  /**
   * The components of parts, by their slugs: what names their children literally waits for them.
   *
   * @param names by default every part declared so far
   */
  public partResources(names = this.declarations.map(({ name }) => name)): pulumi.Resource[] {
    return names.flatMap((name) => this.components.get(name) ?? []);
  }

  /**
   * Notes the slug of what has names and roles and is no part: no part may share its name, and a boundary that is declared after
   * it would miss its roles.
   */
  public makesRoles(name: string): void {
    this.roleMakers.push(name);
  }

  /**
   * Makes a part known to cutover, observability and backups.
   *
   * @param outputs values of the part's outputs of the target side, which its signals and panels refer to
   */
  public registerPart(
    declaration: PartDeclaration,
    outputs: Readonly<Record<string, pulumi.Input<string>>> = {},
  ): void {
    this.declarations.push(declaration);
    Object.assign(this.targetOutputs, outputs);
  }

  /** Values of the target side's outputs, by their names; those of parts whose target side this stack declares. */
  public get partOutputs(): Readonly<Record<string, pulumi.Input<string>>> {
    return this.targetOutputs;
  }

  /**
   * Lets the alarms of every part that is declared after this call notify these topics, unless the part names its own. Throws
   * (`AlertsAfterParts`) when a part is declared already, because its alarms would stay silent.
   */
  public notify(alerts: MigrationAlerts): void {
    const before = this.declarations.map(({ name }) => name);
    if (before.length > 0) {
      throw new Error(
        `[AlertsAfterParts] found ${before.join(', ')} declared before the alerts; allowed: the alerts first; declare them above the parts`,
      );
    }
    this.accepted = { ...this.accepted, alerts };
  }

  /** Slugs of parts, and of what is none and has names all the same. */
  private named(): string[] {
    return [...this.declarations.map(({ name }) => name), ...this.roleMakers];
  }

  /** Adds an output under a name that is the same in both dialects. */
  public addOutput(name: string, value: pulumi.Input<string>): void {
    this.outputs[name] = pulumi.output(value);
  }
}
