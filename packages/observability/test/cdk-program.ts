import {
  type IMigrationPart,
  MigrationPhase,
  MigrationSide,
  PartRendering,
  RegionMigration,
} from '@regionlift/migration';
import {
  alarmsOf,
  isDeferred,
  type MigrationFacts,
  type PartDeclaration,
  type Phase,
} from '@regionlift/migration/core';
import { App, Duration, Stack, Token } from 'aws-cdk-lib';
import { CfnLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { MigrationObservability, type MigrationObservabilityProps } from '../src';
import { alerts, type DeclaredPart, goodFacts, migrationFacts, type Scenario } from './cases';
import { balancerOf, partsOf, subnets } from './parts';

/** A CDK program of a scenario: deferred values become tokens, figures durations. */
export function cdkProgram(scenario: Scenario, migration: Partial<MigrationFacts> = {}) {
  const app = new App();
  const { name, phase, ...rest } = { ...migrationFacts, ...migration };
  const orders = new RegionMigration(app, String(name), {
    ...(rest as { from: string; to: string; account: string }),
    phase: MigrationPhase[phase as Phase],
  });
  if (scenario.alerts) orders._notify(alerts);
  for (const part of scenario.parts ?? (['Assets', 'Web'] as const)) new SamplePart(orders, part);
  const { name: id, ...facts } = { ...goodFacts, ...scenario.facts };
  return { app, orders, ops: () => new MigrationObservability(orders, id, propsOf(facts)) };
}

/** The same, with everything declared. */
export function declared(scenario: Scenario, phase: Phase = 'REPLICATE') {
  const { app, orders, ops } = cdkProgram(scenario, { phase });
  return { app, orders, ops: ops() };
}

export const stacksIn = (app: App) => app.node.findAll().filter(Stack.isStack);

/** What stands for a part: its alarms, and the function and its log that canaries and filters name. */
class SamplePart extends Construct implements IMigrationPart {
  public readonly partName: string;

  constructor(orders: RegionMigration, id: DeclaredPart) {
    super(orders, id);
    this.partName = orders._acceptPartName(this, id);
    const declaration = partsOf(orders._plan)[id];
    const target = PartRendering._scope(orders, MigrationSide.TARGET, id);
    for (const { groupName } of declaration.logs) new CfnLogGroup(target, 'Log', { logGroupName: groupName });
    if (declaration.canary) functionNamed(target, declaration.canary.functionName);
    const outputs = id === 'Web' ? outputsOf(orders, target) : {};
    const alarms = alarmsOf(orders._plan, declaration.name, declaration.signals, [], ({ reason }) => reason);
    PartRendering._alarms(target, alarms, 'TARGET', outputs);
    PartRendering._alarms(PartRendering._scope(orders, MigrationSide.SOURCE, id), alarms, 'SOURCE');
    orders._registerPart(declaration satisfies PartDeclaration, outputs);
  }
}

const outputsOf = (orders: RegionMigration, scope: Construct) => ({
  WebLoadBalancerName: new CfnLoadBalancer(scope, 'LoadBalancer', { name: balancerOf(orders._plan), subnets })
    .attrLoadBalancerFullName,
});

const functionNamed = (scope: Construct, functionName: string) =>
  new CfnFunction(scope, 'Function', {
    functionName,
    role: 'arn:aws:iam::111122223333:role/somebody',
    runtime: 'nodejs24.x',
    handler: 'index.handler',
    code: { s3Bucket: 'code', s3Key: 'runtime.zip' },
  });

function propsOf({ watch, canaryMinutes, logRetentionDays, ...facts }: Scenario['facts']): MigrationObservabilityProps {
  return {
    ...(Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [key, Array.isArray(value) ? value.map(given) : given(value)]),
    ) as MigrationObservabilityProps),
    watch: watch?.map((partName) => ({ partName }) as IMigrationPart),
    canaryInterval: canaryMinutes === undefined ? undefined : minutes(canaryMinutes),
    logRetention: logRetentionDays === undefined ? undefined : Duration.days(Number(logRetentionDays)),
  };
}

const minutes = (amount: unknown): Duration =>
  isDeferred(amount) ? Duration.minutes(Token.asNumber({ Ref: 'X' })) : Duration.minutes(Number(amount));

const given = (value: unknown) => (isDeferred(value) ? Token.asString({ Ref: 'X' }) : value);
