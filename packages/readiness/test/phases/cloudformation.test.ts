import { comparePhases } from '../../src/phases/compare-phases';
import { kept, phase, said, stack, update } from './stacks';

const replica = {
  DBInstanceIdentifier: 'orders-database',
  DBInstanceClass: 'db.r6g.large',
  Engine: 'postgres',
  KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:alias/orders',
  SourceDBInstanceIdentifier: 'arn:aws:rds:us-west-2:111122223333:db:orders',
  SourceRegion: 'us-west-2',
  StorageEncrypted: true,
  DeletionProtection: true,
};
const { SourceDBInstanceIdentifier: _, ...promoted } = replica;
const instance = (properties: object) => ({ Database: kept('AWS::RDS::DBInstance', properties as never) });

describe('a phase that keeps what holds data (CHK-3)', () => {
  test('the promotion takes the source away, turns backups on, and updates in place', () => {
    expect(update(instance(replica), instance({ ...promoted, BackupRetentionPeriod: 7 }))).toEqual([]);
  });

  test('says of every stateful resource that it stays', () => {
    const program = phase(stack({ ...instance(replica), Bucket: kept('AWS::S3::Bucket', { BucketName: 'orders' }) }));
    expect(
      comparePhases(program, program, 'FORWARD').map(({ code, verdict, subject }) => [code, verdict, subject]),
    ).toEqual([
      ['StateKept', 'pass', 'AWS::RDS::DBInstance 111122223333/us-east-1/Orders/Database'],
      ['StateKept', 'pass', 'AWS::S3::Bucket 111122223333/us-east-1/Orders/Bucket'],
    ]);
  });

  test('stateless resources come and go', () => {
    expect(update({ Alarm: { Type: 'AWS::CloudWatch::Alarm' } }, { Role: { Type: 'AWS::IAM::Role' } })).toEqual([]);
  });

  test('new stateful resources may come', () => {
    expect(update({}, { Bucket: kept('AWS::S3::Bucket') })).toEqual([]);
  });

  test('the way back from a promotion is refused by the handler, and nothing is replaced', () => {
    expect(update(instance(promoted), instance(replica), 'BACK')).toEqual([
      'UpdateRefused pass SourceDBInstanceIdentifier',
    ]);
  });
});

describe('a phase that would lose data is refused (CHK-3, CHK-4)', () => {
  test.each<[string, object, object, readonly string[]]>([
    ['a promotion that sets DBName', replica, { ...promoted, DBName: 'orders' }, ['StatefulReplaced fail DBName']],
    [
      'a promotion that sets MasterUsername',
      replica,
      { ...promoted, MasterUsername: 'orders' },
      ['StatefulReplaced fail MasterUsername'],
    ],
    [
      'a promotion that drops SourceRegion',
      replica,
      { ...promoted, SourceRegion: undefined },
      ['StatefulReplaced fail SourceRegion'],
    ],
    [
      'a promotion that drops StorageEncrypted',
      replica,
      { ...promoted, StorageEncrypted: undefined },
      ['StatefulReplaced fail StorageEncrypted'],
    ],
    ['another key', replica, { ...replica, KmsKeyId: 'alias/other' }, ['StatefulReplaced fail KmsKeyId']],
    [
      'another name',
      replica,
      { ...replica, DBInstanceIdentifier: 'other' },
      ['StatefulReplaced fail DBInstanceIdentifier'],
    ],
    ['another engine', replica, { ...replica, Engine: 'mysql' }, ['UpdateRefused fail Engine']],
    [
      'an engine where none stood, without a name',
      { ...replica, DBInstanceIdentifier: undefined, Engine: undefined },
      { ...replica, DBInstanceIdentifier: undefined },
      ['StatefulReplaced fail Engine'],
    ],
    [
      'a promoted instance that becomes a replica, without a name',
      { ...promoted, DBInstanceIdentifier: undefined },
      { ...replica, DBInstanceIdentifier: undefined },
      ['StatefulReplaced fail SourceDBInstanceIdentifier'],
    ],
    [
      'another source',
      replica,
      { ...replica, SourceDBInstanceIdentifier: 'arn:aws:rds:us-west-2:111122223333:db:other' },
      ['UpdateRefused fail SourceDBInstanceIdentifier'],
    ],
    [
      'a snapshot that is no longer named: page and handler contradict each other',
      { ...promoted, DBSnapshotIdentifier: 'first' },
      promoted,
      ['ReplacementUnknown fail DBSnapshotIdentifier'],
    ],
    [
      'deletion protection that is taken away',
      replica,
      { ...replica, DeletionProtection: false },
      ['RetentionWeakened fail DeletionProtection'],
    ],
    ['a property nobody knows', replica, { ...replica, Quantum: 1 }, ['ReplacementUnknown fail Quantum']],
  ])('%s', (_name, before, after, expected) => {
    expect(update(instance(JSON.parse(JSON.stringify(before))), instance(JSON.parse(JSON.stringify(after))))).toEqual(
      expected,
    );
  });

  test('on the way back too', () => {
    expect(update(instance({ ...promoted, DBName: 'orders' }), instance(promoted), 'BACK')).toEqual([
      'StatefulReplaced fail DBName',
    ]);
  });

  const bucket = kept('AWS::S3::Bucket', { BucketName: 'orders-assets' });

  test.each<[string, Record<string, never>, readonly string[]]>([
    [
      'a renamed bucket',
      { Bucket: kept('AWS::S3::Bucket', { BucketName: 'other' }) },
      ['StatefulReplaced fail BucketName'],
    ],
    ['a bucket that goes, kept', {}, ['StatefulOrphaned fail address']],
    ['another logical id', { Renamed: bucket }, ['StatefulMoved fail address']],
    ['another type under the id', { Bucket: kept('AWS::SQS::Queue') }, ['StatefulReplaced fail Type']],
    ['a policy that deletes', { Bucket: { ...bucket, DeletionPolicy: 'Delete' } }, ['RetentionWeakened fail onDelete']],
    [
      'a policy that is gone',
      { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'orders-assets' }, DeletionPolicy: 'Retain' } },
      ['RetentionWeakened fail onReplace'],
    ],
    [
      'a condition nobody can evaluate',
      { Bucket: { ...bucket, Condition: 'Wanted' } },
      ['PresenceUnknown fail Condition'],
    ],
  ] as never)('%s', (_name, after, expected) => {
    expect(update({ Bucket: bucket }, after)).toEqual(expected);
  });

  test('what goes without Retain is deleted, a database after a snapshot', () => {
    const before = { Queue: { Type: 'AWS::SQS::Queue' }, Database: { Type: 'AWS::RDS::DBInstance' } };
    const answers = comparePhases(phase(stack(before)), phase(stack({})), 'FORWARD');
    expect(answers.map(({ code, found }) => [code, found.replace(/.*, /, '')])).toEqual([
      ['StatefulDeleted', 'what exists is deleted; 111122223333/us-east-1/Orders itself is gone'],
      ['StatefulDeleted', 'what exists is deleted after a snapshot; 111122223333/us-east-1/Orders itself is gone'],
    ]);
  });

  test.each([
    ['region', { region: 'eu-west-1' }],
    ['account', { account: '999999999999' }],
    ['name', { name: 'Renamed' }],
  ])('another %s of the stack makes everything anew', (_name, place) => {
    const before = phase(stack({ Bucket: bucket }));
    expect(said(comparePhases(before, phase(stack({ Bucket: bucket }, place)), 'FORWARD'))).toEqual([
      'StatefulMoved fail address',
    ]);
  });

  test('changes of keys and volumes that AWS refuses are told as such', () => {
    const before = {
      Key: kept('AWS::KMS::Key', { MultiRegion: false }),
      Volume: kept('AWS::EC2::Volume', { AvailabilityZone: 'us-east-1a', Size: 10 }),
    };
    const after = {
      Key: kept('AWS::KMS::Key', { MultiRegion: true }),
      Volume: kept('AWS::EC2::Volume', { AvailabilityZone: 'us-east-1b', Size: 20 }),
    };
    expect(update(before, after)).toEqual(['UpdateRefused fail MultiRegion', 'UpdateRefused fail AvailabilityZone']);
  });

  test('a subnet group that is replaced replaces the database in it', () => {
    const program = (name: string) => ({
      Group: { Type: 'AWS::RDS::DBSubnetGroup', Properties: { DBSubnetGroupName: name } },
      ...instance({ ...replica, DBSubnetGroupName: { Ref: 'Group' } }),
    });
    expect(update(program('one'), program('one'))).toEqual([]);
    expect(update(program('one'), program('two'))).toEqual(['StatefulReplaced fail DBSubnetGroupName']);
  });

  test('a reference to what nobody knows leaves the question open', () => {
    const program = (size: number) => ({
      Thing: { Type: 'Custom::Thing', Properties: { Size: size } },
      ...instance({ ...replica, KmsKeyId: { 'Fn::GetAtt': ['Thing', 'Arn'] } }),
    });
    expect(update(program(1), program(2))).toEqual(['TypeNotKnown unknown type', 'ReplacementUnknown fail KmsKeyId']);
  });

  test('a nested stack is read where it is at hand, and open where it is not', () => {
    const outer = { Inner: kept('AWS::CloudFormation::Stack', { Parameters: { Name: 'orders' } }) };
    const inner = (name: unknown) =>
      new Map([
        [
          'Inner',
          {
            template: {
              Parameters: { Name: { Type: 'String' } },
              Resources: { Bucket: kept('AWS::S3::Bucket', { BucketName: name } as never) },
            } as never,
          },
        ],
      ]);
    const before = phase(stack(outer, { nested: inner({ Ref: 'Name' }) }));
    expect(said(comparePhases(before, phase(stack(outer, { nested: inner('orders') })), 'FORWARD'))).toEqual([]);
    expect(said(comparePhases(before, phase(stack(outer, { nested: inner('other') })), 'FORWARD'))).toEqual([
      'StatefulReplaced fail BucketName',
    ]);
    expect(update(outer, outer)).toEqual(['PartNotRead unknown ']);
  });

  test('a password is never shown', () => {
    const before = { Cache: kept('AWS::ElastiCache::ReplicationGroup', { AuthToken: 'hunter2-hunter2' }) };
    const after = { Cache: kept('AWS::ElastiCache::ReplicationGroup', { AuthToken: 'hunter3-hunter3' }) };
    const answers = comparePhases(phase(stack(before)), phase(stack(after)), 'FORWARD');
    expect(answers.map(({ code }) => code)).toEqual(['ReplacementUnknown']);
    expect(JSON.stringify(answers)).not.toContain('hunter');
  });
});
