import * as pulumi from '@pulumi/pulumi';
import { isDeferred, type Phase } from '@regionlift/migration/core';
import { RegionMigration, type RegionMigrationArgs } from '@regionlift/migration/pulumi';
import { captureInline, type Program } from '@regionlift/testkit';
import type { BackupsFacts } from '../src/core';
import { MigrationBackups, type MigrationBackupsArgs } from '../src/pulumi';
import { goodFacts, migrationFacts } from './cases';
import type { Around } from './cdk-program';
import { sampleParts } from './sample-parts';

/** Runs a program that says what the facts say: deferred values become outputs. */
export const captured = (
  facts: Partial<BackupsFacts>,
  around: Around = {},
  more: Partial<RegionMigrationArgs> = {},
): Promise<Program> =>
  captureInline(() => {
    const { name, ...rest } = { ...migrationFacts, ...around.migration };
    const orders = new RegionMigration(String(name), { ...(rest as unknown as RegionMigrationArgs), ...more });
    if (around.boundaries) orders.usePermissionsBoundary(...around.boundaries);
    if (around.alerts) orders.notify(around.alerts);
    if (!around.withoutParts) for (const part of sampleParts(orders.plan)) orders.registerPart(part);
    const all = { ...goodFacts, ...facts };
    new MigrationBackups(all.name, argsOf(orders, all));
    return orders.outputs;
  });

/** The program of a scenario in a phase, run once. */
export function capturedIn(
  facts: Partial<BackupsFacts> = {},
  phase: Phase = 'REPLICATE',
  around: Around = {},
  more: Partial<RegionMigrationArgs> = {},
): Promise<Program> {
  const key = JSON.stringify([facts, phase, around, more]);
  const known = done.get(key) ?? captured(facts, { ...around, migration: { ...around.migration, phase } }, more);
  done.set(key, known);
  return known;
}

const done = new Map<string, Promise<Program>>();

function argsOf(migration: RegionMigration, { name: _, protect, ...facts }: BackupsFacts): MigrationBackupsArgs {
  return {
    ...(given(facts) as Partial<MigrationBackupsArgs>),
    ...(protect && { protect: partsNamed(protect) }),
    migration,
  };
}

const partsNamed = (names: unknown): { partName: string }[] =>
  (Array.isArray(names) ? names.map((partName) => ({ partName })) : names) as { partName: string }[];

function given(value: unknown): unknown {
  if (isDeferred(value)) return pulumi.output('x');
  if (Array.isArray(value)) return value.map(given);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, given(inner)]))
    : value;
}
