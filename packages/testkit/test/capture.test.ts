import { join } from 'node:path';
import { type Capture, captureProgram, isUnknown, type RegisteredResource, secret, unknown } from '../src/capture';

const shop = join(__dirname, 'fixtures', 'shop');
const TOKEN = 's3cr3t-token';
const STACK = 'urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod';
const VAULT = 'urn:pulumi:prod::shop::shop:index:Vault::vault';
const BUCKET = 'urn:pulumi:prod::shop::shop:index:Vault$aws:s3/bucket:Bucket::vault-bucket';
const VERSIONING = 'urn:pulumi:prod::shop::shop:index:Vault$aws:s3/bucketVersioning:BucketVersioning::vault-versioning';

/** One launch serves all tests of a mode. Nothing here proves that a provider would accept the inputs. */
const run = (preview: boolean) =>
  captureProgram({
    directory: shop,
    stack: 'prod',
    organization: 'acme',
    config: { token: secret(TOKEN), 'aws:region': 'eu-west-1' },
    preview,
    onInvoke: ({ token }) => (token.endsWith(':getCallerIdentity') ? { accountId: '111122223333' } : undefined),
  });

const named = (capture: Capture, name: string) =>
  capture.resources.find((resource) => resource.name === name) as RegisteredResource;

describe('a preview of a JavaScript program', () => {
  let capture: Capture;
  beforeAll(async () => {
    capture = await run(true);
  });

  it('records every resource under the URN the engine gives it', () => {
    expect(capture.resources.map(({ urn, parent, custom }) => [urn, parent, custom])).toEqual([
      ['urn:pulumi:prod::shop::aws:s3/bucketObjectv2:BucketObjectv2::manual', STACK, true],
      [STACK, undefined, false],
      [BUCKET, VAULT, true],
      [VERSIONING, VAULT, true],
      [VAULT, STACK, false],
    ]);
  });

  it('records the options of a resource', () => {
    expect(named(capture, 'vault-bucket')).toMatchObject({
      type: 'aws:s3/bucket:Bucket',
      protect: true,
      retainOnDelete: false,
      ignoreChanges: ['tags["kept"]'],
      additionalSecretOutputs: ['bucket'],
      version: expect.stringMatching(/^7\./),
    });
    expect(named(capture, 'vault-bucket').aliases).toContainEqual({ name: 'old-vault', parent: VAULT });
    expect(named(capture, 'vault-versioning')).toMatchObject({
      protect: false,
      retainOnDelete: true,
      deleteBeforeReplace: true,
      replaceOnChanges: ['bucket'],
    });
    expect(named(capture, 'vault-bucket')).not.toHaveProperty('deleteBeforeReplace');
    expect(named(capture, 'manual').customTimeouts).toEqual({ create: '5m' });
  });

  it('records explicit and property dependencies', () => {
    expect(named(capture, 'manual').dependencies).toEqual([BUCKET, VERSIONING]);
    expect(named(capture, 'manual').propertyDependencies).toEqual({ bucket: [BUCKET] });
  });

  it('decodes secrets, unknowns and assets in the inputs', () => {
    expect(named(capture, 'vault-bucket').inputs).toEqual({
      bucket: 'shop-vault',
      region: 'eu-central-1',
      tags: { token: { $kind: 'secret', value: TOKEN }, kept: 'yes' },
    });
    expect(named(capture, 'vault-versioning').inputs.bucket).toEqual(unknown);
    expect(named(capture, 'manual').inputs.source).toEqual({
      $kind: 'asset',
      path: 'manual.txt',
      hash: '5a0f6cb9f54c3e368f10fa50020019f3a2651eb977a3a961a68935866e19d5d2',
    });
  });

  it('leaves ids and computed outputs unknown', () => {
    expect(isUnknown(named(capture, 'vault-bucket').id)).toBe(true);
    expect(named(capture, 'vault')).not.toHaveProperty('id');
    expect(capture.outputs.find(({ urn }) => urn === VAULT)?.outputs).toEqual({ arn: unknown });
  });

  it('makes an output secret that the program names in additionalSecretOutputs', () => {
    expect(named(capture, 'manual').inputs.bucket).toEqual({ $kind: 'secret', value: 'shop-vault' });
  });

  it('records the exports, with the configuration the program saw', () => {
    expect(capture.stackOutputs).toEqual({
      bucketArn: unknown,
      token: { $kind: 'secret', value: TOKEN },
      days: 30,
      organization: 'acme',
      previewing: true,
    });
  });

  it('answers provider functions by the handler and records them', () => {
    expect(capture.invokes).toEqual([
      { token: 'aws:index/getCallerIdentity:getCallerIdentity', args: { name: TOKEN } },
    ]);
    expect(named(capture, 'manual').inputs.metadata).toEqual({ account: '111122223333' });
  });

  it('records what the program logs and how it ended', () => {
    expect(capture.logs).toEqual([{ severity: 'warning', message: 'the shop is small' }]);
    expect(capture).toMatchObject({ exitCode: 0, stderr: '', stack: 'prod', project: 'shop' });
  });
});

describe('an update of a JavaScript program', () => {
  let capture: Capture;
  beforeAll(async () => {
    capture = await run(false);
  });

  it('answers deterministic ids and realistic ARNs', () => {
    expect(named(capture, 'vault-bucket').id).toBe('vault-bucket-id');
    expect(named(capture, 'vault-versioning').inputs.bucket).toBe('vault-bucket-id');
    expect(capture.stackOutputs).toMatchObject({ bucketArn: 'arn:aws:s3:::shop-vault', previewing: false });
  });
});
