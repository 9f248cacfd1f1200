import { type IMigrationPart, MigrationPhase, RegionMigration } from '@regionlift/migration';
import { isDeferred, type MigrationFacts, type PartDeclaration, type Phase } from '@regionlift/migration/core';
import { App, Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Cutover, type CutoverProps } from '../src';
import type { CutoverFacts } from '../src/core';
import { alerts, declaredIn, goodFacts, migrationFacts } from './cases';

/** What a program has besides the cutover. */
export interface Around {
  readonly migration?: Partial<MigrationFacts>;
  /** @default every part of the cases */
  readonly parts?: readonly PartDeclaration[];
  readonly withoutAlerts?: boolean;
  /** ARN of a permissions boundary of every role. */
  readonly boundaryArn?: string;
}

/** A CDK program that says what the facts say: deferred values become tokens, hours become durations. */
export function cdkProgram(facts: Partial<CutoverFacts> = {}, around: Around = {}) {
  const app = new App();
  const { name, phase, ...rest } = { ...migrationFacts, ...around.migration };
  const orders = new RegionMigration(app, String(name), {
    ...(rest as { from: string; to: string; account: string }),
    phase: MigrationPhase[phase as Phase],
  });
  if (around.boundaryArn !== undefined) orders.usePermissionsBoundary(around.boundaryArn);
  if (!around.withoutAlerts) orders._notify(alerts);
  for (const part of around.parts ?? declaredIn(phase)) orders._registerPart(part);
  const all = { ...goodFacts, ...facts };
  return { app, orders, cutover: () => new Cutover(orders, all.name, propsOf(all)) };
}

/** The cutover and the template of its side; the same program is synthesized once. */
export function synthesized(facts: Partial<CutoverFacts> = {}, phase: Phase = 'REPLICATE', around: Around = {}) {
  const key = JSON.stringify([facts, phase, around]);
  const known = done.get(key) ?? synthesize(facts, phase, around);
  done.set(key, known);
  return known;
}

const done = new Map<string, ReturnType<typeof synthesize>>();

function synthesize(facts: Partial<CutoverFacts>, phase: Phase, around: Around) {
  const { app, orders, cutover } = cdkProgram(facts, { ...around, migration: { ...around.migration, phase } });
  acknowledgeEmptyStacks(orders);
  return { app, orders, cutover: cutover(), target: Template.fromStack(orders.targetStack) };
}

/** The stacks of a program. */
export const stacksIn = (app: App) => app.node.findAll().filter(Stack.isStack);

/** The cutover stands on the target side alone, and in FINALISED nowhere; parts declare nothing here. */
export const acknowledgeEmptyStacks = ({ sourceStack, targetStack }: RegionMigration): void => {
  for (const stack of [sourceStack, targetStack])
    Validations.of(stack).acknowledge({
      id: 'CloudFormation-Validate::F0001',
      reason: 'The parts of these tests declare no resources.',
    });
};

function propsOf({ name: _, order, approvalHours, alarmActionArns, ...plain }: CutoverFacts): CutoverProps {
  return {
    ...(Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, given(value)])) as CutoverProps),
    order: order?.map((partName) => ({ partName }) as IMigrationPart),
    approvalTime: approvalHours === undefined ? undefined : hours(approvalHours),
    alarmActionArns: Array.isArray(alarmActionArns) ? alarmActionArns.map((arn) => String(given(arn))) : undefined,
  };
}

const hours = (amount: unknown): Duration =>
  isDeferred(amount) ? Duration.hours(Token.asNumber({ Ref: 'X' })) : Duration.minutes(Number(amount) * 60);

const given = (value: unknown) => (isDeferred(value) ? Token.asString({ Ref: 'X' }) : value);
