import { MigrationPhase, RegionMigration } from '@regionlift/migration';
import { isDeferred, type MigrationFacts, type Phase } from '@regionlift/migration/core';
import { App, Stack, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { MigrationAlerts, type MigrationAlertsProps } from '../../src';
import type { AlertsFacts } from '../../src/core';
import { type AlertsScenario, alertsScenarios, goodAlerts, migrationFacts } from './cases';

/** A CDK program that says what the facts say: deferred values become tokens. */
export function alertsProgram(facts: Partial<AlertsFacts> = {}, migration: Partial<MigrationFacts> = {}) {
  const app = new App();
  const { name, phase, ...rest } = { ...migrationFacts, ...migration };
  const orders = new RegionMigration(app, String(name), {
    ...(rest as { from: string; to: string; account: string }),
    phase: MigrationPhase[phase as Phase],
  });
  const { name: id, ...given } = { ...goodAlerts, ...facts };
  const alerts = () => new MigrationAlerts(orders, id, tokensIn(given) as MigrationAlertsProps);
  return { app, orders, alerts };
}

/** The two templates of a scenario; the same program is synthesized once. */
export function alertsTemplates(scenario: AlertsScenario, phase: Phase = 'REPLICATE') {
  const key = `${scenario} ${phase}`;
  const known = done.get(key) ?? templatesOf(scenario, phase);
  done.set(key, known);
  return known;
}

export const stacksIn = (app: App) => app.node.findAll().filter(Stack.isStack);

/** Properties of the resources of a type. */
export const all = (template: Template, type: string) =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);

const done = new Map<string, ReturnType<typeof templatesOf>>();

function templatesOf(scenario: AlertsScenario, phase: Phase) {
  const { orders, alerts } = alertsProgram(alertsScenarios[scenario], { phase });
  alerts();
  return { SOURCE: Template.fromStack(orders.sourceStack), TARGET: Template.fromStack(orders.targetStack) };
}

function tokensIn(value: unknown): unknown {
  if (isDeferred(value)) return Token.asString({ Ref: 'AWS::StackName' });
  if (Array.isArray(value)) return value.map(tokensIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tokensIn(inner)]));
}
