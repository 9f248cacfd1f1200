import { MigrationSide, PartRendering, RegionMigration } from '@regionlift/migration';
import { CompositeAlarm, type IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { abortAlarmOf, type ObservabilityPlan, planObservability, type Side } from '../core';
import { observabilityFactsOf } from './facts';
import type { MigrationObservabilityProps } from './migration-observability-props';
import { renderCanaries } from './render/canaries';
import { renderComposites } from './render/composites';
import { renderDashboards } from './render/dashboards';
import { declaredIn } from './render/declared';
import { renderLogGroups } from './render/log-groups';
import { renderMetricFilters } from './render/metric-filters';
import { addObservabilityOutputs } from './render/outputs';
import { renderQueries } from './render/queries';

/**
 * What watches a migration: one dashboard of all its parts in both regions, one alarm per region that says that the cutover
 * has to stop, metrics and saved queries of what the parts' functions log, and canaries that try the real paths.
 *
 * Declare it below the parts. Nothing here changes or holds what is moved but the workload's log groups, which stay when the
 * stack goes.
 *
 * Throws one error that lists every finding when the inputs are not usable; nothing is created then. Codes: see the README,
 * "What is refused".
 */
export class MigrationObservability extends Construct {
  /** Name of the dashboard; where the limits of one are passed, of the first. */
  public readonly dashboardName: string;
  /** Name of the alarm that stops a cutover, the same in both regions. */
  public readonly abortAlarmName: string;
  /** The alarm of the target region, for use in the target stack; undefined when nothing there aborts a cutover. */
  public readonly abortAlarm?: IAlarm;
  /** The alarm of the source region, for use in the source stack; undefined when nothing there aborts a cutover. */
  public readonly sourceAbortAlarm?: IAlarm;
  /** The workload's log groups, for use in the target stack, in the order in which they were named. */
  public readonly workloadLogGroups: ILogGroup[];

  /** @internal */
  public readonly _plan: ObservabilityPlan;

  constructor(scope: Construct, id: string, props: MigrationObservabilityProps = {}) {
    super(scope, id);
    const migration = RegionMigration.of(this);
    const slug = migration._acceptPartName(this, id);
    const plan = RegionMigration._accept(
      this,
      planObservability(
        this.node.path,
        migration._plan,
        migration._parts,
        Object.keys(migration._partOutputs),
        observabilityFactsOf(id, props),
      ),
    );
    migration._makesRoles(slug);
    this._plan = plan;

    const target = PartRendering._scope(migration, MigrationSide.TARGET, id);
    const source = PartRendering._scope(migration, MigrationSide.SOURCE, id);
    const groups = renderLogGroups(target, plan);
    const aborting = {
      TARGET: renderSide(target, plan, 'TARGET', migration._partOutputs),
      SOURCE: renderSide(source, plan, 'SOURCE'),
    };
    renderDashboards(target, plan, migration._partOutputs);
    addObservabilityOutputs(migration, plan, aborting);

    this.dashboardName = plan.dashboards[0]?.dashboardName ?? '';
    this.abortAlarmName = abortAlarmOf(migration._plan);
    this.abortAlarm =
      aborting.TARGET && CompositeAlarm.fromCompositeAlarmArn(target, 'AbortAlarm', aborting.TARGET.attrArn);
    this.sourceAbortAlarm =
      aborting.SOURCE && CompositeAlarm.fromCompositeAlarmArn(source, 'AbortAlarm', aborting.SOURCE.attrArn);
    this.workloadLogGroups = groups.map((group, index) =>
      LogGroup.fromLogGroupArn(target, `WorkloadLog${index + 1}`, group.attrArn),
    );
  }
}

/** What stands in the stack of one side; returns the alarm that stops a cutover. */
function renderSide(
  scope: Construct,
  plan: ObservabilityPlan,
  side: Side,
  outputs: { readonly [name: string]: string } = {},
) {
  const declared = declaredIn(scope);
  renderMetricFilters(scope, plan, side, declared);
  renderQueries(scope, plan, side, declared);
  renderCanaries(scope, plan, side, declared);
  PartRendering._alarms(scope, plan.alarms, side, outputs);
  return renderComposites(scope, plan, side, declared);
}
