import { MigrationPhase, RegionMigration } from '@regionlift/migration';
import { isDeferred, type MigrationFacts, type Phase } from '@regionlift/migration/core';
import { App, Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { DatabaseMigration, type DatabaseMigrationProps } from '../src';
import type { DatabaseFacts } from '../src/core';
import { goodFacts, migrationFacts } from './cases';

/** A CDK program that says what the facts say: deferred values become tokens, figures become durations. */
export function cdkProgram(facts: Partial<DatabaseFacts> = {}, migration: Partial<MigrationFacts> = {}) {
  const app = new App();
  const { name, phase, ...rest } = { ...migrationFacts, ...migration };
  const orders = new RegionMigration(app, String(name), {
    ...(rest as { from: string; to: string; account: string }),
    phase: MigrationPhase[phase as Phase],
  });
  const all = { ...goodFacts, ...facts };
  return { app, orders, database: () => new DatabaseMigration(orders, all.name, propsOf(all)) };
}

/** The part and the two templates of a program; the same program is synthesized once. */
export function synthesized(facts: Partial<DatabaseFacts> = {}, phase: Phase = 'REPLICATE'): Synthesized {
  const key = JSON.stringify([facts, phase]);
  const known = done.get(key) ?? synthesize(facts, phase);
  done.set(key, known);
  return known;
}

type Synthesized = ReturnType<typeof synthesize>;
const done = new Map<string, Synthesized>();

function synthesize(facts: Partial<DatabaseFacts>, phase: Phase) {
  const { orders, part } = declared(facts, phase);
  return {
    part,
    source: Template.fromStack(orders.sourceStack),
    target: Template.fromStack(orders.targetStack),
  };
}

/** The program of a part in a phase, not synthesized yet. */
export function declared(facts: Partial<DatabaseFacts>, phase: Phase) {
  const { app, orders, database } = cdkProgram(facts, { phase });
  Validations.of(orders.sourceStack).acknowledge({
    id: 'CloudFormation-Validate::F0001',
    reason:
      'A migration of one database that needs nothing on the source side leaves that stack empty; see the limits.',
  });
  return { app, orders, part: database() };
}

export const stacksIn = (app: App) => app.node.findAll().filter(Stack.isStack);

function propsOf(facts: DatabaseFacts): DatabaseMigrationProps {
  const { name: _, backupRetentionDays, monitoringIntervalSeconds, nameTtlSeconds, pauseBudgetMs, ...plain } = facts;
  const known = Object.entries(plain).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map(given) : given(value),
  ]);
  return {
    ...(Object.fromEntries(known) as unknown as DatabaseMigrationProps),
    ...(backupRetentionDays !== undefined && { backupRetention: Duration.days(Number(backupRetentionDays)) }),
    ...(monitoringIntervalSeconds !== undefined && {
      monitoringInterval: Duration.seconds(Number(monitoringIntervalSeconds)),
    }),
    ...(nameTtlSeconds !== undefined && { nameTtl: Duration.seconds(Number(nameTtlSeconds)) }),
    ...(pauseBudgetMs !== undefined && { pauseBudget: budgetOf(Number(pauseBudgetMs)) }),
  };
}

/** `Duration` refuses negative amounts itself, with an error of its own. */
const budgetOf = (ms: number): Duration => {
  const budget = Duration.millis(Math.abs(ms));
  return ms < 0 ? ({ isUnresolved: () => false, toMilliseconds: () => ms } as unknown as Duration) : budget;
};

const given = (value: unknown) => (isDeferred(value) ? Token.asString({ Ref: 'X' }) : value);
