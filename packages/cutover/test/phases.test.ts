import type { Phase } from '@regionlift/migration/core';
import type { Template } from 'aws-cdk-lib/assertions';
import { phases, type Scenario, scenarioNames, scenarios } from './cases';
import { synthesized } from './cdk-program';
import { capturedIn } from './pulumi-program';

/**
 * What executions depend on, or what holds a record of them, with the properties whose change replaces it. Source:
 * `createOnlyProperties` of the resource types' schemas (CloudFormation Template Reference, "Update requires: Replacement").
 */
const createOnly: Readonly<Record<string, readonly string[]>> = {
  'AWS::StepFunctions::StateMachine': ['StateMachineName', 'StateMachineType'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion'],
  'AWS::KMS::Alias': ['AliasName'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
};

/** Arguments whose change replaces the same with Pulumi. Source: terraform-provider-aws, `ForceNew` of the resources' schemas. */
const forceNew: Readonly<Record<string, readonly string[]>> = {
  'aws:sfn/stateMachine:StateMachine': ['name', 'region', 'type'],
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

const only = (properties: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));

const pinnedByCdk = (template: Template) =>
  Object.entries((template.toJSON().Resources ?? {}) as Record<string, Resource>)
    .filter(([, { Type }]) => Object.hasOwn(createOnly, Type))
    .map(([id, { Type, Properties, DeletionPolicy, UpdateReplacePolicy }]) => ({
      id,
      kept: [DeletionPolicy, UpdateReplacePolicy],
      fixed: only(Properties, createOnly[Type] ?? []),
    }));

const pinnedByPulumi = ({ resources }: Awaited<ReturnType<typeof capturedIn>>) =>
  resources
    .filter(({ type }) => Object.hasOwn(forceNew, type))
    .map(({ urn, type, protect, retainOnDelete, inputs }) => ({
      urn,
      kept: [protect, retainOnDelete],
      fixed: only(inputs, forceNew[type] ?? []),
    }));

const targetOf = (name: Scenario, phase: Phase) => synthesized(scenarios[name], phase).target;
const isMachine = (name: string) => /[Mm]achine(?!-?[Ll]og)/.test(name);

describe.each(scenarioNames)('phases of %s', (name) => {
  test('what executions depend on is never replaced; logs and key stay for good (CDK)', () => {
    const first = pinnedByCdk(targetOf(name, 'REPLICATE'));
    expect(first).toHaveLength(5);
    for (const { id, kept } of first)
      expect([id, kept]).toEqual([id, isMachine(id) ? [undefined, undefined] : ['Retain', 'Retain']]);
    for (const phase of phases)
      expect(pinnedByCdk(targetOf(name, phase))).toEqual(
        first.filter(({ id }) => phase !== 'FINALISED' || !isMachine(id)),
      );
  });

  test('what executions depend on is never replaced; logs and key stay for good (Pulumi)', async () => {
    const first = pinnedByPulumi(await capturedIn(scenarios[name], 'REPLICATE'));
    expect(first).toHaveLength(5);
    const isMachineUrn = (urn: string) => urn.endsWith('::Cutover-machine');
    for (const { urn, kept } of first)
      expect([urn, kept]).toEqual([urn, isMachineUrn(urn) ? [false, false] : [true, true]]);
    for (const phase of phases)
      expect(pinnedByPulumi(await capturedIn(scenarios[name], phase))).toEqual(
        first.filter(({ urn }) => phase !== 'FINALISED' || !isMachineUrn(urn)),
      );
  });

  test('a deployment in the middle of an execution changes nothing of the cutover', async () => {
    const [before, ...later] = ['REPLICATE', 'PROMOTED', 'CUT_OVER'] as const;
    const template = targetOf(name, before).toJSON();
    for (const phase of later) expect(targetOf(name, phase).toJSON()).toEqual(template);
    const registered = async (phase: Phase) =>
      (await capturedIn(scenarios[name], phase)).resources.map(({ urn, inputs }) => ({ urn, inputs }));
    const program = await registered(before);
    for (const phase of later) expect(await registered(phase)).toEqual(program);
  });

  test('nothing of the machine is left in FINALISED', () => {
    const types = Object.values(targetOf(name, 'FINALISED').toJSON().Resources as Record<string, Resource>);
    expect(types.map(({ Type }) => Type).sort()).toEqual([
      'AWS::KMS::Alias',
      'AWS::KMS::Key',
      'AWS::Logs::LogGroup',
      'AWS::Logs::LogGroup',
    ]);
  });
});

test('logical ids of what stays are a contract', () => {
  expect(pinnedByCdk(targetOf('a cutover as it is', 'REPLICATE')).map(({ id }) => id)).toEqual([
    'CutoverKeyA15C5712',
    'CutoverAliasC74C6EA5',
    'CutoverRuntimeLog4961747A',
    'CutoverMachineLogF54CEA20',
    'CutoverMachine886FF685',
  ]);
});

test('names, types and parents of the same are a contract, because URNs are made of them', async () => {
  const urns = pinnedByPulumi(await capturedIn({}, 'REPLICATE')).map(({ urn }) =>
    urn.split('::').slice(2).join(' ').replace('regionlift-migration:index:RegionMigration$regionlift-', ''),
  );
  expect(urns.sort()).toEqual(
    [
      'cloudwatch/logGroup:LogGroup Cutover-machine-log',
      'cloudwatch/logGroup:LogGroup Cutover-runtime-log',
      'kms/alias:Alias Cutover-key-alias',
      'kms/key:Key Cutover-key',
      'sfn/stateMachine:StateMachine Cutover-machine',
    ].map((child) => `cutover:index:Cutover$aws:${child}`),
  );
});
