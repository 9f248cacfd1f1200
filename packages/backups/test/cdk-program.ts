import { type IMigrationPart, MigrationPhase, RegionMigration } from '@regionlift/migration';
import { isDeferred, type MigrationAlerts, type MigrationFacts, type Phase } from '@regionlift/migration/core';
import { App, Duration, Stack, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { MigrationBackups, type MigrationBackupsProps } from '../src';
import type { BackupsFacts } from '../src/core';
import { goodFacts, migrationFacts } from './cases';
import { sampleParts } from './sample-parts';

/** What a program has besides the backups. */
export interface Around {
  readonly migration?: Partial<MigrationFacts>;
  readonly alerts?: MigrationAlerts;
  readonly withoutParts?: boolean;
  /** ARNs of permissions boundaries: of the function's role, and of the roles that AWS Backup assumes. */
  readonly boundaries?: readonly [actors: string, backups: string];
}

/** A CDK program that says what the facts say: deferred values become tokens, figures become durations. */
export function cdkProgram(facts: Partial<BackupsFacts> = {}, around: Around = {}) {
  const app = new App();
  const { name, phase, rollbackWindowDays, ...rest } = { ...migrationFacts, ...around.migration };
  const orders = new RegionMigration(app, String(name), {
    ...(rest as { from: string; to: string; account: string }),
    phase: MigrationPhase[phase as Phase],
    rollbackWindow: rollbackWindowDays === undefined ? undefined : Duration.days(Number(rollbackWindowDays)),
  });
  if (around.boundaries) orders.usePermissionsBoundary(...around.boundaries);
  if (around.alerts) orders._notify(around.alerts);
  if (!around.withoutParts) for (const part of sampleParts(orders._plan)) orders._registerPart(part);
  const all = { ...goodFacts, ...facts };
  return { app, orders, backups: () => new MigrationBackups(orders, all.name, propsOf(all)) };
}

/** The two templates of a program; the same program is synthesized once. */
export function synthesized(facts: Partial<BackupsFacts> = {}, phase: Phase = 'REPLICATE', around: Around = {}) {
  const key = JSON.stringify([facts, phase, around]);
  const known = done.get(key) ?? synthesize(facts, phase, around);
  done.set(key, known);
  return known;
}

const done = new Map<string, ReturnType<typeof synthesize>>();

function synthesize(facts: Partial<BackupsFacts>, phase: Phase, around: Around) {
  const { orders, backups } = cdkProgram(facts, { ...around, migration: { ...around.migration, phase } });
  const part = backups();
  return {
    part,
    orders,
    source: Template.fromStack(orders.sourceStack),
    target: Template.fromStack(orders.targetStack),
  };
}

export const stacksIn = (app: App) => app.node.findAll().filter(Stack.isStack);

function propsOf({ name: _, ...facts }: BackupsFacts): MigrationBackupsProps {
  const { continuousDays, freshHours, exportDays, daily, weekly, monthly, lock, restoreTests, ...rest } = facts;
  const { protect, ...plain } = rest;
  return {
    ...(eachGiven(plain) as MigrationBackupsProps),
    ...(protect && { protect: partsNamed(protect) }),
    ...(daily && { daily: groupOf(daily) as never }),
    ...(weekly && { weekly: groupOf(weekly) as never }),
    ...(monthly && { monthly: groupOf(monthly) as never }),
    ...(lock && { lock: groupOf(lock) as never }),
    ...(restoreTests && { restoreTests: groupOf(restoreTests) as never }),
    continuous: durationOf(continuousDays, 'Days'),
    freshness: durationOf(freshHours, 'Hours'),
    exportRetention: durationOf(exportDays, 'Days'),
  };
}

const partsNamed = (names: unknown): IMigrationPart[] =>
  (Array.isArray(names) ? names.map((partName) => ({ partName })) : names) as IMigrationPart[];

/** `retentionDays: 7` → `retention: Duration.days(7)`; what is no group stays what it is. */
const groupOf = (group: unknown): unknown =>
  typeof group === 'object' && !Array.isArray(group)
    ? Object.fromEntries(Object.entries(group as object).map(([key, value]) => fieldOf(key, value)))
    : group;

function fieldOf(key: string, value: unknown): [string, unknown] {
  const unit = /(Days|Hours)$/.exec(key)?.[1] as 'Days' | 'Hours' | undefined;
  return unit ? [key.slice(0, -unit.length), durationOf(value, unit)] : [key, given(value)];
}

/** `Duration` refuses negative amounts itself, with an error of its own. */
function durationOf(amount: unknown, unit: 'Days' | 'Hours'): Duration | undefined {
  if (amount === undefined) return undefined;
  if (isDeferred(amount)) return Duration.days(Token.asNumber({ Ref: 'X' }));
  const value = Number(amount);
  if (value < 0) return { isUnresolved: () => false, [`to${unit}`]: () => value } as unknown as Duration;
  return Duration.minutes(value * (unit === 'Days' ? 1440 : 60));
}

const eachGiven = (values: object): object =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, given(value)]));

function given(value: unknown): unknown {
  if (isDeferred(value)) return Token.asString({ Ref: 'X' });
  if (Array.isArray(value)) return value.map(given);
  return typeof value === 'object' && value !== null ? eachGiven(value) : value;
}
