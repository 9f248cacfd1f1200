const SIGNATURE = '4dabf18193072939515e22adb298388d';

/** What the engine writes where a value is not known. */
export const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

/** A secret of a state, encrypted. */
export const encrypted = { [SIGNATURE]: '1b47061264138c4ac30d75fd1eb44270', ciphertext: 'AAAB' };

/** A secret of a state that was exported with `--show-secrets`. */
export const shown = (value: unknown) => ({
  [SIGNATURE]: '1b47061264138c4ac30d75fd1eb44270',
  plaintext: JSON.stringify(value),
});

export const urn = (type: string, name: string): string => `urn:pulumi:dev::orders::${type}::${name}`;

const STACK = 'pulumi:pulumi:Stack';
const PROVIDER = 'pulumi:providers:aws';

/** Types of the sample's resources, by their names. */
const TYPES = {
  key: 'aws:kms/key:Key',
  alias: 'aws:kms/alias:Alias',
  assets: 'aws:s3/bucket:Bucket',
  versioning: 'aws:s3/bucketVersioning:BucketVersioning',
  encryption: 'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
  login: 'aws:secretsmanager/secretVersion:SecretVersion',
} as const;

export type Name = keyof typeof TYPES;

export const urnOf = (name: Name): string => urn(TYPES[name], name);

/** A bucket with a key, versions and encryption; what each input is read from; ids and ARNs as the provider gives them. */
export function sample(known: boolean): Record<string, unknown>[] {
  const id = (value: string): string => (known ? value : UNKNOWN);
  const keyArn = id('arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d');
  const provider = `${urn(PROVIDER, 'default_7_48_0')}::${id('p-1')}`;
  const custom = (name: Name, value: string, inputs: object, reads: Record<string, Name>, outputs: object = {}) => ({
    urn: urnOf(name),
    type: TYPES[name],
    custom: true,
    ...(known && { id: value }),
    provider,
    inputs: { __defaults: [], ...inputs },
    outputs: { ...inputs, ...outputs, id: id(value) },
    propertyDependencies: Object.fromEntries(Object.entries(reads).map(([input, from]) => [input, [urnOf(from)]])),
    dependencies: Object.values(reads).map(urnOf),
  });
  const bucketId = id('orders-assets');
  const byKey = { kmsMasterKeyId: keyArn, sseAlgorithm: 'aws:kms' };
  return [
    {
      urn: urn(STACK, 'orders-dev'),
      type: STACK,
      custom: false,
      inputs: {},
      outputs: known ? { Bucket: bucketId } : {},
    },
    {
      urn: urn(PROVIDER, 'default_7_48_0'),
      type: PROVIDER,
      custom: true,
      ...(known && { id: 'p-1' }),
      inputs: { region: 'eu-west-1', version: '7.48.0' },
      outputs: { region: 'eu-west-1', version: '7.48.0' },
    },
    custom('key', '0a1b2c3d', { enableKeyRotation: true }, {}, { arn: keyArn, keyId: id('0a1b2c3d') }),
    custom('alias', 'alias/orders', { name: 'alias/orders', targetKeyId: id('0a1b2c3d') }, { targetKeyId: 'key' }),
    custom('assets', 'orders-assets', { bucket: 'orders-assets' }, {}, { arn: id('arn:aws:s3:::orders-assets') }),
    custom(
      'versioning',
      'orders-assets',
      { bucket: bucketId, versioningConfiguration: { status: 'Enabled', __defaults: [] } },
      { bucket: 'assets' },
    ),
    custom(
      'encryption',
      'orders-assets',
      { bucket: bucketId, rules: [{ applyServerSideEncryptionByDefault: byKey, bucketKeyEnabled: true }] },
      { bucket: 'assets', rules: 'key' },
    ),
  ];
}

/** `pulumi stack export` */
export const stateOf = (resources: readonly object[]) => ({
  version: 3,
  deployment: { manifest: {}, resources },
});

/** `pulumi preview --json --show-sames` */
export const previewOf = (resources: readonly Record<string, unknown>[], more: object = {}) => ({
  config: { 'aws:region': 'eu-west-1' },
  steps: resources.map((newState) => ({ op: 'create', urn: newState.urn, newState })),
  changeSummary: { create: resources.length },
  ...more,
});
