import * as pulumi from '@pulumi/pulumi';
import { isDeferred, type MigrationFacts, type Phase } from '@regionlift/migration/core';
import { RegionMigration, type RegionMigrationArgs } from '@regionlift/migration/pulumi';
import { captureInline, type Program } from '@regionlift/testkit';
import type { FleetFacts, NetworkFacts } from '../src/core';
import { FleetMigration, type FleetMigrationArgs, MigrationNetwork, type MigrationNetworkArgs } from '../src/pulumi';
import { goodFacts, goodNetwork, migrationFacts } from './cases';

/** Runs a program that says what the facts say: deferred values become outputs. */
export const captured = (facts: Partial<FleetFacts>, migration: Partial<MigrationFacts> = {}): Promise<Program> =>
  capturedWith(migration, (orders) => {
    const { name, ...rest } = { ...goodFacts, ...facts };
    new FleetMigration(name, argsOf<FleetMigrationArgs>(orders, rest));
  });

/** The same for a network. */
export const capturedNetworkWith = (
  facts: Partial<NetworkFacts>,
  migration: Partial<MigrationFacts> = {},
): Promise<Program> =>
  capturedWith(migration, (orders) => {
    const { name, ...rest } = { ...goodNetwork, ...facts };
    new MigrationNetwork(name, argsOf<MigrationNetworkArgs>(orders, rest));
  });

/** A part in a network of the same program. */
export const capturedInNetwork = (
  facts: Partial<FleetFacts>,
  networkFacts: Partial<NetworkFacts>,
  phase: Phase,
): Promise<Program> =>
  capturedWith({ phase }, (orders) => {
    const { name: networkName, ...ranges } = { ...goodNetwork, ...networkFacts };
    const network = new MigrationNetwork(networkName, argsOf<MigrationNetworkArgs>(orders, ranges));
    const { name, ...rest } = { ...goodFacts, ...facts };
    new FleetMigration(name, {
      ...argsOf<FleetMigrationArgs>(orders, rest),
      targetVpcId: network.vpcId,
      publicSubnetIds: network.publicSubnetIds,
      privateSubnetIds: network.privateSubnetIds,
    });
  });

/** The program of a part in a phase, run once. */
export const capturedIn = (facts: Partial<FleetFacts>, phase: Phase): Promise<Program> =>
  once(['fleet', facts, phase], () => captured(facts, { phase }));

/** The program of a network in a phase, run once. */
export const capturedNetwork = (facts: Partial<NetworkFacts>, phase: Phase = 'REPLICATE'): Promise<Program> =>
  once(['network', facts, phase], () => capturedNetworkWith(facts, { phase }));

/** Runs a program with a migration; its outputs are the program's. */
export const capturedWith = (
  migration: Partial<MigrationFacts>,
  declare: (orders: RegionMigration) => void,
): Promise<Program> =>
  captureInline(() => {
    const { name, ...rest } = { ...migrationFacts, ...migration };
    const orders = new RegionMigration(String(name), rest as unknown as RegionMigrationArgs);
    declare(orders);
    return orders.outputs;
  });

function once(key: unknown, run: () => Promise<Program>): Promise<Program> {
  const text = JSON.stringify(key);
  const known = done.get(text) ?? run();
  done.set(text, known);
  return known;
}

const done = new Map<string, Promise<Program>>();

function argsOf<A extends { migration: RegionMigration }>(migration: RegionMigration, facts: object): A {
  const { settings, ...plain } = facts as { settings?: object };
  return { ...eachGiven(plain), ...(settings && { settings: eachGiven(settings) }), migration } as unknown as A;
}

const eachGiven = (values: object) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, Array.isArray(value) ? value.map(given) : given(value)]),
  );

const given = (value: unknown) => (isDeferred(value) ? pulumi.output('x') : value);
