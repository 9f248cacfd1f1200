import * as pulumi from '@pulumi/pulumi';
import { isDeferred, type MigrationFacts, type Phase } from '@regionlift/migration/core';
import { RegionMigration, type RegionMigrationArgs } from '@regionlift/migration/pulumi';
import { captureInline, type Program } from '@regionlift/testkit';
import type { AlertsFacts } from '../../src/core';
import { MigrationAlerts, type MigrationAlertsArgs } from '../../src/pulumi';
import { type AlertsScenario, alertsScenarios, goodAlerts, migrationFacts } from './cases';

/** Runs a program that says what the facts say: deferred values become outputs. */
export const capturedAlerts = (
  facts: Partial<AlertsFacts> = {},
  migration: Partial<MigrationFacts> = {},
  declare: (orders: RegionMigration, alerts: () => MigrationAlerts) => void = (_, alerts) => void alerts(),
): Promise<Program> =>
  captureInline(() => {
    const { name, ...rest } = { ...migrationFacts, ...migration };
    const orders = new RegionMigration(String(name), rest as unknown as RegionMigrationArgs);
    const { name: id, ...given } = { ...goodAlerts, ...facts };
    const args = { ...(outputsIn(given) as object), migration: orders } as unknown as MigrationAlertsArgs;
    declare(orders, () => new MigrationAlerts(id, args));
    return orders.outputs;
  });

/** The program of a scenario in a phase, run once. */
export function alertsCaptured(scenario: AlertsScenario, phase: Phase = 'REPLICATE'): Promise<Program> {
  const key = `${scenario} ${phase}`;
  const known = done.get(key) ?? capturedAlerts(alertsScenarios[scenario], { phase });
  done.set(key, known);
  return known;
}

const done = new Map<string, Promise<Program>>();

function outputsIn(value: unknown): unknown {
  if (isDeferred(value)) return pulumi.secret('https://known.later.example/token');
  if (Array.isArray(value)) return value.map(outputsIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, outputsIn(inner)]));
}
