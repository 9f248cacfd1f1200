import { snapshotOfProgram } from '../../src/phases';
import { comparePhases } from '../../src/phases/compare-phases';
import { component, program, registered, update, urnOf } from './programs';
import { said } from './stacks';

const replica = {
  identifier: 'orders-database',
  instanceClass: 'db.r6g.large',
  kmsKeyId: 'arn:aws:kms:us-east-1:111122223333:alias/orders',
  replicateSourceDb: 'arn:aws:rds:us-west-2:111122223333:db:orders',
  storageEncrypted: true,
  deletionProtection: true,
};
const { replicateSourceDb: _, ...promoted } = replica;
const database = (inputs: object, options: object = {}) => [
  registered('aws:rds/instance:Instance', 'database', inputs as never, options as never),
];

describe('a phase that keeps what holds data (CHK-3)', () => {
  test('the promotion takes the source away, turns backups on, and updates in place', () => {
    expect(update(database(replica), database({ ...promoted, backupRetentionPeriod: 7 }))).toEqual([]);
  });

  test('the way back from a promotion is refused by the provider, and nothing is replaced', () => {
    expect(update(database(promoted), database(replica), 'BACK')).toEqual(['UpdateRefused pass replicateSourceDb']);
    expect(update(database(promoted), database(replica))).toEqual(['UpdateRefused fail replicateSourceDb']);
  });

  test('a change that is ignored is no change; one position of a list is not all of it', () => {
    const ignored = { ignoreChanges: ['dbName'] };
    expect(update(database(replica), database({ ...replica, dbName: 'orders' }, ignored))).toEqual([]);
    const tables = (options: object, name: string) => [
      registered('aws:dynamodb/table:Table', 'items', { localSecondaryIndexes: [{ name }] }, options as never),
    ];
    const one = { ignoreChanges: ['localSecondaryIndexes[0].name'] };
    expect(update(tables({}, 'a'), tables(one, 'b'))).toEqual(['StatefulReplaced fail localSecondaryIndexes.name']);
    const every = { ignoreChanges: ['localSecondaryIndexes[*].name'] };
    expect(update(tables({}, 'a'), tables(every, 'b'))).toEqual([]);
  });

  test('secrets and unknown values of both phases are the same', () => {
    const wire = { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270' };
    const before = {
      ...replica,
      kmsKeyId: '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
      password: { ...wire, ciphertext: 'x' },
    };
    const after = { ...replica, kmsKeyId: { $kind: 'unknown' }, password: { $kind: 'secret', value: '[redacted]' } };
    expect(update(database(before), database(after))).toEqual([]);
  });

  test('a resource that is imported where another leaves is the same thing', () => {
    const bucket = registered('aws:s3/bucket:Bucket', 'old', { bucket: 'orders' }, { id: 'orders' });
    const taken = registered('aws:s3/bucket:Bucket', 'new', { bucket: 'orders' }, { importId: 'orders' });
    expect(update([bucket], [taken])).toEqual([]);
    expect(update([{ ...bucket, retainOnDelete: false }], [taken])).toEqual(['StatefulMoved fail address']);
  });
});

describe('a phase that would lose data is refused (CHK-3, CHK-4)', () => {
  test.each<[string, object, object, readonly string[]]>([
    ['a promotion that sets dbName', replica, { ...promoted, dbName: 'orders' }, ['StatefulReplaced fail dbName']],
    ['a promotion that sets username', replica, { ...promoted, username: 'o' }, ['StatefulReplaced fail username']],
    [
      'a promotion that drops storageEncrypted',
      replica,
      { ...promoted, storageEncrypted: undefined },
      ['StatefulReplaced fail storageEncrypted'],
    ],
    ['another key', replica, { ...replica, kmsKeyId: 'other' }, ['StatefulReplaced fail kmsKeyId']],
    ['another region', replica, { ...replica, region: 'eu-west-1' }, ['StatefulReplaced fail region']],
    [
      'another name, of which newer providers make a rename',
      replica,
      { ...replica, identifier: 'other' },
      ['ReplacementUnknown fail identifier'],
    ],
    ['an input that nobody has looked up', replica, { ...replica, quantum: 1 }, ['ReplacementUnknown fail quantum']],
    [
      'a key that a preview does not know',
      replica,
      { ...replica, kmsKeyId: { $kind: 'unknown' } },
      ['ReplacementUnknown fail kmsKeyId'],
    ],
    [
      'deletion protection that is taken away',
      replica,
      { ...replica, deletionProtection: false },
      ['RetentionWeakened fail deletionProtection'],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(update(database(before), database(JSON.parse(JSON.stringify(after))))).toEqual(expected);
  });

  test.each<[string, object, readonly string[]]>([
    ['protection that is taken away', { protect: false }, ['RetentionWeakened fail protect']],
    [
      'retention that is taken away',
      { retainOnDelete: false },
      ['RetentionWeakened fail onDelete', 'RetentionWeakened fail onReplace'],
    ],
    [
      'another provider',
      { provider: `${urnOf('pulumi:providers:aws', 'other')}::1` },
      ['ReplacementUnknown fail provider'],
    ],
    ['a URN of another name', { urn: urnOf('aws:rds/instance:Instance', 'renamed') }, ['StatefulMoved fail address']],
    [
      'a URN below another parent',
      { urn: urnOf('aws:rds/instance:Instance', 'database', 'part:Part') },
      ['StatefulMoved fail address'],
    ],
  ])('%s', (_name, options, expected) => {
    expect(update(database(replica), database(replica, options))).toEqual(expected);
  });

  test('a replacement by the program’s own wish', () => {
    const wish = { replaceOnChanges: ['instanceClass'] };
    expect(update(database(replica), database({ ...replica, instanceClass: 'db.r6g.xlarge' }, wish))).toEqual([
      'StatefulReplaced fail instanceClass',
    ]);
  });

  test.each<[string, object, readonly string[]]>([
    ['protected: Pulumi refuses', { protect: true, retainOnDelete: false }, ['StatefulDeleted fail protect']],
    ['kept', { protect: false, retainOnDelete: true }, ['StatefulOrphaned fail address']],
    ['neither', { protect: false, retainOnDelete: false }, ['StatefulDeleted fail address']],
  ])('a bucket that goes, %s', (_name, options, expected) => {
    const bucket = registered('aws:s3/bucket:Bucket', 'assets', { bucket: 'orders' }, options as never);
    expect(update([bucket], [])).toEqual(expected);
  });

  test('a region that comes from the provider, or from the configuration', () => {
    const { region: __, ...inputs } = { region: '', bucket: 'orders' };
    const provider = (region: string) => ({
      ...registered('pulumi:providers:aws', 'east', { region }),
      parent: '',
    });
    const bucket = {
      ...registered('aws:s3/bucket:Bucket', 'assets'),
      inputs,
      provider: `${urnOf('pulumi:providers:aws', 'east')}::1`,
    };
    expect(update([provider('us-east-1'), bucket], [provider('eu-west-1'), bucket])).toEqual([
      'StatefulReplaced fail region',
    ]);
    const plain = { ...registered('aws:s3/bucket:Bucket', 'assets'), inputs };
    const [before, after] = ['us-east-1', 'eu-west-1'].map((region) => program([plain], { 'aws:region': region }));
    expect(before && after && said(comparePhases(before, after, 'FORWARD'))).toEqual(['StatefulReplaced fail region']);
  });

  test('a subnet group that is replaced replaces the database that takes its name from it', () => {
    const type = 'aws:rds/subnetGroup:SubnetGroup';
    const inGroup = { propertyDependencies: { dbSubnetGroupName: [urnOf(type, 'group')] } };
    const cluster = registered('aws:rds/cluster:Cluster', 'orders', { dbSubnetGroupName: 'given' }, inGroup);
    const phaseWith = (inputs: object) => [registered(type, 'group', inputs as never), cluster];
    expect(update(phaseWith({ namePrefix: 'a' }), phaseWith({ namePrefix: 'b' }))).toEqual([
      'StatefulReplaced fail dbSubnetGroupName',
    ]);
    expect(update(phaseWith({ description: 'a' }), phaseWith({ description: 'b' }))).toEqual([]);
    expect(update(phaseWith({ quantum: 'a' }), phaseWith({ quantum: 'b' }))).toEqual([
      'ReplacementUnknown fail dbSubnetGroupName',
    ]);
  });

  test('a resource of another provider is somebody else’s: it is not known what a change does', () => {
    const volume = (size: number) => [registered('docker:index/volume:Volume', 'data', { size })];
    expect(update(volume(1), volume(2))).toEqual(['TypeNotKnown unknown type']);
    expect(update(volume(1), [])).toEqual(['TypeNotKnown unknown type']);
    expect(update(volume(1), volume(1))).toEqual([]);
  });
});

describe('aliases', () => {
  const type = 'aws:s3/bucket:Bucket';
  const bucket = registered(type, 'assets', { bucket: 'orders' });

  test.each<[string, object]>([
    ['a whole URN', { urn: urnOf(type, 'renamed'), aliases: [urnOf(type, 'assets')] }],
    ['a URN in a record', { urn: urnOf(type, 'renamed'), aliases: [{ urn: urnOf(type, 'assets') }] }],
    ['a name', { urn: urnOf(type, 'renamed'), aliases: [{ name: 'assets' }] }],
    ['URNs of a state', { urn: urnOf(type, 'renamed'), aliasURNs: [urnOf(type, 'assets')] }],
  ])('%s', (_name, options) => {
    expect(update([bucket], [registered(type, 'renamed', { bucket: 'orders' }, options as never)])).toEqual([]);
  });

  test('a version of a type that became the type itself', () => {
    const before = registered('aws:s3/bucketV2:BucketV2', 'assets', { bucket: 'orders' });
    const after = { ...bucket, aliases: [{ type: 'aws:s3/bucketV2:BucketV2' }] };
    expect(update([before], [after])).toEqual([]);
    expect(update([before], [{ ...after, aliases: [] }])).toEqual(['StatefulDeleted fail protect']);
  });

  test('children are aliased with their parent, by type, name and parent', () => {
    const child = (parent: string, parentName: string, name: string) => ({
      ...registered(type, name, { bucket: 'orders' }),
      urn: urnOf(type, name, parent),
      parent: urnOf(parent, parentName),
    });
    const before = [component('old:Part', 'Part'), child('old:Part', 'Part', 'Part-assets')];
    const aliases = [{ name: 'Part', type: 'old:Part' }];
    const after = [component('new:Part', 'Assets', { aliases }), child('new:Part', 'Assets', 'Assets-assets')];
    expect(update(before, after)).toEqual([]);
    expect(update(before, [component('new:Part', 'Assets'), after[1] ?? {}])).toEqual(['StatefulMoved fail address']);
  });

  test('one that had no parent', () => {
    const after = {
      ...registered(type, 'assets', { bucket: 'orders' }),
      urn: urnOf(type, 'assets', 'part:Part'),
      parent: urnOf('part:Part', 'Part'),
      aliases: [{ noParent: true }],
    };
    expect(update([bucket], [component('part:Part', 'Part'), after])).toEqual([]);
  });

  test('a circle of parents ends', () => {
    const circle = (name: string, parent: string) => ({
      ...component('part:Part', name),
      parent: urnOf('part:Part', parent),
      aliases: [{ name: `${name}-old` }],
    });
    expect(() =>
      program([circle('a', 'b'), circle('b', 'a'), { ...bucket, parent: urnOf('part:Part', 'a') }]),
    ).not.toThrow();
  });
});

describe('what else a program is read from', () => {
  const bucket = registered('aws:s3/bucket:Bucket', 'assets', { bucket: 'orders' });
  const of = (document: object) => snapshotOfProgram('phase', document as never);

  test('a preview: what it leads to', () => {
    const preview = of({
      steps: [
        { op: 'same', urn: bucket.urn, oldState: bucket, newState: bucket },
        { op: 'delete', urn: 'gone', oldState: bucket },
        { op: 'create-replacement', urn: bucket.urn, newState: bucket },
        { op: 'delete-replaced', urn: bucket.urn, oldState: bucket, newState: bucket },
      ],
    });
    expect([...preview.resources.keys()]).toEqual([bucket.urn]);
  });

  test('a preview that leaves out what stays proves nothing of it', () => {
    const preview = of({ changeSummary: { same: 2 }, steps: [{ op: 'same', newState: bucket }] });
    expect(said(comparePhases(preview, preview, 'FORWARD'))).toEqual(['PartNotRead unknown ']);
  });

  test('a state: what it holds, without what is about to be deleted', () => {
    const state = of({
      version: 3,
      deployment: {
        resources: [
          { ...bucket, delete: true },
          { ...bucket, id: 'orders' },
        ],
      },
    });
    expect([...state.resources.values()].map(({ address, id }) => [address, id])).toEqual([[bucket.urn, 'orders']]);
  });
});
