import * as pulumi from '@pulumi/pulumi';
import { badInputs, existingRoleArn, phases, scenarioNames, scenarios } from '../cases';
import { pulumiProgram, type Registration, registered, registrationsOf } from '../pulumi-program';

const named = (registrations: readonly Registration[], name: string) => {
  const found = registrations.find((registration) => registration.name === name);
  if (!found) throw new Error(`${name} is not among ${registrations.map((one) => one.name).join(', ')}`);
  return found;
};
const children = (registrations: readonly Registration[]) =>
  registrations.filter(({ type }) => type.startsWith('aws:'));
const output = <T>(value: pulumi.Output<T>) => new Promise<T>((resolve) => value.apply(resolve));

describe('BucketMigration (Pulumi)', () => {
  test.each(badInputs)(
    'refuses $title with the codes of core and registers nothing',
    async ({ facts, migration, codes }) => {
      expect.assertions(3);
      const registrations = await registered(() => {
        const { assets } = pulumiProgram(facts, migration);
        try {
          assets();
        } catch (error) {
          expect(pulumi.InputPropertiesError.isInstance(error)).toBe(true);
          const { errors } = error as pulumi.InputPropertiesError;
          expect(errors.map(({ reason }) => /\[(\w+)\]/.exec(reason)?.[1])).toEqual(codes);
        }
      });
      expect(children(registrations)).toEqual([]);
    },
  );

  test('is one component under its contract token inside the migration', async () => {
    const registrations = await registrationsOf();
    expect(named(registrations, 'Assets')).toMatchObject({
      type: 'regionlift-s3-migration:index:BucketMigration',
      parent: 'Orders',
    });
  });

  test.each(scenarioNames)('%s: every child has the component as parent and names its region', async (name) => {
    for (const phase of phases) {
      for (const { type, parent, inputs } of children(await registrationsOf(scenarios[name], phase))) {
        expect(parent).toBe('Assets');
        if (!type.startsWith('aws:iam/')) expect(['us-west-2', 'us-east-1']).toContain(inputs.region);
      }
    }
  });

  test('the target bucket has one resource per aspect (S3-1, S3-4)', async () => {
    const registrations = await registrationsOf();
    const inputs = (aspect: string) => named(registrations, `Assets-bucket${aspect}`).inputs;
    const bucket = 'rl-orders-assets-111122223333-us-east-1';
    expect(inputs('')).toEqual({ region: 'us-east-1', bucket, tags: { 'regionlift:migration': 'rl-orders' } });
    expect(inputs('-versioning').versioningConfiguration).toEqual({ status: 'Enabled' });
    expect(inputs('-encryption').rules).toEqual([
      {
        bucketKeyEnabled: true,
        applyServerSideEncryptionByDefault: {
          sseAlgorithm: 'aws:kms',
          kmsMasterKeyId: 'arn:made-up:aws:kms/key:Key:Assets-key',
        },
      },
    ]);
    expect(inputs('-public-access-block')).toEqual({
      region: 'us-east-1',
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    expect(inputs('-ownership').rule).toEqual({ objectOwnership: 'BucketOwnerEnforced' });
    expect(JSON.parse(inputs('-policy').policy).Statement.map(({ Sid }: { Sid: string }) => Sid)).toEqual([
      'DenyPlainText',
      'DenyOldTls',
    ]);
    expect(inputs('-lifecycle').rules).toEqual([
      {
        id: 'abandoned-uploads',
        status: 'Enabled',
        filter: { prefix: '' },
        abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
      },
    ]);
  });

  test('what holds data is protected and kept, its settings are kept, actors are neither (S3-4)', async () => {
    const registrations = children(await registrationsOf(scenarios['an owned source'], 'PROMOTED'));
    const guards = ({ protect, retainOnDelete }: Registration) => `${protect ? 'P' : '-'}${retainOnDelete ? 'R' : '-'}`;
    const group = (guard: string) =>
      new Set(registrations.filter((one) => guards(one) === guard).map(({ type }) => type));
    expect(group('PR')).toEqual(
      new Set([
        'aws:kms/key:Key',
        'aws:kms/alias:Alias',
        'aws:s3/bucket:Bucket',
        'aws:cloudwatch/logGroup:LogGroup',
        'aws:ssm/parameter:Parameter',
      ]),
    );
    expect([...group('-R')].every((type) => type.startsWith('aws:s3/bucket'))).toBe(true);
    expect(group('--')).toEqual(
      new Set([
        'aws:iam/role:Role',
        'aws:iam/rolePolicy:RolePolicy',
        'aws:lambda/function:Function',
        'aws:s3/bucketReplicationConfig:BucketReplicationConfig',
        'aws:cloudwatch/metricAlarm:MetricAlarm',
      ]),
    );
    expect(group('P-')).toEqual(new Set());
  });

  test('rules wait for versioning on both ends and for the permissions of their role (S3-1, S3-8)', async () => {
    const registrations = await registrationsOf(scenarios['an owned source'], 'PROMOTED');
    expect(named(registrations, 'Assets-bucket-replication').dependencies).toEqual(
      expect.arrayContaining(['Assets-bucket-versioning', 'Assets-reverse-role', 'Assets-reverse-role-permissions']),
    );
    expect(named(registrations, 'Assets-source-bucket-replication').dependencies).toEqual(
      expect.arrayContaining([
        'Assets-source-bucket-versioning',
        'Assets-bucket-versioning',
        'Assets-forward-role',
        'Assets-forward-role-permissions',
      ]),
    );
    expect(named(registrations, 'Assets-source-bucket-replication').inputs).toMatchObject({
      role: 'arn:aws:iam::111122223333:role/rl-orders-assets-forward',
      rules: [
        {
          id: 'regionlift-rl-orders-assets',
          priority: 1,
          filter: { prefix: '' },
          destination: { replicationTime: { status: 'Enabled', time: { minutes: 15 } } },
        },
      ],
    });
  });

  test('the value of the parameter belongs to the runtime (S3-10)', async () => {
    const registrations = await registrationsOf();
    for (const [name, region] of [
      ['Assets-endpoint', 'us-east-1'],
      ['Assets-source-endpoint', 'us-west-2'],
    ] as const) {
      const { ignoreChanges, inputs } = named(registrations, name);
      // The provider wraps every parameter's value as a secret.
      expect(ignoreChanges).toEqual(['value']);
      expect(inputs).toMatchObject({ region, name: '/rl/orders/assets/bucket', value: { value: 'orders-assets' } });
    }
  });

  test('the role that was there gets a managed policy (S3-9)', async () => {
    const registrations = await registrationsOf({ existingReplicationRoleArn: existingRoleArn });
    expect(named(registrations, 'Assets-existing-role-policy-attachment').inputs.role).toBe('old-replication');
    expect(named(registrations, 'Assets-existing-role-policy').inputs.name).toBe('rl-orders-assets-forward');
    expect(registrations.map(({ name }) => name)).not.toContain('Assets-forward-role');
  });

  test('the function: node 24 on arm64, the shipped bundle, its configuration in one variable', async () => {
    const { inputs, dependencies } = named(await registrationsOf(), 'Assets-runtime');
    expect(inputs).toMatchObject({
      region: 'us-east-1',
      name: 'rl-orders-assets-runtime',
      runtime: 'nodejs24.x',
      architectures: ['arm64'],
      handler: 'index.handler',
      timeout: 900,
      loggingConfig: { logFormat: 'JSON', logGroup: '/regionlift/rl/orders/assets/runtime' },
    });
    expect(JSON.parse(inputs.environment.variables.REGIONLIFT_PART)).toMatchObject({ version: 1, part: 'assets' });
    expect(dependencies).toEqual(expect.arrayContaining(['Assets-runtime-role-permissions']));
  });

  test('one side at a time: a stack of the target alone touches no source resource, and the other way round', async () => {
    const regions = async (side: 'SOURCE' | 'TARGET') =>
      new Set(
        children(await registrationsOf({}, 'REPLICATE', { side }))
          .filter(({ type }) => !type.startsWith('aws:iam/'))
          .map(({ inputs }) => inputs.region),
      );
    expect(await regions('TARGET')).toEqual(new Set(['us-east-1']));
    expect(await regions('SOURCE')).toEqual(new Set(['us-west-2']));
    const both = children(await registrationsOf()).map(({ name }) => name);
    const halves = [
      ...children(await registrationsOf({}, 'REPLICATE', { side: 'TARGET' })),
      ...children(await registrationsOf({}, 'REPLICATE', { side: 'SOURCE' })),
    ].map(({ name }) => name);
    expect(halves.sort()).toEqual(both.sort());
  });

  test('every role carries the boundary of the migration (IAM-6)', async () => {
    const registrations = await registered(() => {
      const { orders, assets } = pulumiProgram();
      orders.usePermissionsBoundary('arn:aws:iam::111122223333:policy/boundary');
      assets();
    });
    const roles = registrations.filter(({ type }) => type === 'aws:iam/role:Role');
    expect(roles.map(({ inputs }) => inputs.permissionsBoundary)).toEqual(
      Array(4).fill('arn:aws:iam::111122223333:policy/boundary'),
    );
  });

  test('outputs have the names of the CDK dialect (A8)', async () => {
    const outputs: Record<string, unknown> = {};
    await registered(() => {
      const { orders, assets } = pulumiProgram();
      const part = assets();
      for (const [name, value] of Object.entries(orders.outputs)) value.apply((known) => (outputs[name] = known));
      void output(part.targetBucketName).then((known) => (outputs.direct = known));
      expect([part.partName, orders.parts.map(({ name }) => name)]).toEqual(['assets', ['assets']]);
      expect(Object.keys(orders.partOutputs)).toEqual(
        Object.keys(orders.outputs).filter((name) => name !== 'AssetsSourceBucket'),
      );
    });
    expect(outputs).toEqual({
      AssetsSourceBucket: 'orders-assets',
      AssetsTargetBucket: 'rl-orders-assets-111122223333-us-east-1',
      AssetsTargetKey: 'arn:made-up:aws:kms/key:Key:Assets-key',
      AssetsRuntimeFunction: 'arn:made-up:aws:lambda/function:Function:Assets-runtime',
      AssetsEndpointParameter: '/rl/orders/assets/bucket',
      direct: 'rl-orders-assets-111122223333-us-east-1',
    });
  });
});
