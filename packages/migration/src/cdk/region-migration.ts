import { Annotations, CfnOutput, Duration, Stack, Tags } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import {
  formatFinding,
  judgeAll,
  type MigrationAlerts,
  type MigrationPlan,
  type PartDeclaration,
  type Planned,
  partNameChecks,
  planMigration,
  planUnlessFailed,
} from '../core';
import { amountOf, maybe, maybeEach, refusal } from './facts';
import { factsOf } from './migration-facts-of';
import { MigrationPhase } from './migration-phase';
import { MigrationSide } from './migration-side';
import type { RegionMigrationProps } from './region-migration-props';

export type { RegionMigrationProps } from './region-migration-props';

const MARK = Symbol.for('@regionlift/migration.RegionMigration');

/**
 * A workload's move from one region to another: two stacks with explicit environments, between which nothing passes but
 * deterministic names and literal ARNs. Parts are declared inside it.
 *
 * Throws one error that lists every finding when regions, account, names or phase are not usable; nothing is created then.
 */
export class RegionMigration extends Construct {
  /** The migration that a construct belongs to; throws when there is none. */
  public static of(construct: IConstruct): RegionMigration {
    const found = construct.node.scopes.reverse().find((scope) => MARK in scope);
    if (found === undefined) {
      throw new Error(
        `'${construct.node.path}' is not inside a RegionMigration: create it with the migration as its scope`,
      );
    }
    return found as IConstruct as RegionMigration;
  }

  /**
   * The plan when it was accepted, its unknowns as warnings; otherwise one error that lists every finding.
   *
   * @internal
   */
  public static _accept<T>(scope: IConstruct, planned: Planned<T>): T {
    if (!planned.accepted) throw refusal(scope, planned.findings);
    for (const finding of planned.unknowns) {
      Annotations.of(scope).addWarningV2(`@regionlift/${finding.code}`, formatFinding(finding));
    }
    return planned.plan;
  }

  /**
   * A prop as core wants it: an unresolved token is deferred.
   *
   * @internal
   */
  public static readonly _maybe = maybe;

  /**
   * A list as core wants it.
   *
   * @internal
   */
  public static readonly _maybeEach = maybeEach;

  /**
   * A duration or a size as core wants it.
   *
   * @internal
   */
  public static readonly _amountOf = amountOf;

  /** Region that the workload leaves. */
  public readonly from: string;
  /** Region that the workload moves to. */
  public readonly to: string;
  /** The phase that this deployment brings about. */
  public readonly phase: MigrationPhase;
  /** How long the way back stays open after the cutover. */
  public readonly rollbackWindow: Duration;
  /** The stack of the source region. */
  public readonly sourceStack: Stack;
  /** The stack of the target region. */
  public readonly targetStack: Stack;

  private plan: MigrationPlan;
  private readonly declarations: PartDeclaration[] = [];
  private readonly outputs: Record<string, string> = {};
  private readonly roleMakers: string[] = [];
  private boundaryArn?: string;
  private backupArn?: string;

  constructor(scope: Construct, id: string, props: RegionMigrationProps) {
    super(scope, id);
    Object.defineProperty(this, MARK, { value: true });

    const plan = RegionMigration._accept(this, planMigration(this.node.path, factsOf(scope, id, props)));
    this.plan = plan;
    this.from = plan.from;
    this.to = plan.to;
    this.phase = MigrationPhase[plan.phase];
    this.rollbackWindow = Duration.days(plan.rollbackWindowDays);
    this.sourceStack = props.sourceStack ?? this.createStack(MigrationSide.SOURCE, plan.from);
    this.targetStack = props.targetStack ?? this.createStack(MigrationSide.TARGET, plan.to);
    for (const [key, value] of Object.entries(plan.tags)) Tags.of(this).add(key, value);
  }

  /** Names of the parts declared so far, in order. */
  public get partNames(): string[] {
    return this.declarations.map(({ name }) => name);
  }

  /** ARN of the permissions boundary that parts put on the roles they create; undefined when there is none. */
  public get permissionsBoundaryArn(): string | undefined {
    return this.boundaryArn;
  }

  /** ARN of the permissions boundary of the roles that AWS Backup assumes; undefined when there is none. */
  public get backupBoundaryArn(): string | undefined {
    return this.backupArn;
  }

  /**
   * Puts a permissions boundary on every role that is created after this call. Throws when a part is declared already,
   * because its roles would stay without it.
   *
   * @param policyArn ARN of a managed policy, a literal or a reference inside the target stack
   * @param backupPolicyArn boundary of the roles that AWS Backup assumes; by default the same
   */
  public usePermissionsBoundary(policyArn: string, backupPolicyArn?: string): void {
    const before = [...this.partNames, ...this.roleMakers];
    if (before.length > 0) {
      throw new Error(
        `'${this.node.path}': [BoundaryAfterParts] found ${before.join(', ')} declared before the permissions boundary; allowed: the boundary first; declare it above the parts`,
      );
    }
    this.boundaryArn = policyArn;
    this.backupArn = backupPolicyArn ?? policyArn;
  }

  /**
   * Exports a value under a name that is the same in both dialects.
   *
   * @param side the stack that exports it
   * @param name PascalCase, unique in the migration; it becomes the output's logical id
   */
  public addOutput(side: MigrationSide, name: string, value: string, description: string): CfnOutput {
    const output = new CfnOutput(this.stackOf(side), name, { value, description });
    output.overrideLogicalId(name);
    return output;
  }

  /** The stack of a side. */
  public stackOf(side: MigrationSide): Stack {
    return side === MigrationSide.SOURCE ? this.sourceStack : this.targetStack;
  }

  /** @internal */
  public get _plan(): MigrationPlan {
    return this.plan;
  }

  /**
   * Values of the target side's outputs, by their names, for what is declared in the target stack.
   *
   * @internal
   */
  public get _partOutputs(): { readonly [name: string]: string } {
    return this.outputs;
  }

  /**
   * Lets the alarms of every part that is declared after this call notify these topics, unless the part names its own. Throws
   * (`AlertsAfterParts`) when a part is declared already, because its alarms would stay silent.
   *
   * @internal
   */
  public _notify(alerts: MigrationAlerts): void {
    if (this.partNames.length > 0) {
      throw new Error(
        `'${this.node.path}': [AlertsAfterParts] found ${this.partNames.join(', ')} declared before the alerts; allowed: the alerts first; declare them above the parts`,
      );
    }
    this.plan = { ...this.plan, alerts };
  }

  /** @internal */
  public get _parts(): readonly PartDeclaration[] {
    return this.declarations;
  }

  /**
   * Judges a new part's name; call it before the part's own planner.
   *
   * @internal
   */
  public _acceptPartName(scope: IConstruct, name: string): string {
    const findings = judgeAll(
      scope.node.path,
      { name, taken: [...this.partNames, ...this.roleMakers] },
      partNameChecks,
    );
    return RegionMigration._accept(
      scope,
      planUnlessFailed(findings, () => name.toLowerCase()),
    );
  }

  /**
   * Notes the slug of what has names and roles and is no part: no part may share its name, and a boundary that is declared
   * after it would miss its roles.
   *
   * @internal
   */
  public _makesRoles(name: string): void {
    this.roleMakers.push(name);
  }

  /**
   * @param outputs values of the part's outputs in the target stack, which its signals and panels refer to
   *
   * @internal
   */
  public _registerPart(declaration: PartDeclaration, outputs: { readonly [name: string]: string } = {}): void {
    this.declarations.push(declaration);
    Object.assign(this.outputs, outputs);
  }

  private createStack(side: MigrationSide, region: string): Stack {
    const { qualifier, migration, account } = this._plan;
    return new Stack(this, side === MigrationSide.SOURCE ? 'Source' : 'Target', {
      env: { account, region },
      stackName: `${qualifier}-${migration}-${side.toLowerCase()}`,
      description: `${side === MigrationSide.SOURCE ? 'Source' : 'Target'} side of the migration ${migration}: ${this.from} to ${this.to}`,
    });
  }
}
