import * as pulumi from '@pulumi/pulumi';
import { ComponentProvider } from '../src/provider';
import { orders } from './lab/orders';

const provider = new ComponentProvider();
const account = '111122223333';
const migration = { name: 'Orders', from: 'us-west-2', to: 'us-east-1', account, phase: 'REPLICATE' };
const regions = { from: 'us-west-2', to: 'us-east-1', account, phase: 'REPLICATE' };
const bucket = { name: 'Assets', sourceBucketName: 'orders-assets' };

/** An output as it comes from another process. */
const output = (value: unknown, { known = true, secret = false } = {}) =>
  new (pulumi.Output as unknown as new (...parts: unknown[]) => pulumi.Output<unknown>)(
    [],
    Promise.resolve(value),
    Promise.resolve(known),
    Promise.resolve(secret),
    Promise.resolve([]),
  );

/** What is refused: paths and codes. Nothing answers here, so that whoever registers anything fails. */
async function refused(component: string, inputs: object, name = 'Orders'): Promise<string[]> {
  const error = await provider
    .construct(name, `regionlift:index:${component}`, inputs as pulumi.Inputs, {})
    .then(() => new Error('it was not refused'))
    .catch((reason: unknown) => reason as Error);
  if (!pulumi.InputPropertiesError.isInstance(error)) throw error;
  return (error.errors ?? []).map(
    ({ propertyPath, reason }) => `${propertyPath} ${/\[([A-Z]\w+)\]/.exec(reason)?.[1]}`,
  );
}

describe('arguments of the wrong shape are refused with their paths', () => {
  test.each<[string, object, string[]]>([
    ['nothing at all', {}, ['account ValueMissing', 'from ValueMissing', 'phase ValueMissing', 'to ValueMissing']],
    ['a number for an account', { ...regions, account: 111122223333 }, ['account WrongType']],
    ['a phase that is none', { ...regions, phase: 'DONE' }, ['phase UnknownOption']],
    ['a property that is none', { ...regions, bucket: [] }, ['bucket UnknownProperty']],
    ['an object for a list', { ...regions, buckets: bucket }, ['buckets WrongType']],
    ['a list for an object', { ...regions, guard: [] }, ['guard WrongType']],
    ['a text for a number', { ...regions, rollbackWindowDays: '7' }, ['rollbackWindowDays WrongType']],
    ['an item that is nothing', { ...regions, buckets: [null] }, ['buckets[0] ValueMissing']],
    [
      'a value in a map',
      { ...regions, alerts: { partSeverities: { Assets: 'LOUD' } } },
      ['alerts.partSeverities.Assets UnknownOption'],
    ],
    [
      'an item without a field, beside a part that core refuses',
      { ...regions, buckets: [{ name: 'Assets' }, { name: 'Other', sourceBucketName: 'Not A Bucket' }] },
      ['buckets[0].sourceBucketName ValueMissing', 'buckets[1].sourceBucketName InvalidBucketName'],
    ],
  ])('%s', async (_, inputs, expected) => expect(await refused('WorkloadMigration', inputs)).toEqual(expected));
});

describe('what decides what is created has to be known, and is no secret', () => {
  test.each<[string, object, string[]]>([
    ['an unknown region', { ...regions, to: output(undefined, { known: false }) }, ['to PlainValueNeeded']],
    ['an unknown list', { ...regions, buckets: output(undefined, { known: false }) }, ['buckets PlainValueNeeded']],
    [
      'an unknown without its wrapping',
      { ...regions, buckets: [{ ...bucket, sourceBucketName: pulumi.unknown }] },
      ['buckets[0].sourceBucketName PlainValueNeeded'],
    ],
    [
      'a secret name',
      { ...regions, buckets: [{ ...bucket, name: output('Assets', { secret: true }) }] },
      ['buckets[0].name PlainValueNeeded'],
    ],
    [
      'a list that is secret as a whole',
      { ...regions, buckets: output([bucket], { secret: true }) },
      ['buckets PlainValueNeeded'],
    ],
  ])('%s', async (_, inputs, expected) => expect(await refused('WorkloadMigration', inputs)).toEqual(expected));

  test('a secret stands in no message', async () => {
    const inputs = { ...regions, to: output('hunter2', { secret: true }) };
    await expect(provider.construct('Orders', 'regionlift:index:WorkloadMigration', inputs, {})).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  test('an output that is known is its value: it is judged like one', async () => {
    const inputs = { ...regions, to: output('us-west-2'), buckets: output([bucket]) };
    expect(await refused('WorkloadMigration', inputs)).toEqual(['to RegionsEqual']);
  });
});

describe('what the libraries refuse comes in one error, before anything is registered', () => {
  const [database] = (orders('REPLICATE') as unknown as { databases: object[] }).databases;
  const [fleet] = (orders('REPLICATE') as unknown as { fleets: object[] }).fleets;
  const network = { cidr: '10.21.0.0/16', availabilityZones: ['us-east-1a', 'us-east-1b'] };

  test.each<[string, object, string[]]>([
    [
      'a region that is none, and an account',
      { ...regions, from: 'mars-1', account: '1' },
      ['from UnknownRegion', 'account InvalidAccount'],
    ],
    [
      'one problem in each kind of part',
      {
        ...regions,
        network: { ...network, cidr: '10.21.0.0/8' },
        buckets: [{ ...bucket, sourceVersioning: 'SUSPENDED' }],
        databases: [{ ...database, sourceEncrypted: false }],
        fleets: [{ ...fleet, maxCapacity: 1 }],
      },
      ['network.cidr', 'buckets[0].sourceVersioning', 'databases[0].sourceEncrypted', 'fleets[0].minCapacity'],
    ],
    [
      'two parts of one name',
      { ...regions, buckets: [bucket, { ...bucket, name: 'ASSETS' }] },
      ['buckets[1].name DuplicatePartName'],
    ],
    ['parts that stand nowhere', { ...regions, databases: [database] }, ['databases[0].placement PlacementMissing']],
    [
      'a use of what nobody declares',
      { ...regions, network, fleets: [{ ...fleet, uses: [{ part: 'Database' }] }] },
      ['fleets[0].uses[0].part UnknownPart'],
    ],
    ['alerts that nobody gets', { ...regions, alerts: {}, buckets: [bucket] }, ['alerts.subscriptions NoSubscriber']],
    ['a guard over nothing', { ...regions, guard: {} }, ['guard']],
    ['a cutover of nothing', { ...regions, cutover: {} }, ['cutover', 'cutover.evidenceBucketName', 'cutover']],
    [
      'backups of a part that is none',
      { ...regions, buckets: [bucket], backups: { protect: ['Web'] } },
      ['backups.protect UnknownPart'],
    ],
    [
      'a deploy role of everything and nothing',
      { ...regions, deployRole: { repository: 'example/orders' } },
      ['deployRole'],
    ],
    [
      'a secret that rotates too rarely',
      { ...regions, secrets: [{ name: 'Application', rotateAfterDays: 30 }] },
      ['secrets[0]'],
    ],
    [
      'a role that reaches beyond the boundary',
      {
        ...regions,
        boundary: {},
        roles: [
          {
            name: 'Copier',
            actor: 'copier',
            description: 'Copies',
            service: 'lambda.amazonaws.com',
            sourceArns: [`arn:aws:lambda:us-east-1:${account}:function:copier`],
            permissions: [
              {
                actions: ['iam:GetRole'],
                access: 'read',
                resources: [`arn:aws:iam::${account}:role/x`],
                reason: 'to look',
              },
            ],
          },
        ],
      },
      ['roles[0]'],
    ],
  ])('%s', async (_, inputs, expected) => {
    const found = await refused('WorkloadMigration', inputs);
    expect(found).toEqual(expected.map((start) => expect.stringContaining(start)));
  });

  test.each<[string, string, object, string[]]>([
    [
      'BucketMigration',
      'Assets',
      { migration, sourceBucketName: 'Not A Bucket' },
      ['sourceBucketName InvalidBucketName'],
    ],
    ['BucketMigration', 'As-sets', { migration, sourceBucketName: 'orders-assets' }, ['name InvalidName']],
    [
      'BucketMigration',
      'Assets',
      { migration: { ...migration, to: 'us-west-2' }, sourceBucketName: 'x' },
      ['migration.to RegionsEqual'],
    ],
    [
      'BucketMigration',
      'Assets',
      { migration: {}, sourceBucketName: 'x' },
      ['account', 'from', 'name', 'phase', 'to'].map((field) => `migration.${field} ValueMissing`),
    ],
    [
      'MigrationNetwork',
      'Network',
      { migration, cidr: '10.0.0.0/8', availabilityZones: ['us-east-1a', 'us-east-1b'] },
      ['cidr InvalidCidr'],
    ],
    ['MigrationSecret', 'Application', { migration, passwordLength: 4 }, ['length']],
  ])('%s alone: %s', async (component, name, inputs, expected) => {
    const found = await refused(component, inputs, name);
    expect(found).toEqual(expected.map((start) => expect.stringMatching(`^${start}`)));
  });

  test('a component that is none', async () => {
    await expect(provider.construct('x', 'regionlift:index:Moon', {}, {})).rejects.toThrow(/\[UnknownComponent\]/);
  });
});
