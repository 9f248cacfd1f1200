import * as pulumi from '@pulumi/pulumi';
import { isDeferred, type Phase } from '@regionlift/migration/core';
import { RegionMigration, type RegionMigrationArgs } from '@regionlift/migration/pulumi';
import { captureInline, type Program } from '@regionlift/testkit';
import type { CutoverFacts } from '../src/core';
import { Cutover, type CutoverArgs } from '../src/pulumi';
import { alerts, declaredIn, goodFacts, migrationFacts } from './cases';
import type { Around } from './cdk-program';

/** Runs a program that says what the facts say: deferred values become outputs. */
export const captured = (
  facts: Partial<CutoverFacts> = {},
  around: Around = {},
  more: Partial<RegionMigrationArgs> = {},
): Promise<Program> =>
  captureInline(() => {
    const { name, ...rest } = { ...migrationFacts, ...around.migration };
    const orders = new RegionMigration(String(name), { ...(rest as unknown as RegionMigrationArgs), ...more });
    if (around.boundaryArn !== undefined) orders.usePermissionsBoundary(around.boundaryArn);
    if (!around.withoutAlerts) orders.notify(alerts);
    for (const part of around.parts ?? declaredIn(rest.phase)) orders.registerPart(part);
    const all = { ...goodFacts, ...facts };
    const { stateMachineName, stateMachineArn } = new Cutover(all.name, argsOf(orders, all));
    return { ...orders.outputs, stateMachineName, stateMachineArn };
  });

/** The program of a scenario in a phase, run once. */
export function capturedIn(
  facts: Partial<CutoverFacts> = {},
  phase: Phase = 'REPLICATE',
  around: Around = {},
): Promise<Program> {
  const key = JSON.stringify([facts, phase, around]);
  const known = done.get(key) ?? captured(facts, { ...around, migration: { ...around.migration, phase } });
  done.set(key, known);
  return known;
}

const done = new Map<string, Promise<Program>>();

const argsOf = (migration: RegionMigration, { name: _, order, ...facts }: CutoverFacts): CutoverArgs => ({
  ...(Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, given(value)])) as Partial<CutoverArgs>),
  ...(order && { order: order.map((partName) => ({ partName })) }),
  migration,
});

const given = (value: unknown) => (isDeferred(value) ? pulumi.output('x') : value);
