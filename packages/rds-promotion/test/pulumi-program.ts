import * as pulumi from '@pulumi/pulumi';
import { isDeferred, type MigrationFacts, type Phase } from '@regionlift/migration/core';
import { RegionMigration, type RegionMigrationArgs } from '@regionlift/migration/pulumi';
import { captureInline, type Program } from '@regionlift/testkit';
import type { DatabaseFacts } from '../src/core';
import { DatabaseMigration, type DatabaseMigrationArgs } from '../src/pulumi';
import { goodFacts, migrationFacts } from './cases';

/** Runs a program that says what the facts say: deferred values become outputs. */
export const captured = (facts: Partial<DatabaseFacts>, migration: Partial<MigrationFacts> = {}): Promise<Program> =>
  captureInline(() => {
    const { name, ...rest } = { ...migrationFacts, ...migration };
    const orders = new RegionMigration(String(name), rest as unknown as RegionMigrationArgs);
    new DatabaseMigration(facts.name ?? goodFacts.name, argsOf(orders, facts));
    return orders.outputs;
  });

/** The same program in a phase, run once. */
export function capturedIn(facts: Partial<DatabaseFacts>, phase: Phase): Promise<Program> {
  const key = JSON.stringify([facts, phase]);
  const known = done.get(key) ?? captured(facts, { phase });
  done.set(key, known);
  return known;
}

const done = new Map<string, Promise<Program>>();

function argsOf(migration: RegionMigration, facts: Partial<DatabaseFacts>): DatabaseMigrationArgs {
  const { name: _, ...plain } = { ...goodFacts, ...facts };
  const known = Object.entries(plain).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map(given) : given(value),
  ]);
  return { ...(Object.fromEntries(known) as unknown as DatabaseMigrationArgs), migration };
}

const given = (value: unknown) => (isDeferred(value) ? pulumi.output('x') : value);
