import type { Phase } from '@regionlift/migration/core';
import type { Template } from 'aws-cdk-lib/assertions';
import { phases, type Scenario, scenarioNames, scenarios } from './cases';
import { synthesized } from './cdk-program';
import { type Registration, registrationsOf } from './pulumi-program';

/** Types that hold data, or that data cannot be read without. */
const stateful = ['AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::KMS::Alias', 'AWS::Logs::LogGroup', 'AWS::SSM::Parameter'];
const statefulTokens = [
  'aws:s3/bucket:Bucket',
  'aws:kms/key:Key',
  'aws:kms/alias:Alias',
  'aws:cloudwatch/logGroup:LogGroup',
  'aws:ssm/parameter:Parameter',
];

/** Properties whose change replaces the resource. Source: CloudFormation Template Reference, "Update requires". */
const createOnly = [
  'BucketName',
  'AliasName',
  'LogGroupName',
  'Name',
  'Type',
  'bucket',
  'name',
  'region',
  'Regions',
  'details',
];

const pinned = (template: Template) =>
  Object.entries(template.toJSON().Resources as Record<string, { Type: string; Properties: Record<string, unknown> }>)
    .filter(([, { Type }]) => stateful.includes(Type))
    .map(([id, { Type, Properties }]) => [id, Type, only(Properties)]);

const only = (properties: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => createOnly.includes(key)));

const pinnedIn = (registrations: readonly Registration[]) =>
  registrations
    .filter(({ type }) => statefulTokens.includes(type))
    .map(({ type, name, parent, inputs }) => [type, name, parent, only(inputs)])
    .sort();

describe.each(scenarioNames)('phases of %s', (name: Scenario) => {
  test('nothing stateful appears, disappears or is replaced (CDK)', () => {
    const at = (phase: Phase) => {
      const { source, target } = synthesized(scenarios[name], phase);
      return [...pinned(source), ...pinned(target)];
    };
    const first = at('REPLICATE');
    for (const phase of phases) expect(at(phase)).toEqual(first);
  });

  test('nothing stateful appears, disappears or is replaced (Pulumi)', async () => {
    const first = pinnedIn(await registrationsOf(scenarios[name]));
    for (const phase of phases) expect(pinnedIn(await registrationsOf(scenarios[name], phase))).toEqual(first);
  });
});

test('an access point that is there stays the same to the end', async () => {
  const facts = scenarios['an access point'];
  for (const phase of phases) {
    const points = synthesized(facts, phase).target.findResources('AWS::S3::MultiRegionAccessPoint');
    expect(Object.keys(points)).toEqual(['AssetsAccessPoint6C67F260']);
    const registered = (await registrationsOf(facts, phase)).filter(({ type }) => type.includes('multiRegion'));
    expect(registered.map(({ name, protect, retainOnDelete }) => [name, protect, retainOnDelete])).toEqual([
      ['Assets-access-point', true, true],
    ]);
  }
});

test('logical ids of stateful resources are a contract', () => {
  const { source, target } = synthesized(scenarios['an owned source']);
  const ids = (template: Template) => pinned(template).map(([id]) => id);
  expect(ids(source)).toEqual([
    'AssetsKeyB4EFB9CF',
    'AssetsAlias63981BF1',
    'AssetsLedger830108B3',
    'AssetsSourceBucket22697C1F',
    'AssetsEndpointParameter7E1FFA3E',
  ]);
  expect(ids(target)).toEqual([
    'AssetsKeyB4EFB9CF',
    'AssetsAlias63981BF1',
    'AssetsBucketB348DC00',
    'AssetsRuntimeLogE7FC2DFA',
    'AssetsEndpointParameter7E1FFA3E',
  ]);
});

test('names and parents of stateful resources are a contract, because URNs are made of them', async () => {
  const names = pinnedIn(await registrationsOf(scenarios['an owned source'])).map(([, name, parent]) => [name, parent]);
  expect(names).toEqual([
    ['Assets-runtime-log', 'Assets'],
    ['Assets-key-alias', 'Assets'],
    ['Assets-source-key-alias', 'Assets'],
    ['Assets-key', 'Assets'],
    ['Assets-source-key', 'Assets'],
    ['Assets-bucket', 'Assets'],
    ['Assets-ledger', 'Assets'],
    ['Assets-source-bucket', 'Assets'],
    ['Assets-endpoint', 'Assets'],
    ['Assets-source-endpoint', 'Assets'],
  ]);
});

test('a finalised migration has no actor, no rule and no alarm left, in both dialects', async () => {
  for (const name of scenarioNames) {
    const { source, target } = synthesized(scenarios[name], 'FINALISED');
    for (const template of [source, target]) {
      const types = Object.values(template.toJSON().Resources as Record<string, { Type: string }>).map(
        ({ Type }) => Type,
      );
      expect(types.filter((type) => /IAM|Lambda|Alarm/.test(type))).toEqual([]);
      expect(JSON.stringify(template.toJSON())).not.toContain('ReplicationConfiguration');
    }
    const registrations = await registrationsOf(scenarios[name], 'FINALISED');
    expect(registrations.filter(({ type }) => /iam|lambda|metricAlarm|ReplicationConfig/.test(type))).toEqual([]);
  }
});
