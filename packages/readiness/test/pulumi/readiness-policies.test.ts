import { join } from 'node:path';
import type { StackValidationPolicy } from '@pulumi/policy';
import { EnforcementLevel } from '@pulumi/pulumi/proto/analyzer_pb';
import type { Value } from '@regionlift/testkit/capture/values';
import type { ReadinessPolicyOptions } from '../../src/pulumi';
import { readinessPolicies } from '../../src/pulumi';
import { Analyzer, type Diagnostic, type Told } from './analyzer';

const provider = 'urn:pulumi:dev::shop::pulumi:providers:aws::default_7_48_0';
const urnOf = (type: string, name: string) => `urn:pulumi:dev::shop::${type}::${name}`;
const resource = (type: string, name: string, inputs: Record<string, Value>, more: Partial<Told> = {}): Told => ({
  urn: urnOf(type, name),
  type,
  inputs,
  outputs: { ...inputs, id: name, arn: `arn:aws:any:::${name}` },
  provider,
  ...more,
});
const stack = (outputs: Record<string, Value>): Told => ({
  urn: urnOf('pulumi:pulumi:Stack', 'shop-dev'),
  type: 'pulumi:pulumi:Stack',
  inputs: {},
  outputs,
});
const assets = resource('aws:s3/bucket:Bucket', 'assets', { bucket: 'shop-assets' }, { protect: true });
const password: Value = { $kind: 'secret', value: 'Tr0ub4dor-and-3-more' };
const database = (given: Value) =>
  resource('aws:rds/instance:Instance', 'orders', { identifier: 'orders', engine: 'postgres', password: given });

let pack: Analyzer;
beforeAll(async () => {
  pack = await Analyzer.start(join(__dirname, '../..'), 'test/pulumi/fixtures/pack.ts', {
    READINESS_OPTIONS: JSON.stringify({ areas: ['A2', 'A9'] } satisfies ReadinessPolicyOptions),
  });
});
afterEach(() => pack.configure('ReadinessInputs', EnforcementLevel.REMEDIATE));
afterAll(() => pack.stop());

describe('the policy pack for Pulumi (CHK-1), asked over its own gRPC', () => {
  const policiesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ policy }) => policy);
  const of = (diagnostics: readonly Diagnostic[], wanted: string) =>
    diagnostics.filter(({ policy }) => policy === wanted);

  const inClear = (found: readonly Diagnostic[]) => found.filter(({ message }) => message.includes('in clear text ('));

  test('reports a fail under the code of its check, at the resource, and stops the update', async () => {
    const found = await pack.judge([stack({ bucket: 'shop-assets' }), assets]);
    expect(of(found, 'BucketNotVersioned')).toEqual([
      {
        policy: 'BucketNotVersioned',
        urn: assets.urn,
        level: 'mandatory',
        message: expect.stringContaining(
          'BucketNotVersioned at AWS::S3::Bucket us-west-2 shop-assets › VersioningConfiguration.Status: ' +
            'found absent; allowed: Enabled; enable versioning',
        ),
      },
    ]);
    expect(policiesOf(found)).not.toContain('BucketNotKept');
  });

  test('judges every update anew', async () => {
    const versioning = resource('aws:s3/bucketVersioning:BucketVersioning', 'assets', {
      bucket: 'shop-assets',
      versioningConfiguration: { status: 'Enabled' },
    });
    expect(policiesOf(await pack.judge([stack({ a: 'b' }), assets]))).toContain('BucketNotVersioned');
    expect(policiesOf(await pack.judge([stack({ a: 'b' }), assets, versioning]))).not.toContain('BucketNotVersioned');
    expect(policiesOf(await pack.judge([stack({ a: 'b' }), assets]))).toContain('BucketNotVersioned');
  });

  test('tells a secret from a text in clear, and shows neither (IAM-8)', async () => {
    expect(inClear(await pack.judge([stack({ a: 'b' }), database(password)]))).toEqual([]);
    const found = await pack.judge([stack({ a: 'b' }), database('Tr0ub4dor-and-3-more')]);
    expect(inClear(found).map(({ policy, level }) => [policy, level])).toEqual([['PlaintextSecret', 'mandatory']]);
    expect(JSON.stringify(found)).not.toContain('Tr0ub4dor');
  });

  test('does not know what it is not told: which outputs are secrets, whether something is retained (CHK-2)', async () => {
    const found = await pack.judge([stack({ token: password }), { ...assets, protect: false }]);
    expect(of(found, 'PlaintextSecret')).toEqual([]);
    expect(of(found, 'BucketNotKept')).toEqual([]);
    const unknown = of(found, 'AnswerUnknown');
    expect(unknown.map(({ level, urn }) => [level, urn])).toEqual([
      ['advisory', assets.urn],
      ['advisory', urnOf('pulumi:pulumi:Stack', 'shop-dev')],
    ]);
    expect(unknown.map(({ message }) => message).join()).toMatch(
      /policies are not told of retainOnDelete.*policies are not told which outputs are secrets/s,
    );
  });

  test('does not take a secret for a text in clear where a configuration keeps the marks from it', async () => {
    await pack.configure('ReadinessInputs', EnforcementLevel.ADVISORY);
    const found = await pack.judge([stack({ a: 'b' }), database(password)]);
    expect(inClear(found).map(({ policy, level }) => [policy, level])).toEqual([['AnswerUnknown', 'advisory']]);
  });

  test('knows what a preview does not know, and which resource it will be', async () => {
    const key = resource('aws:kms/key:Key', 'assets', { enableKeyRotation: true });
    const unknown: Value = { $kind: 'unknown' };
    const encryption = resource(
      'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
      'assets',
      {
        bucket: unknown,
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: unknown } }],
      },
      { propertyDependencies: { bucket: [assets.urn], rules: [key.urn] } },
    );
    const before = [assets, key].map((one) => ({ ...one, outputs: { ...one.inputs, id: unknown, arn: unknown } }));
    const found = await pack.judge([stack({ a: unknown }), ...before, { ...encryption, outputs: encryption.inputs }]);
    expect(policiesOf(found)).not.toContain('BucketNotUnderKms');
    expect(policiesOf(found)).toContain('BucketNotVersioned');
  });
});

test('a stack in which nothing is asked about is no pass', async () => {
  const policy = readinessPolicies({ areas: ['A4'] }).find(({ name }) => name === 'NothingToJudge');
  const report = jest.fn();
  const opts = { protect: true, ignoreChanges: [], aliases: [], additionalSecretOutputs: [] };
  const resources = [stack({ a: 'b' }), assets].map(({ outputs: props, urn, type }) => ({
    ...{ props, urn, type, opts, dependencies: [], propertyDependencies: {} },
    ...(urn === assets.urn && {
      provider: { urn: provider, type: 'pulumi:providers:aws', name: 'default', props: { region: 'us-west-2' } },
    }),
  }));
  const args = { resources, stackTags: new Map(), getConfig: jest.fn(), notApplicable: jest.fn() };
  await (policy as StackValidationPolicy).validateStack(args as never, report);
  expect(report.mock.calls).toEqual([
    [
      expect.stringContaining('NothingToJudge at shop/dev › resources: found nothing that any check asks about'),
      undefined,
    ],
  ]);
});

test('policies have the names and severities of the catalogue, and refuse options that cannot be meant', () => {
  const policies = readinessPolicies({ areas: ['A2'], enforcementLevel: 'advisory' });
  expect(policies.find(({ name }) => name === 'BucketNotVersioned')).toMatchObject({
    displayName: 'A bucket keeps versions',
    severity: 'high',
    enforcementLevel: 'advisory',
    tags: ['A2 objects in S3'],
  });
  expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length);
  expect(() => readinessPolicies({ acknowledgements: [{ code: 'NoSuchCode', reason: '' }] })).toThrow('2 problems');
});
