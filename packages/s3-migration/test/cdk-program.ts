import { MigrationPhase, RegionMigration } from '@regionlift/migration';
import { isDeferred, type MigrationFacts, type Phase } from '@regionlift/migration/core';
import { App, Duration, Size, Stack, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { BucketMigration, type BucketMigrationProps } from '../src';
import type { BucketFacts } from '../src/core';
import { goodFacts, migrationFacts } from './cases';

/** A CDK program that says what the facts say: deferred values become tokens, figures become durations and sizes. */
export function cdkProgram(facts: Partial<BucketFacts> = {}, migration: Partial<MigrationFacts> = {}) {
  const app = new App();
  const orders = migrationIn(app, migration);
  return { app, orders, assets: () => bucketIn(orders, facts) };
}

/** The two templates of a program; the same program is synthesized once. */
export function synthesized(facts: Partial<BucketFacts> = {}, phase: Phase = 'REPLICATE'): Synthesized {
  const key = JSON.stringify([facts, phase]);
  const known = done.get(key) ?? synthesize(facts, phase);
  done.set(key, known);
  return known;
}

type Synthesized = ReturnType<typeof synthesize>;
const done = new Map<string, Synthesized>();

function synthesize(facts: Partial<BucketFacts>, phase: Phase) {
  const { orders, assets } = cdkProgram(facts, { phase });
  const part = assets();
  return {
    part,
    orders,
    source: Template.fromStack(orders.sourceStack),
    target: Template.fromStack(orders.targetStack),
  };
}

export const stacksIn = (app: App) => app.node.findAll().filter(Stack.isStack);

export function migrationIn(app: App, facts: Partial<MigrationFacts> = {}): RegionMigration {
  const { name, phase, rollbackWindowDays, ...rest } = { ...migrationFacts, ...facts };
  return new RegionMigration(app, String(name), {
    ...(rest as { from: string; to: string; account: string }),
    phase: MigrationPhase[phase as Phase],
    rollbackWindow: rollbackWindowDays === undefined ? undefined : Duration.days(Number(rollbackWindowDays)),
  });
}

export const bucketIn = (migration: RegionMigration, facts: Partial<BucketFacts> = {}): BucketMigration => {
  const all = { ...goodFacts, ...facts };
  return new BucketMigration(migration, all.name, propsOf(all));
};

function propsOf(facts: BucketFacts): BucketMigrationProps {
  const { name: _, noncurrentVersionRetentionDays: days, latencyThresholdSeconds: seconds, ...rest } = facts;
  const { pendingBytesThreshold: bytes, alarmActionArns, ...plain } = rest;
  return {
    ...(Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, given(value)])) as unknown as {
      sourceBucketName: string;
    }),
    ...(alarmActionArns && { alarmActionArns: listGiven(alarmActionArns) }),
    ...(days !== undefined && { noncurrentVersionRetention: Duration.hours(Number(days) * 24) }),
    ...(seconds !== undefined && { latencyThreshold: Duration.seconds(Number(seconds)) }),
    ...(bytes !== undefined && { pendingBytesThreshold: Size.bytes(Number(bytes)) }),
  };
}

const listGiven = (value: NonNullable<BucketFacts['alarmActionArns']>): string[] =>
  isDeferred(value)
    ? Token.asList({ Ref: 'X' })
    : Array.isArray(value)
      ? value.map((arn) => String(given(arn)))
      : (value as unknown as string[]);

const given = (value: unknown) => (isDeferred(value) ? Token.asString({ Ref: 'X' }) : value);
