import type { Topic } from '@pulumi/aws/sns/topic';
import * as pulumi from '@pulumi/pulumi';
import { type MigrationSide, type RegionMigration, siteOf } from '@regionlift/migration/pulumi';
import {
  type AlertsPlan,
  alertsOn,
  alertsOutputs,
  planAlerts,
  type Severity,
  type Side,
  type SubscriptionPlan,
  severities,
  topicOn,
} from '../core';
import type { AlertSeverity } from './alert-severity';
import { alertsFactsOf } from './alerts-facts-of';
import type { MigrationAlertsArgs } from './migration-alerts-args';
import { renderSlack, renderSlackRole } from './render/alerts-slack';
import { type RenderedTopics, renderTopics } from './render/alerts-topics';

/**
 * Who is told of the alarms of a migration (OBS-4): in each region an encrypted topic for what is critical and one for warnings,
 * to which alarms of the account publish, and their subscribers. It is the same in every phase.
 *
 * Declare it above the parts (`AlertsAfterParts`) and below the permissions boundary (`BoundaryAfterParts`): alarms of parts that
 * name nobody of their own notify the topic of their severity in their region.
 *
 * The keys are protected and stay when the stack goes; topics go with their alarms.
 *
 * Throws an `InputPropertiesError` that lists every finding when the inputs are not usable; nothing is registered then but the
 * component itself. Codes: see the README, "What is refused".
 */
export class MigrationAlerts extends pulumi.ComponentResource {
  /** What was decided. */
  public readonly plan: AlertsPlan;

  private readonly topicArns: Record<Side, Record<Severity, pulumi.Output<string>>>;

  constructor(name: string, args: MigrationAlertsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('regionlift-observability:index:MigrationAlerts', name, {}, { parent: args.migration, ...opts });
    const { migration } = args;
    const slug = migration.acceptPartName(this, name);
    const plan = migration.accept(planAlerts(name, migration.plan, alertsFactsOf(name, args)), this);
    migration.notify(plan.alerts);
    migration.makesRoles(slug);
    this.plan = plan;

    const endpointOf = ({ index }: SubscriptionPlan) => args.subscriptions?.[index]?.endpoint ?? '';
    const render = (side: Side) =>
      migration.declares(side)
        ? renderTopics(sited(migration, side, name, this), alertsOn(plan, side), endpointOf)
        : undefined;
    const rendered = { TARGET: render('TARGET'), SOURCE: render('SOURCE') };
    this.renderSlackSides(migration, name, rendered);

    const arnsOf = (side: Side) => ({
      CRITICAL: arnOf(plan, side, 'CRITICAL', rendered[side]),
      WARNING: arnOf(plan, side, 'WARNING', rendered[side]),
    });
    this.topicArns = { SOURCE: arnsOf('SOURCE'), TARGET: arnsOf('TARGET') };
    const outputs = alertsOutputs(plan);
    for (const side of ['SOURCE', 'TARGET'] as const) {
      if (rendered[side] === undefined) continue;
      for (const severity of severities)
        migration.addOutput(outputs[side][severity].name, this.topicArns[side][severity]);
    }
    this.registerOutputs({ topicArns: this.topicArns });
  }

  /**
   * ARN of the topic of a side and a severity, for alarms of your own in that side's region: an alarm notifies only inside of it.
   * A literal where this stack does not declare the side.
   */
  public topicArnOf(
    side: MigrationSide | `${MigrationSide}`,
    severity: AlertSeverity | `${AlertSeverity}`,
  ): pulumi.Output<string> {
    return this.topicArns[side][severity];
  }

  private renderSlackSides(
    migration: RegionMigration,
    name: string,
    rendered: Record<Side, RenderedTopics | undefined>,
  ): void {
    const { slack } = this.plan;
    if (slack === undefined) return;
    const boundary = migration.permissionsBoundaryArn;
    const role = rendered.TARGET && renderSlackRole(sited(migration, 'TARGET', name, this), slack, boundary);
    if (rendered.SOURCE === undefined) return;
    const topics = [rendered.SOURCE, rendered.TARGET ?? {}].flatMap((side): Topic[] => Object.values(side));
    renderSlack(sited(migration, 'SOURCE', name, this), slack, [...topics, ...(role?.ready ?? [])]);
  }
}

/** Both sides' children are this component's: their names begin with the side. */
const sited = (migration: RegionMigration, side: Side, name: string, parent: pulumi.Resource) =>
  siteOf(migration, side, `${name}-${side.toLowerCase()}`, parent);

const arnOf = (plan: AlertsPlan, side: Side, severity: Severity, rendered: RenderedTopics | undefined) =>
  rendered?.[severity].arn ?? pulumi.output(topicOn(plan, side, severity).arn);
