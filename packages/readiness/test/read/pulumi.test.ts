import type { Program } from '../../src/model';
import { programOfCapture, programOfPreview, programOfState } from '../../src/read';
import { encrypted, previewOf, sample, shown, stateOf, UNKNOWN, urnOf } from './pulumi-sample';

const facts = ({ resources }: Program) =>
  Object.fromEntries(resources.map(({ kind, region, name, properties }) => [`${kind} ${region} ${name}`, properties]));

const expected = {
  'AWS::KMS::Alias eu-west-1 alias/orders': {
    AliasName: 'alias/orders',
    TargetKeyId: 'Key alias/orders',
  },
  'AWS::KMS::Key eu-west-1 alias/orders': expect.objectContaining({ EnableKeyRotation: true }),
  'AWS::S3::Bucket eu-west-1 orders-assets': {
    BucketName: 'orders-assets',
    VersioningConfiguration: { Status: 'Enabled' },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [
        {
          BucketKeyEnabled: true,
          ServerSideEncryptionByDefault: {
            KMSMasterKeyID: expect.stringMatching(/^(Arn|KeyId)\(AWS::KMS::Key eu-west-1 alias\/orders\)$/),
            SSEAlgorithm: 'aws:kms',
          },
        },
      ],
    },
  },
};

describe('a state of Pulumi', () => {
  it('is read as the resources that it has', () => {
    const program = programOfState(stateOf(sample(true)));
    expect(facts(program)).toEqual(expected);
    expect(program).toMatchObject({
      title: 'orders/dev',
      dialect: 'PULUMI',
      outputs: [{ name: 'Bucket', value: 'orders-assets' }],
      unread: [],
    });
  });

  it('of a backend in files is the same', () => {
    const { deployment } = stateOf(sample(true));
    const program = programOfState({ version: 3, checkpoint: { stack: 'dev', latest: deployment } });
    expect(facts(program)).toEqual(expected);
  });

  it('of an older provider is the same', () => {
    const older = JSON.parse(
      JSON.stringify(sample(true))
        .replaceAll('aws:s3/bucket:Bucket', 'aws:s3/bucketV2:BucketV2')
        .replaceAll('aws:s3/bucketVersioning:BucketVersioning', 'aws:s3/bucketVersioningV2:BucketVersioningV2'),
    ) as object[];
    expect(facts(programOfState(stateOf(older)))).toEqual(expected);
  });

  it.each(['delete', 'external', 'pendingReplacement'])('leaves out what is marked as %s', (mark) => {
    const resources = sample(true).map((one) => (one.urn === urnOf('versioning') ? { ...one, [mark]: true } : one));
    expect(facts(programOfState(stateOf(resources)))['AWS::S3::Bucket eu-west-1 orders-assets']).not.toHaveProperty(
      'VersioningConfiguration',
    );
  });

  it('does not take a version or an account for a reference', () => {
    const resources = sample(true).map((one) =>
      one.urn === urnOf('key')
        ? { ...one, outputs: { ...(one.outputs as object), policyVersion: 'aws:kms', ownerId: '111122223333' } }
        : one,
    );
    expect(facts(programOfState(stateOf(resources)))).toEqual(expected);
  });

  it.each(['111122223333', 'eu-west-1', 'none'])('does not take the id "%s" of a setting for a reference', (id) => {
    const said = `of account 111122223333 in eu-west-1: none`;
    const urn = 'urn:pulumi:dev::orders::aws:backup/regionSettings:RegionSettings::settings';
    const settings = { urn, type: urn.split('::')[2], custom: true, id, inputs: {}, outputs: {} };
    const resources = sample(true).map((one) =>
      one.urn === urnOf('key')
        ? { ...one, dependencies: [urn], inputs: { ...(one.inputs as object), description: said } }
        : one,
    );
    expect(
      facts(programOfState(stateOf([settings, ...resources])))['AWS::KMS::Key eu-west-1 alias/orders'],
    ).toMatchObject({
      Description: said,
    });
  });

  it('tells secrets that are marked, and shows no encrypted one', () => {
    const type = 'aws:secretsmanager/secretVersion:SecretVersion';
    const version = (secretString: unknown) => ({
      urn: urnOf('login'),
      type,
      custom: true,
      id: 'v',
      inputs: { secretId: 'login', region: 'eu-west-1', secretString },
      outputs: {},
    });
    const textsOf = (secretString: unknown) =>
      programOfState(stateOf([...sample(true), version(secretString)])).texts.filter(
        ({ property }) => property === 'inputs.secretString',
      );
    expect(textsOf('hunter2')).toEqual([expect.objectContaining({ text: 'hunter2', secret: false })]);
    expect(textsOf(shown('hunter2'))).toEqual([expect.objectContaining({ text: 'hunter2', secret: true })]);
    expect(textsOf(encrypted)).toEqual([]);
  });

  it('whose operations were interrupted says so', () => {
    const { deployment, ...rest } = stateOf(sample(true));
    const program = programOfState({ ...rest, deployment: { ...deployment, pending_operations: [{}] } });
    expect(program.unread).toEqual([{ subject: 'orders/dev', reason: expect.stringContaining('pulumi refresh') }]);
  });
});

describe('a preview of Pulumi', () => {
  it('is read as the resources that will be, references told by what a property depends on', () => {
    const program = programOfPreview(previewOf(sample(false)));
    expect(facts(program)).toEqual(expected);
    expect(program.unread).toEqual([{ subject: 'orders/dev', reason: expect.stringContaining('no stack outputs') }]);
  });

  it('leaves unknown what could be either of two resources, and what only depends on one', () => {
    const resources = sample(false).map((one) =>
      one.urn === urnOf('encryption')
        ? { ...one, inputs: { ...(one.inputs as object), expectedBucketOwner: UNKNOWN, note: UNKNOWN } }
        : one.urn === urnOf('versioning')
          ? { ...one, propertyDependencies: { bucket: [urnOf('key')] } }
          : one,
    );
    const found = facts(programOfPreview(previewOf(resources)));
    expect(Object.keys(found)).toContain('AWS::S3::Bucket eu-west-1 unresolved:unknown');
    expect(found['AWS::S3::Bucket eu-west-1 orders-assets']).not.toHaveProperty('VersioningConfiguration');
  });

  it('says how many resources it does not show', () => {
    const { unread } = programOfPreview(previewOf(sample(false), { changeSummary: { create: 7, same: 3 } }));
    expect(unread.map(({ reason }) => reason)).toContain(
      '3 resources that stay as they are are not shown: run pulumi preview --json --show-sames',
    );
  });

  it('leaves out what is deleted, and takes a replacement once', () => {
    const [stack, provider, , , assets] = sample(false);
    const steps = [
      ...[stack, provider].map((newState) => ({ op: 'same', urn: newState?.urn, newState })),
      { op: 'create-replacement', urn: assets?.urn, newState: assets },
      { op: 'replace', urn: assets?.urn, newState: assets },
      { op: 'delete-replaced', urn: assets?.urn, oldState: assets },
      { op: 'delete', urn: urnOf('key'), oldState: {} },
    ];
    expect(Object.keys(facts(programOfPreview({ steps })))).toEqual(['AWS::S3::Bucket eu-west-1 orders-assets']);
  });

  it('marks what it blinds', () => {
    const { texts, resources } = programOfPreview({
      config: { 'orders:password': '[secret]', 'orders:plain': 'hunter2' },
      steps: [
        { op: 'create', urn: urnOf('assets'), newState: { ...sample(false)[4], inputs: { policy: '[secret]' } } },
      ],
    });
    expect(resources[0]?.properties).toEqual({ Policy: 'unresolved:unknown' });
    expect(texts.filter(({ property }) => property.startsWith('config.'))).toEqual([
      { subject: 'orders/dev', property: 'config.orders:plain', text: 'hunter2', secret: false },
    ]);
  });
});

describe('a capture of Pulumi', () => {
  const resource = { ...sample(true)[4], state: {}, retainOnDelete: true };
  const capture = { project: 'orders', stack: 'dev', config: {}, resources: [resource], stackOutputs: { A: 'b' } };

  it('is read as the test kit reads it', () => {
    const { resources, outputs, unread } = programOfCapture({ ...capture, config: { 'aws:region': 'eu-west-1' } });
    expect(resources).toMatchObject([{ name: 'orders-assets', region: 'eu-west-1', retention: { onDelete: true } }]);
    expect(outputs).toEqual([{ name: 'A', value: 'b' }]);
    expect(unread).toEqual([]);
  });

  it('has its secrets marked', () => {
    const inputs = { tags: { a: { $kind: 'secret', value: 'hunter2' }, b: 'plain' } };
    const { texts } = programOfCapture({ ...capture, resources: [{ ...resource, inputs }] });
    expect(texts.map(({ property, secret }) => [property, secret])).toEqual([
      ['inputs.tags.a', true],
      ['inputs.tags.b', false],
    ]);
  });

  it('of a program that failed says so, and so does one without a region', () => {
    const { unread, resources } = programOfCapture({ ...capture, exitCode: 32 });
    expect(unread.map(({ reason }) => reason)).toEqual([
      'the program ended with exit code 32: what it did not reach is missing',
      'the region of some resources is not told: put @<region> behind the path',
    ]);
    expect(resources[0]?.region).toBe('unknown-region');
  });
});
