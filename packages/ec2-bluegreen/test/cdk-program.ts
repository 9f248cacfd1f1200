import { MigrationPhase, RegionMigration } from '@regionlift/migration';
import { isDeferred, type MigrationFacts, type Phase } from '@regionlift/migration/core';
import { App, Duration, Size, Stack, Token, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { UserData } from 'aws-cdk-lib/aws-ec2';
import { FleetMigration, type FleetMigrationProps, MigrationNetwork, type MigrationNetworkProps } from '../src';
import type { FleetFacts, NetworkFacts } from '../src/core';
import { goodFacts, goodNetwork, migrationFacts } from './cases';

/** A CDK program that says what the facts say: deferred values become tokens, figures become durations and sizes. */
export function cdkProgram(facts: Partial<FleetFacts> = {}, migration: Partial<MigrationFacts> = {}) {
  const { app, orders } = migrationIn(migration);
  const all = { ...goodFacts, ...facts };
  return { app, orders, fleet: () => new FleetMigration(orders, all.name, fleetPropsOf(all)) };
}

/** The same for a network. */
export function networkProgram(facts: Partial<NetworkFacts> = {}, migration: Partial<MigrationFacts> = {}) {
  const { app, orders } = migrationIn(migration);
  const all = { ...goodNetwork, ...facts };
  return { app, orders, network: () => new MigrationNetwork(orders, all.name, networkPropsOf(all)) };
}

/** The part and the two templates of a program; the same program is synthesized once. */
export const synthesized = (facts: Partial<FleetFacts> = {}, phase: Phase = 'REPLICATE') =>
  once(['fleet', facts, phase], () => {
    const { app, orders, part } = declared(facts, phase);
    return { app, part, ...templatesOf(orders) };
  });

/** The same for a network. */
export const synthesizedNetwork = (facts: Partial<NetworkFacts> = {}, phase: Phase = 'REPLICATE') =>
  once(['network', facts, phase], () => {
    const { app, orders, network } = declaredNetwork(facts, phase);
    return { app, network, ...templatesOf(orders) };
  });

/** The program of a part in a phase, not synthesized yet. */
export function declared(facts: Partial<FleetFacts>, phase: Phase) {
  const { app, orders, fleet } = cdkProgram(facts, { phase });
  acknowledgeEmptySource(orders);
  return { app, orders, part: fleet() };
}

/** The same for a network. */
export function declaredNetwork(facts: Partial<NetworkFacts>, phase: Phase) {
  const { app, orders, network } = networkProgram(facts, { phase });
  acknowledgeEmptySource(orders);
  return { app, orders, network: network() };
}

export const stacksIn = (app: App) => app.node.findAll().filter(Stack.isStack);

/** The props that say what facts of a fleet say. */
export function fleetPropsOf(facts: FleetFacts): FleetMigrationProps {
  const { name: _, userData, volumeGibibytes, settings, ...rest } = facts;
  const { deregistrationDelaySeconds, warmupSeconds, recordTtlSeconds, bakeSeconds, drainSeconds, ...plain } = rest;
  return {
    ...(eachGiven(plain) as unknown as FleetMigrationProps),
    ...(userData !== undefined && { userData: UserData.custom(String(given(userData))) }),
    ...(volumeGibibytes !== undefined && { volumeSize: sizeOf(volumeGibibytes) }),
    ...(settings && { settings: eachGiven(settings) as Record<string, string> }),
    deregistrationDelay: seconds(deregistrationDelaySeconds),
    warmup: seconds(warmupSeconds),
    recordTtl: seconds(recordTtlSeconds),
    bakeTime: seconds(bakeSeconds),
    drainTime: seconds(drainSeconds),
  };
}

/** The props that say what facts of a network say. */
export function networkPropsOf({ name: _, ...facts }: NetworkFacts): MigrationNetworkProps {
  return eachGiven(facts) as unknown as MigrationNetworkProps;
}

function migrationIn(migration: Partial<MigrationFacts>) {
  const app = new App();
  const { name, phase, ...rest } = { ...migrationFacts, ...migration };
  const orders = new RegionMigration(app, String(name), {
    ...(rest as { from: string; to: string; account: string }),
    phase: MigrationPhase[phase as Phase],
  });
  return { app, orders };
}

const acknowledgeEmptySource = ({ sourceStack }: RegionMigration) =>
  Validations.of(sourceStack).acknowledge({
    id: 'CloudFormation-Validate::F0001',
    reason: 'A migration that needs nothing on the source side leaves that stack empty; see the limits.',
  });

const templatesOf = ({ sourceStack, targetStack }: RegionMigration) => ({
  source: Template.fromStack(sourceStack),
  target: Template.fromStack(targetStack),
});

const done = new Map<string, unknown>();

function once<T>(key: unknown, make: () => T): T {
  const text = JSON.stringify(key);
  const known = (done.get(text) as T | undefined) ?? make();
  done.set(text, known);
  return known;
}

/** `Duration` refuses negative amounts itself, with an error of its own. */
function seconds(amount: unknown): Duration | undefined {
  if (amount === undefined) return undefined;
  if (isDeferred(amount)) return Duration.seconds(Token.asNumber({ Ref: 'X' }));
  const duration = Duration.seconds(Math.abs(Number(amount)));
  return Number(amount) < 0
    ? ({ isUnresolved: () => false, toSeconds: () => Number(amount) } as unknown as Duration)
    : duration;
}

/** `Size` refuses negative amounts itself, with an error of its own. */
function sizeOf(gibibytes: unknown): Size {
  const size = Size.gibibytes(isDeferred(gibibytes) ? Token.asNumber({ Ref: 'X' }) : Math.abs(Number(gibibytes)));
  return Number(gibibytes) < 0
    ? ({ isUnresolved: () => false, toGibibytes: () => Number(gibibytes) } as unknown as Size)
    : size;
}

const eachGiven = (values: object) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      isDeferred(value) && key.endsWith('SubnetIds')
        ? Token.asList({ Ref: 'X' })
        : Array.isArray(value)
          ? value.map(given)
          : given(value),
    ]),
  );

const given = (value: unknown) => (isDeferred(value) ? Token.asString({ Ref: 'X' }) : value);
