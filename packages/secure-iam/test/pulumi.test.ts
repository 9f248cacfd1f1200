import * as pulumi from '@pulumi/pulumi';
import { MockMonitor } from '@pulumi/pulumi/runtime/mocks';
import { isDeferred } from '@regionlift/migration/core';
import { MigrationPhase, RegionMigration, type RegionMigrationArgs } from '@regionlift/migration/pulumi';
import { findPlaintextSecrets, statementsIn } from '../src/core';
import { AccessLevel, ActorRole, DeployRole, MigrationBoundary, MigrationGuard, MigrationSecret } from '../src/pulumi';
import { badInputs, type ConstructName, good, type Permission, part } from './cases';

interface Registered {
  readonly type: string;
  readonly name: string;
  readonly inputs: Record<string, unknown>;
  readonly parent: string;
  readonly protect: boolean;
  readonly retained: boolean;
  readonly ignored: readonly string[];
  readonly wire: Record<string, unknown>;
}

const PASSWORD = 'q7Zx9LmP2vR4tYbN8sWk3JhF6dGc1AoE';
let registered: Registered[] = [];

/** Mocks hide options: what a program registers is read on its way to the monitor. */
beforeAll(async () => {
  await pulumi.runtime.setMocks({
    newResource: ({ name, type, inputs }) => ({
      id: `${name}-id`,
      state: { ...inputs, arn: `arn:${type}:${name}`, keyId: `${name}-key` },
    }),
    call: ({ token }) => (token.endsWith(':getRandomPassword') ? { randomPassword: PASSWORD } : {}),
  });
  const { registerResource } = MockMonitor.prototype;
  jest.spyOn(MockMonitor.prototype, 'registerResource').mockImplementation(function (this: MockMonitor, req, callback) {
    const wire = req.getObject().toJavaScript() as Record<string, unknown>;
    registered.push({
      type: req.getType(),
      name: req.getName(),
      inputs: opened(wire) as Record<string, unknown>,
      parent: String(req.getParent()).split('::').at(-1) ?? '',
      protect: req.getProtect(),
      retained: req.getRetainondelete(),
      ignored: req.getIgnorechangesList(),
      wire,
    });
    return registerResource.call(this, req, callback);
  });
});

beforeEach(() => {
  registered = [];
});

// What a test left running would be registered in the next one.
afterEach(() => settled());

/** Secrets on the wire without their envelope. */
const opened = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(opened);
  const record = value as Record<string, unknown>;
  return '4dabf18193072939515e22adb298388d' in record
    ? record.value
    : Object.fromEntries(Object.entries(record).map(([key, inner]) => [key, opened(inner)]));
};

const start = (args: Partial<RegionMigrationArgs> = {}) =>
  new RegionMigration('Orders', {
    from: 'us-west-2',
    to: 'us-east-1',
    account: '111122223333',
    phase: MigrationPhase.Replicate,
    ...args,
  });
const settled = () => pulumi.runtime.disconnect();
const ofType = (type: string) => registered.filter((one) => one.type === type);
const children = () => registered.filter(({ type }) => type.startsWith('aws:'));

const components = { ActorRole, MigrationBoundary, MigrationGuard, MigrationSecret, DeployRole };

function build(migration: RegionMigration, name: ConstructName, facts: Record<string, unknown>, id = 'Subject') {
  const output = <T>(value: T) => (isDeferred(value) ? pulumi.output('x') : value);
  const { maxSession, rotateAfter, rotationFunction, ...rest } = { ...good[name], ...facts } as Record<string, unknown>;
  const args: Record<string, unknown> = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, Array.isArray(value) ? value.map(output) : output(value)]),
  );
  if (maxSession !== undefined) args.maxSessionHours = maxSession;
  if (rotateAfter !== undefined) args.rotateAfterDays = rotateAfter;
  if (rotationFunction) args.rotationFunctionArn = `arn:aws:lambda:us-west-2:111122223333:function:${rotationFunction}`;
  if (args.permissions) {
    args.permissions = (args.permissions as Permission[]).map((permission) => ({
      ...permission,
      access: permission.access === 'read' ? AccessLevel.Read : AccessLevel.Write,
      resources: permission.resources.map(output),
    }));
  }
  return new (components[name] as unknown as new (id: string, args: unknown) => object)(id, { migration, ...args });
}

describe('bad input (Pulumi)', () => {
  it.each(badInputs)(
    'refuses $title with the codes of core and creates nothing',
    async ({ construct, facts, codes, id }) => {
      const migration = start();
      expect.assertions(2);
      try {
        build(migration, construct, facts, id);
      } catch (error) {
        const reasons = (error as pulumi.InputPropertiesError).errors.map(
          ({ reason }) => /\[(\w+)\]/.exec(reason)?.[1],
        );
        expect(reasons).toEqual(codes);
      }
      await settled();
      expect(children()).toEqual([]);
    },
  );
});

describe('the order of boundary and actors (IAM-6)', () => {
  it('refuses a boundary below an actor, whose role would stay without it', async () => {
    const migration = start();
    build(migration, 'ActorRole', {});
    expect(() => new MigrationBoundary('Boundary', { migration })).toThrow('[BoundaryAfterParts] found Subject');
    await settled();
  });

  it('refuses a deploy role that manages roles under the boundary, and takes it above', async () => {
    const permissions = [
      { actions: ['iam:CreateRole'], access: 'write', resources: ['arn:aws:iam::111122223333:role/rl-x'], reason: 'x' },
    ];
    const below = start();
    new MigrationBoundary('Boundary', { migration: below });
    expect(() => build(below, 'DeployRole', { permissions })).toThrow('BeyondBoundary');
    const above = start();
    build(above, 'DeployRole', { permissions });
    expect(() => new MigrationBoundary('Boundary', { migration: above })).not.toThrow();
    await settled();
  });
});

describe('components', () => {
  it.each<[ConstructName, string]>([
    ['ActorRole', 'regionlift-secure-iam:index:ActorRole'],
    ['MigrationBoundary', 'regionlift-secure-iam:index:MigrationBoundary'],
    ['MigrationSecret', 'regionlift-secure-iam:index:MigrationSecret'],
    ['DeployRole', 'regionlift-secure-iam:index:DeployRole'],
  ])(
    '%s is registered under its contract token, below the migration, with all children below it',
    async (name, token) => {
      build(start(), name, {});
      await settled();
      expect(ofType(token).map(({ name: registeredName, parent }) => [registeredName, parent])).toEqual([
        ['Subject', 'Orders'],
      ]);
      expect(children().length).toBeGreaterThan(0);
      for (const child of children()) expect([child.name, child.parent]).toEqual([child.name, 'Subject']);
    },
  );

  it('names the region of every regional resource', async () => {
    build(start(), 'MigrationSecret', { rotationFunction: 'rotate' });
    await settled();
    expect(Object.fromEntries(children().map(({ name, inputs }) => [name, inputs.region]))).toEqual({
      'Subject-target-key': 'us-east-1',
      'Subject-target-alias': 'us-east-1',
      'Subject-source-key': 'us-west-2',
      'Subject-source-alias': 'us-west-2',
      'Subject-secret': 'us-west-2',
      'Subject-policy': 'us-west-2',
      'Subject-value': 'us-west-2',
      'Subject-rotation': 'us-west-2',
      'Subject-rotation-permission': 'us-west-2',
    });
  });

  it('hands a reader of the replica the value and its key, before either exists', async () => {
    const migration = start();
    const secret = build(migration, 'MigrationSecret', {}) as MigrationSecret;
    await settled();
    const { Statement } = JSON.parse(secret.readPolicy('TARGET')) as { Statement: object[] };
    expect(Statement).toEqual([
      {
        Sid: 'KmsDecrypt',
        Effect: 'Allow',
        Action: 'kms:Decrypt',
        Resource: 'arn:aws:kms:us-east-1:111122223333:key/*',
        Condition: {
          'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/rl-orders-subject-secret' },
          StringEquals: { 'kms:ViaService': 'secretsmanager.us-east-1.amazonaws.com' },
        },
      },
      {
        Sid: 'SecretsmanagerDescribeSecret',
        Effect: 'Allow',
        Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
        Resource: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:rl/orders/subject-??????',
      },
    ]);
  });

  it.each<['SOURCE' | 'TARGET', string[]]>([
    ['SOURCE', ['Subject-policy', 'Subject-secret', 'Subject-source-alias', 'Subject-source-key', 'Subject-value']],
    ['TARGET', ['Subject-target-alias', 'Subject-target-key']],
  ])('declares only the %s side where the stack has only that', async (side, names) => {
    build(start({ side }), 'MigrationSecret', {});
    await settled();
    expect(
      children()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names);
  });
});

describe('MigrationSecret (IAM-7)', () => {
  it('replicates under the target key, by its alias', async () => {
    build(start(), 'MigrationSecret', {}, 'Db');
    await settled();
    expect(ofType('aws:secretsmanager/secret:Secret')[0]).toMatchObject({
      protect: true,
      retained: true,
      inputs: {
        name: 'rl/orders/db',
        recoveryWindowInDays: 30,
        replicas: [{ region: 'us-east-1', kmsKeyId: 'arn:aws:kms:us-east-1:111122223333:alias/rl-orders-db-secret' }],
      },
    });
  });

  it('registers the generated value as a secret, write-only, and never changes it again', async () => {
    build(start(), 'MigrationSecret', { username: 'app' });
    await settled();
    const [version] = ofType('aws:secretsmanager/secretVersion:SecretVersion');
    expect(version?.ignored).toEqual(['secretStringWo']);
    expect(version?.inputs).toMatchObject({
      secretStringWo: JSON.stringify({ username: 'app', password: PASSWORD }),
      secretStringWoVersion: 1,
    });
    expect(version?.inputs).not.toHaveProperty('secretString');
    expect(version?.wire.secretStringWo).toMatchObject({
      '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
    });
  });

  it('leaves no secret in clear in anything that is registered (IAM-8)', async () => {
    build(start(), 'MigrationSecret', { username: 'app', rotationFunction: 'rotate' });
    await settled();
    expect(
      findPlaintextSecrets(registered.map(({ name, type, wire }) => ({ id: name, type, properties: wire }))),
    ).toEqual([]);
  });

  it('protects and keeps the keys', async () => {
    build(start(), 'MigrationSecret', {});
    await settled();
    for (const key of ofType('aws:kms/key:Key')) {
      expect([key.protect, key.retained, key.inputs.enableKeyRotation]).toEqual([true, true, true]);
    }
  });

  it('exports the same names as the CDK dialect', () => {
    const migration = start();
    build(migration, 'MigrationSecret', {}, 'Db');
    expect(Object.keys(migration.outputs).sort()).toEqual([
      'DbSecretName',
      'DbSourceSecretArn',
      'DbTargetSecretKeyArn',
    ]);
  });
});

describe('ActorRole (IAM-1)', () => {
  it('is one role with its permissions, under the boundary', async () => {
    const migration = start();
    build(migration, 'MigrationBoundary', {}, 'Boundary');
    build(migration, 'ActorRole', {}, 'Copier');
    await settled();
    expect(ofType('aws:iam/role:Role')[0]?.inputs).toMatchObject({
      name: 'rl-orders-copier',
      maxSessionDuration: 3600,
      permissionsBoundary: 'arn:aws:iam/policy:Policy:Boundary-policy',
      tags: { 'regionlift:migration': 'rl-orders' },
    });
    expect(statementsIn(ofType('aws:iam/rolePolicy:RolePolicy')[0]?.inputs.policy)).toEqual([
      { sid: 'S3GetObject', effect: 'Allow', actions: ['s3:GetObject'], resources: ['arn:aws:s3:::orders/*'] },
    ]);
  });

  it('does not exist in FINALISED', async () => {
    build(start({ phase: MigrationPhase.Finalised }), 'ActorRole', {});
    await settled();
    expect(children()).toEqual([]);
  });
});

describe('MigrationBoundary (IAM-6)', () => {
  it('is two managed policies, known to the migration: over roles, and over those that AWS Backup assumes', async () => {
    const migration = start();
    build(migration, 'MigrationBoundary', {}, 'Boundary');
    await settled();
    expect(ofType('aws:iam/policy:Policy').map(({ inputs }) => inputs.name)).toEqual([
      'rl-orders-boundary',
      'rl-orders-backup-boundary',
    ]);
    const arnsOfBoth = pulumi.all([migration.permissionsBoundaryArn, migration.backupBoundaryArn]);
    expect(await new Promise((resolve) => arnsOfBoth.apply(resolve))).toEqual([
      'arn:aws:iam/policy:Policy:Boundary-policy',
      'arn:aws:iam/policy:Policy:Boundary-backup-policy',
    ]);
  });
});

describe('MigrationGuard (IAM-4)', () => {
  it('denies what the parts protect, to the roles that are named', async () => {
    const migration = start();
    migration.registerPart(part);
    build(migration, 'MigrationGuard', { roleNames: ['operators'] }, 'Guard');
    await settled();
    expect(statementsIn(ofType('aws:iam/policy:Policy')[0]?.inputs.policy).map(({ effect }) => effect)).toEqual([
      'Deny',
      'Deny',
      'Deny',
      'Deny',
    ]);
    expect(ofType('aws:iam/rolePolicyAttachment:RolePolicyAttachment').map(({ inputs }) => inputs.role)).toEqual([
      'operators',
    ]);
  });

  it('fails the run when a part comes later', async () => {
    const error = jest.spyOn(pulumi.log, 'error').mockImplementation(async () => {});
    const migration = start();
    migration.registerPart(part);
    build(migration, 'MigrationGuard', {});
    migration.registerPart({ ...part, name: 'late' });
    await new Promise(setImmediate);
    await settled();
    expect(error.mock.calls.map(([message]) => message)).toEqual([expect.stringMatching(/PartsAfterGuard.*late/)]);
    error.mockRestore();
  });
});

describe('DeployRole (IAM-9)', () => {
  it('trusts one branch of one repository, and keeps the provider', async () => {
    build(start(), 'DeployRole', { permissions: good.ActorRole.permissions });
    await settled();
    expect(ofType('aws:iam/openIdConnectProvider:OpenIdConnectProvider')[0]).toMatchObject({
      retained: true,
      inputs: { url: 'https://token.actions.githubusercontent.com' },
    });
    expect(statementsIn(ofType('aws:iam/role:Role')[0]?.inputs.assumeRolePolicy)[0]?.conditions).toEqual({
      StringEquals: {
        'token.actions.githubusercontent.com:aud': ['sts.amazonaws.com'],
        'token.actions.githubusercontent.com:sub': ['repo:acme/orders:ref:refs/heads/main'],
      },
    });
  });
});
