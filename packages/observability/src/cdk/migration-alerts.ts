import { MigrationSide, PartRendering, RegionMigration } from '@regionlift/migration';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { alertsOn, alertsOutputs, planAlerts, type Side, type SubscriptionPlan, severities } from '../core';
import { AlertSeverity } from './alert-severity';
import { alertsFactsOf } from './alerts-facts-of';
import type { MigrationAlertsProps } from './migration-alerts-props';
import { renderSlack, renderSlackRole } from './render/alerts-slack';
import { renderTopics } from './render/alerts-topics';

/**
 * Who is told of the alarms of a migration (OBS-4): in each region an encrypted topic for what is critical and one for warnings,
 * to which alarms of the account publish, and their subscribers. It is the same in every phase.
 *
 * Declare it above the parts (`AlertsAfterParts`) and below the permissions boundary (`BoundaryAfterParts`): alarms of parts that
 * name nobody of their own notify the topic of their severity in their region.
 *
 * The keys stay when the stacks go; topics go with their alarms.
 *
 * Throws one error that lists every finding when the inputs are not usable; nothing is created then. Codes: see the README,
 * "What is refused".
 */
export class MigrationAlerts extends Construct {
  private readonly topics: { readonly [side: string]: { readonly [severity: string]: ITopic } };

  constructor(scope: Construct, id: string, props: MigrationAlertsProps) {
    super(scope, id);
    const migration = RegionMigration.of(this);
    const slug = migration._acceptPartName(this, id);
    const plan = RegionMigration._accept(this, planAlerts(this.node.path, migration._plan, alertsFactsOf(id, props)));
    migration._notify(plan.alerts);
    migration._makesRoles(slug);
    const endpointOf = ({ index }: SubscriptionPlan): string => props.subscriptions?.[index]?.endpoint ?? '';
    const render = (side: Side) => {
      const sideScope = PartRendering._scope(migration, MigrationSide[side], id);
      return { scope: sideScope, topics: renderTopics(sideScope, alertsOn(plan, side), endpointOf) };
    };
    const target = render('TARGET');
    const source = render('SOURCE');
    if (plan.slack) {
      renderSlackRole(target.scope, plan.slack, migration.permissionsBoundaryArn);
      renderSlack(source.scope, plan.slack, Object.values(source.topics));
      const why = `${this.node.path}: the Slack channel's role and topics come first`;
      migration.sourceStack.addStackDependency(migration.targetStack, why);
    }

    const outputs = alertsOutputs(plan);
    const imported = (side: Side, { scope: sideScope, topics }: typeof target) =>
      Object.fromEntries(
        severities.map((severity) => {
          const { name, description } = outputs[side][severity];
          const { ref } = topics[severity];
          migration.addOutput(MigrationSide[side], name, ref, description);
          return [severity, Topic.fromTopicArn(sideScope, `${AlertSeverity[severity]}Imported`, ref)];
        }),
      );
    this.topics = { SOURCE: imported('SOURCE', source), TARGET: imported('TARGET', target) };
  }

  /**
   * The topic of a side and a severity, for alarms of your own in the stack of that side: an alarm notifies only inside of its
   * region.
   */
  public topicOf(side: MigrationSide, severity: AlertSeverity): ITopic {
    return this.topics[side]?.[severity] as ITopic;
  }
}
