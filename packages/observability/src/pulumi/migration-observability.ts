import type * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as pulumi from '@pulumi/pulumi';
import { type RegionMigration, renderAlarms, siteOf } from '@regionlift/migration/pulumi';
import { abortAlarmOf, type ObservabilityPlan, planObservability, type Side } from '../core';
import { observabilityFactsOf } from './facts';
import type { MigrationObservabilityArgs } from './migration-observability-args';
import { renderCanaries } from './render/canaries';
import { renderComposites } from './render/composites';
import { renderDashboards } from './render/dashboards';
import { renderLogGroups } from './render/log-groups';
import { renderMetricFilters } from './render/metric-filters';
import { addObservabilityOutputs } from './render/outputs';
import { renderQueries } from './render/queries';

/**
 * What watches a migration: one dashboard of all its parts in both regions, one alarm per region that says that the cutover
 * has to stop, metrics and saved queries of what the parts' functions log, and canaries that try the real paths.
 *
 * Declare it below the parts. Nothing here changes or holds what is moved but the workload's log groups, which are protected
 * and stay when the stack goes.
 *
 * Throws an `InputPropertiesError` that lists every finding when the inputs are not usable; nothing is registered then but
 * the component itself. Codes: see the README, "What is refused".
 */
export class MigrationObservability extends pulumi.ComponentResource {
  /** Name of the dashboard; where the limits of one are passed, of the first. */
  public readonly dashboardName: string;
  /** Name of the alarm that stops a cutover, the same in both regions. */
  public readonly abortAlarmName: string;
  /** ARN of the alarm of the target region; undefined when nothing there aborts a cutover, or this stack does not declare it. */
  public readonly abortAlarmArn: pulumi.Output<string | undefined>;
  /** ARN of the alarm of the source region; undefined when nothing there aborts a cutover, or this stack does not declare it. */
  public readonly sourceAbortAlarmArn: pulumi.Output<string | undefined>;
  /** Names of the workload's log groups; what writes to one waits for it. Empty where this stack does not declare the target side. */
  public readonly workloadLogGroupNames: pulumi.Output<string>[];
  /** What was decided. */
  public readonly plan: ObservabilityPlan;

  constructor(name: string, args: MigrationObservabilityArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-observability:index:MigrationObservability', name, {}, { parent: args.migration, ...opts });
    const { migration } = args;
    const slug = migration.acceptPartName(this, name);
    const plan = migration.accept(
      planObservability(
        name,
        migration.plan,
        migration.parts,
        outputNames(migration),
        observabilityFactsOf(name, args),
      ),
      this,
    );
    migration.makesRoles(slug);
    this.plan = plan;

    const groups = migration.declares('TARGET') ? renderLogGroups(siteOf(migration, 'TARGET', name, this), plan) : [];
    const aborting = {
      TARGET: this.renderSide(args, name, 'TARGET', groups),
      SOURCE: this.renderSide(args, name, 'SOURCE', []),
    };
    if (migration.declares('TARGET')) {
      renderDashboards(siteOf(migration, 'TARGET', name, this), plan, migration.partOutputs);
    }
    addObservabilityOutputs(migration, plan, aborting);

    this.dashboardName = plan.dashboards[0]?.dashboardName ?? '';
    this.abortAlarmName = abortAlarmOf(migration.plan);
    this.abortAlarmArn = pulumi.output(aborting.TARGET?.arn);
    this.sourceAbortAlarmArn = pulumi.output(aborting.SOURCE?.arn);
    this.workloadLogGroupNames = groups.map((group) => group.name);
    this.registerOutputs({
      dashboardName: this.dashboardName,
      abortAlarmName: this.abortAlarmName,
      abortAlarmArn: this.abortAlarmArn,
      sourceAbortAlarmArn: this.sourceAbortAlarmArn,
      workloadLogGroupNames: this.workloadLogGroupNames,
    });
  }

  /** What one side consists of, where this stack declares it; returns the alarm that stops a cutover. */
  private renderSide(
    { migration }: MigrationObservabilityArgs,
    name: string,
    side: Side,
    own: readonly pulumi.Resource[],
  ): cloudwatch.CompositeAlarm | undefined {
    if (!migration.declares(side)) return undefined;
    const site = siteOf(migration, side, name, this);
    const watched = migration.partResources(this.plan.parts.map((part) => part.name));
    renderMetricFilters(site, this.plan, side, watched);
    renderQueries(site, this.plan, side, [...watched, ...own]);
    renderCanaries(site, this.plan, side, watched);
    renderAlarms(site, this.plan.alarms, side, migration.partOutputs);
    return renderComposites(site, this.plan, side, watched);
  }
}

/** Names of the outputs of the target side; where another stack declares that, those that the parts say they have. */
const outputNames = (migration: RegionMigration): string[] =>
  migration.declares('TARGET')
    ? Object.keys(migration.partOutputs)
    : migration.parts.flatMap(({ outputs }) => outputs.map((output) => output.name));
