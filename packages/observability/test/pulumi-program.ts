import * as cloudwatch from '@pulumi/aws/cloudwatch';
import * as lambda from '@pulumi/aws/lambda';
import * as lb from '@pulumi/aws/lb';
import * as pulumi from '@pulumi/pulumi';
import { alarmsOf, isDeferred, type MigrationFacts, type Phase } from '@regionlift/migration/core';
import { RegionMigration, type RegionMigrationArgs, renderAlarms, siteOf } from '@regionlift/migration/pulumi';
import { captureInline, type Program } from '@regionlift/testkit';
import { MigrationObservability, type MigrationObservabilityArgs } from '../src/pulumi';
import {
  alerts,
  type DeclaredPart,
  goodFacts,
  migrationFacts,
  type Scenario,
  type ScenarioName,
  scenarios,
} from './cases';
import { balancerOf, partsOf, subnets } from './parts';

/** Runs the program of a scenario: deferred values become outputs. */
export const captured = (scenario: Scenario, migration: Partial<MigrationFacts> = {}): Promise<Program> =>
  captureInline(() => {
    const { name, ...rest } = { ...migrationFacts, ...migration };
    const orders = new RegionMigration(String(name), rest as unknown as RegionMigrationArgs);
    if (scenario.alerts) orders.notify(alerts);
    for (const part of scenario.parts ?? (['Assets', 'Web'] as const)) new SamplePart(part, orders);
    const { name: id, ...facts } = { ...goodFacts, ...scenario.facts };
    new MigrationObservability(id, argsOf(orders, facts));
    return orders.outputs;
  });

/** The program of a scenario in a phase, run once. */
export function capturedIn(name: ScenarioName, phase: Phase): Promise<Program> {
  const key = `${name} ${phase}`;
  const known = done.get(key) ?? captured(scenarios[name], { phase });
  done.set(key, known);
  return known;
}

const done = new Map<string, Promise<Program>>();

/** What stands for a part: its alarms, and the function and its log that canaries and filters name. */
class SamplePart extends pulumi.ComponentResource {
  constructor(id: DeclaredPart, orders: RegionMigration) {
    super('sample:index:Part', id, {}, { parent: orders });
    orders.acceptPartName(this, id);
    const declaration = partsOf(orders.plan)[id];
    const alarms = alarmsOf(orders.plan, declaration.name, declaration.signals, [], ({ reason }) => reason);
    if (orders.declares('SOURCE')) renderAlarms(siteOf(orders, 'SOURCE', id, this), alarms, 'SOURCE');
    const outputs: Record<string, pulumi.Input<string>> = {};
    if (orders.declares('TARGET')) {
      const site = siteOf(orders, 'TARGET', id, this);
      const { region, tags, child } = site;
      for (const { groupName } of declaration.logs)
        new cloudwatch.LogGroup(`${id}-log`, { region, tags, name: groupName }, child);
      if (declaration.canary) {
        const name = declaration.canary.functionName;
        const code = { s3Bucket: 'code', s3Key: 'runtime.zip' };
        const role = 'arn:aws:iam::111122223333:role/somebody';
        const args = { region, tags, name, ...code, role, runtime: 'nodejs24.x', handler: 'index.handler' };
        new lambda.Function(`${id}-function`, args, child);
      }
      if (id === 'Web') {
        const name = balancerOf(orders.plan);
        outputs.WebLoadBalancerName = new lb.LoadBalancer(
          `${id}-balancer`,
          { region, tags, name, subnets },
          child,
        ).arnSuffix;
      }
      renderAlarms(site, alarms, 'TARGET', outputs);
    }
    orders.registerPart(declaration, outputs);
    this.registerOutputs({});
  }
}

function argsOf(migration: RegionMigration, { watch, ...facts }: Scenario['facts']): MigrationObservabilityArgs {
  return {
    ...(Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [key, Array.isArray(value) ? value.map(given) : given(value)]),
    ) as unknown as MigrationObservabilityArgs),
    ...(watch && { watch: watch.map((partName) => ({ partName })) }),
    migration,
  };
}

const given = (value: unknown) => (isDeferred(value) ? pulumi.output('x') : value);
