import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  answerInvoke,
  captureInline,
  type RegisteredResource,
  secret,
  unknown,
  type Values,
} from '@regionlift/testkit';
import { ConstructError, type Constructed, outputValue, type PluginProcess } from '@regionlift/testkit/component';
import { ordersMigration } from '../../../apps/orders-pulumi/src/orders';
import { version } from '../package.json';
import { orders } from './lab/orders';
import { startPlugin } from './lab/plugin';
import { withoutParents } from './lab/registrations';

const type = 'regionlift:index:WorkloadMigration';
let plugin: PluginProcess;
beforeAll(async () => {
  plugin = await startPlugin();
});
afterAll(() => plugin.stop());

describe('the plugin, asked over gRPC (PKG-4)', () => {
  const account = '111122223333';
  const migration = { name: 'Orders', from: 'us-west-2', to: 'us-east-1', account, phase: 'REPLICATE' };
  const alone = (component: string, name: string, inputs: Values, rest: object = {}) =>
    plugin.construct({ type: `regionlift:index:${component}`, name, inputs, onInvoke: answerInvoke, ...rest });
  const { databases, fleets } = orders('REPLICATE') as unknown as { databases: Values[]; fleets: Values[] };
  const { name: _, ...database } = databases[0] as Values;
  const { name: __, uses: ___, ...fleet } = fleets[0] as Values;
  const place = {
    targetVpcId: 'vpc-0a1b2c3d4e5f60718',
    publicSubnetIds: ['subnet-0a1b2c3d4e5f60711', 'subnet-0a1b2c3d4e5f60712'],
    privateSubnetIds: ['subnet-0a1b2c3d4e5f60713', 'subnet-0a1b2c3d4e5f60714'],
  };
  const inputsOf = ({ resources }: Constructed, type: string) =>
    resources.filter((resource) => resource.type === type).map(({ inputs }) => inputs);

  test('answers the schema that is committed, with its version', async () => {
    const committed = JSON.parse(readFileSync(join(__dirname, '../schema.json'), 'utf8'));
    expect(await plugin.schema()).toEqual({ ...committed, version });
    expect(await plugin.version()).toBe(version);
  });

  test('registers for a workload what the TypeScript program registers', async () => {
    const options = { onInvoke: answerInvoke };
    const ours = await plugin.construct({ type, name: 'Orders', inputs: orders('REPLICATE'), ...options });
    const theirs = await captureInline(() => ordersMigration({ account, phase: 'REPLICATE' }).outputs, options);
    const below = (resources: readonly RegisteredResource[]) =>
      withoutParents(resources.filter((one) => one.type !== 'pulumi:pulumi:Stack' && one.type !== type));
    expect(below(ours.resources).size).toBeGreaterThan(60);
    expect(below(ours.resources)).toEqual(below(theirs.resources));
    expect(ours.state.outputs).toEqual(theirs.stackOutputs);
  });

  test.each<[string, string, Values, string[]]>([
    [
      'BucketMigration',
      'Assets',
      { sourceBucketName: 'orders-assets' },
      ['sourceBucketName', 'targetBucketName', 'targetKeyArn', 'runtimeFunctionArn', 'endpointParameterName'],
    ],
    [
      'DatabaseMigration',
      'Database',
      {
        ...database,
        targetVpcId: 'vpc-0a1b2c3d4e5f60718',
        targetVpcCidr: '10.21.0.0/16',
        targetSubnetIds: ['subnet-0a1b2c3d4e5f60713', 'subnet-0a1b2c3d4e5f60714'],
      },
      [
        'sourceIdentifier',
        'targetIdentifier',
        'targetEndpoint',
        'stableName',
        'port',
        'targetKeyArn',
        'targetSecurityGroupId',
        'runtimeFunctionArn',
      ],
    ],
    [
      'MigrationNetwork',
      'Network',
      { cidr: '10.21.0.0/16', availabilityZones: ['us-east-1a', 'us-east-1b'] },
      ['vpcId', 'vpcCidr', 'publicSubnetIds', 'privateSubnetIds', 'natIpAddresses', 'keyArn'],
    ],
    [
      'MigrationSecret',
      'Application',
      { username: 'orders' },
      ['secretName', 'sourceSecretArn', 'sourceReadPolicy', 'targetReadPolicy'],
    ],
    [
      'ActorRole',
      'Copier',
      {
        actor: 'copier',
        description: 'Copies what is left',
        service: 'lambda.amazonaws.com',
        sourceArns: [`arn:aws:lambda:us-east-1:${account}:function:copier`],
        permissions: [
          { actions: ['s3:GetObject'], access: 'read', resources: ['arn:aws:s3:::orders-assets/*'], reason: 'to copy' },
        ],
      },
      ['roleName', 'roleArn'],
    ],
  ])('constructs %s alone, below one component, under the migration', async (component, name, inputs, outputs) => {
    const { urn, state, resources } = await alone(component, name, { migration, ...inputs });
    expect(urn).toBe(`urn:pulumi:test::inline::regionlift:index:${component}::${name}`);
    expect(Object.keys(state).sort()).toEqual([...outputs].sort());
    expect(resources.filter(({ parent }) => parent === urn).length).toBeGreaterThan(0);
    expect(
      resources.every((resource) => resource.urn === urn || resource.urn.includes(`regionlift:index:${component}$`)),
    ).toBe(true);
    expect(JSON.stringify(resources.map((resource) => resource.inputs))).toContain(
      name === 'Assets' ? 'rl-orders-assets' : 'orders',
    );
  });

  test('keeps secrets secret, and what is not known unknown, in the fleet that takes them', async () => {
    const settings = { token: outputValue({ value: 'hunter2', secret: true }), later: outputValue({}), plain: 'x' };
    const inputs = { migration, ...fleet, ...place, privateSubnetIds: outputValue({}), settings };
    const made = await alone('FleetMigration', 'Web', inputs, { preview: true });
    const parameters = inputsOf(made, 'aws:ssm/parameter:Parameter').filter(({ name }) =>
      /\/(token|later|plain)$/.test(String(name)),
    );
    const values = Object.fromEntries(
      parameters.map(({ name, insecureValue }) => [String(name).split('/').at(-1), insecureValue]),
    );
    expect(values).toEqual({ token: secret('hunter2'), later: unknown, plain: 'x' });
    expect(JSON.stringify(made.state)).not.toContain('hunter2');
  });

  test('keeps what an id of a network comes from', async () => {
    const vpc = 'urn:pulumi:test::inline::aws:ec2/vpc:Vpc::vpc';
    const targetVpcId = outputValue({ value: 'vpc-0a1b2c3d4e5f60718', dependencies: [vpc] });
    const { resources } = await alone('FleetMigration', 'Web', { migration, ...fleet, ...place, targetVpcId });
    const groups = resources.filter(({ type }) => type === 'aws:ec2/securityGroup:SecurityGroup');
    expect(groups.length).toBeGreaterThan(0);
    for (const { inputs, propertyDependencies } of groups) {
      expect([inputs.vpcId, propertyDependencies.vpcId]).toEqual(['vpc-0a1b2c3d4e5f60718', [vpc]]);
    }
  });

  test('hands the provider of the component to every child', async () => {
    const provider = 'urn:pulumi:test::inline::pulumi:providers:aws::west::0123';
    const made = await alone('MigrationSecret', 'Application', { migration }, { providers: { aws: provider } });
    const custom = made.resources.filter((resource) => resource.custom);
    expect(custom.length).toBeGreaterThan(3);
    expect([...new Set(custom.map((resource) => resource.provider))]).toEqual([provider]);
  });

  test('refuses bad input with every problem and its path, and registers nothing', async () => {
    const inputs: Values = { ...(orders('REPLICATE') as Values), buckets: [{ name: 'Assets' }], to: outputValue({}) };
    const refusal: unknown = await plugin.construct({ type, name: 'Orders', inputs }).catch((error: unknown) => error);
    if (!(refusal instanceof ConstructError)) throw refusal;
    expect(refusal.message).toMatch(/^2 problems before anything is created:/);
    expect(refusal.properties.map(({ path }) => path)).toEqual(['buckets[0].sourceBucketName', 'to']);
    expect(refusal.properties[1]?.reason).toContain(
      'Orders.to [PlainValueNeeded]: found an output that is not known yet',
    );
    expect(refusal.resources).toEqual([]);
  });
});
