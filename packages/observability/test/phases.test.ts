import type { Phase } from '@regionlift/migration/core';
import { Template } from 'aws-cdk-lib/assertions';
import { phases, scenarios } from './cases';
import { declared } from './cdk-program';
import { capturedIn } from './pulumi-program';

const name = 'everything chosen';

/**
 * What holds data, with the properties whose change replaces it. Sources: `createOnlyProperties` of the resource types' schemas;
 * terraform-provider-aws, `ForceNew`.
 */
const createOnly: Readonly<Record<string, readonly string[]>> = {
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion'],
  'AWS::KMS::Alias': ['AliasName'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
};
const forceNew: Readonly<Record<string, readonly string[]>> = {
  'aws:kms/key:Key': ['region'],
  'aws:kms/alias:Alias': ['name', 'region'],
  'aws:cloudwatch/logGroup:LogGroup': ['name', 'region'],
};

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

const only = (properties: object, names: readonly string[] = []) =>
  Object.fromEntries(Object.entries(properties).filter(([property]) => names.includes(property)));

const pinnedByCdk = (phase: Phase) =>
  Object.entries(
    Template.fromStack(declared(scenarios[name], phase).orders.targetStack).toJSON().Resources as Record<
      string,
      Resource
    >,
  )
    .filter(([id, { Type }]) => id.startsWith('Ops') && Object.hasOwn(createOnly, Type))
    .map(([id, { Type, Properties, DeletionPolicy, UpdateReplacePolicy }]) => ({
      id,
      kept: [DeletionPolicy, UpdateReplacePolicy],
      fixed: only(Properties, createOnly[Type]),
    }));

const pinnedByPulumi = async (phase: Phase) =>
  (await capturedIn(name, phase)).resources
    .filter(({ type, parent }) => Object.hasOwn(forceNew, type) && parent?.endsWith('::Ops'))
    .map(({ urn, type, retainOnDelete, protect, inputs }) => ({
      urn,
      kept: retainOnDelete && protect,
      fixed: only(inputs, forceNew[type]),
    }));

describe('phases (OBS-3)', () => {
  test('the logs of the workload never appear, disappear or are replaced, and are kept on deletion (CDK)', () => {
    const first = pinnedByCdk('REPLICATE');
    expect(first.every(({ kept }) => kept.every((policy) => policy === 'Retain'))).toBe(true);
    for (const phase of phases) expect(pinnedByCdk(phase)).toEqual(first);
  });

  test('the logs of the workload never appear, disappear or are replaced, and are kept on deletion (Pulumi)', async () => {
    const first = await pinnedByPulumi('REPLICATE');
    expect(first.every(({ kept }) => kept)).toBe(true);
    for (const phase of phases) expect(await pinnedByPulumi(phase)).toEqual(first);
  });

  test('logical ids of what holds data are a contract', () => {
    expect(pinnedByCdk('REPLICATE').map(({ id }) => id)).toEqual([
      'OpsKey291F46BE',
      'OpsAlias6764475C',
      'OpsOrdersWebLog9E83A9A0',
      'OpsOrdersWorkerLog2C448255',
    ]);
  });

  test('names, types and parents of what holds data are a contract, because URNs are made of them', async () => {
    const of = 'regionlift-migration:index:RegionMigration$regionlift-observability:index:MigrationObservability$aws:';
    expect((await pinnedByPulumi('REPLICATE')).map(({ urn }) => urn.split('::').slice(2).join(' ')).sort()).toEqual(
      [
        'cloudwatch/logGroup:LogGroup Ops-orders-web-log',
        'cloudwatch/logGroup:LogGroup Ops-orders-worker-log',
        'kms/alias:Alias Ops-key-alias',
        'kms/key:Key Ops-key',
      ].map((child) => `${of}${child}`),
    );
  });
});
