import fc from 'fast-check';
import { databaseChecks } from '../../../src/checks/databases';
import { answersOf, changed, programOf, type Stacks, verdictsOf } from '../objects/program-of';
import { goodDatabases } from './good';

const primary = ['eu-west-1', 'Database', 'Properties'] as const;
const replica = ['eu-central-1', 'Database', 'Properties'] as const;
const parameters = ['eu-west-1', 'Parameters', 'Properties', 'Parameters'] as const;

type Path = readonly (string | number)[];

/** What is changed in a good program, and what is then found: exactly that. */
const defects: readonly (readonly [what: string, path: Path, value: unknown, found: readonly string[]])[] = [
  [
    'a closed port',
    ['eu-west-1', 'Private', 'Properties', 'SecurityGroupIngress', 0, 'ToPort'],
    1,
    ['fail DatabasePortClosed'],
  ],
  ['no replica (RDS-1)', ['eu-central-1', 'Database'], undefined, ['fail DatabaseNotReplicated']],
  [
    'a replica of nobody knows what',
    [...replica, 'SourceDBInstanceIdentifier'],
    'arn:aws:rds:eu-central-1:111122223333:db:other',
    ['fail DatabaseNotReplicated', 'fail ReplicaSourceRegionWrong'],
  ],
  ['a database name on the replica (RDS-2)', [...replica, 'DBName'], 'shop', ['fail PromotionWouldReplace']],
  ['a master user on the replica', [...replica, 'MasterUsername'], 'shop', ['fail PromotionWouldReplace']],
  ['a snapshot on the replica', [...replica, 'DBSnapshotIdentifier'], 'shop-1', ['fail PromotionWouldReplace']],
  ['another source region', [...replica, 'SourceRegion'], 'eu-central-1', ['fail ReplicaSourceRegionWrong']],
  ['no source region', [...replica, 'SourceRegion'], undefined, ['fail ReplicaSourceRegionWrong']],
  ['storage in clear', [...primary, 'StorageEncrypted'], false, ['fail DatabaseNotEncrypted']],
  [
    'a replica without a key',
    [...replica, 'KmsKeyId'],
    undefined,
    ['fail DatabaseKeyNotOwn', 'fail DatabaseNotEncrypted'],
  ],
  [
    "the source's key",
    [...replica, 'KmsKeyId'],
    'arn:aws:kms:eu-west-1:111122223333:key/1',
    ['fail DatabaseKeyNotOwn'],
  ],
  [
    "AWS's own key",
    [...primary, 'KmsKeyId'],
    'arn:aws:kms:eu-west-1:111122223333:alias/aws/rds',
    ['fail DatabaseKeyNotOwn'],
  ],
  [
    'a key without rotation',
    ['eu-west-1', 'Key', 'Properties', 'EnableKeyRotation'],
    false,
    ['fail DatabaseKeyNotRotated'],
  ],
  ['a database that is deleted', ['eu-west-1', 'Database', 'DeletionPolicy'], 'Snapshot', ['fail DatabaseNotKept']],
  [
    'a replica that a replacement deletes',
    ['eu-central-1', 'Database', 'UpdateReplacePolicy'],
    undefined,
    ['fail DatabaseNotKept'],
  ],
  ['no protection (RDS-11)', [...replica, 'DeletionProtection'], undefined, ['fail DatabaseUnprotected']],
  ['no backups', [...primary, 'BackupRetentionPeriod'], 0, ['fail DatabaseBackupsShort']],
  ['backups of a day', [...primary, 'BackupRetentionPeriod'], undefined, ['fail DatabaseBackupsShort']],
  ['backups that go with it', [...primary, 'DeleteAutomatedBackups'], undefined, ['fail DatabaseBackupsNotKept']],
  ['one zone', [...replica, 'MultiAZ'], false, ['fail DatabaseInOneZone']],
  ['a public address', [...replica, 'PubliclyAccessible'], true, ['fail DatabasePublic']],
  ['whatever the network says', [...replica, 'PubliclyAccessible'], undefined, ['unknown DatabasePublic']],
  [
    'a port for the world',
    ['eu-west-1', 'Private', 'Properties', 'SecurityGroupIngress', 0, 'CidrIp'],
    '0.0.0.0/0',
    ['fail DatabasePortOpen'],
  ],
  ['the default group', [...replica, 'VPCSecurityGroups'], undefined, ['fail DatabaseInDefaultGroup']],
  ['default parameters', [...replica, 'DBParameterGroupName'], 'default.postgres14', ['fail DatabaseGroupsMissing']],
  ['the default network', [...replica, 'DBSubnetGroupName'], undefined, ['fail DatabaseGroupsMissing']],
  ['connections in clear', [...parameters, 'rds.force_ssl'], '0', ['fail DatabaseTlsOptional']],
  ['the default of version 14', [...parameters, 'rds.force_ssl'], undefined, ['fail DatabaseTlsOptional']],
  [
    'one end that cannot hand over (RDS-3)',
    [...parameters, 'rds.logical_replication'],
    undefined,
    ['fail LogicalReplicationOff'],
  ],
  ['too few senders', [...parameters, 'max_wal_senders'], 5, ['fail LogicalReplicationTooSmall']],
  [
    'an authority that has ended',
    [...replica, 'CACertificateIdentifier'],
    'rds-ca-2019',
    ['fail DatabaseCertificateExpired'],
  ],
  ['no Performance Insights', [...replica, 'EnablePerformanceInsights'], undefined, ['fail DatabaseUnmeasured']],
  ['no enhanced monitoring', [...replica, 'MonitoringInterval'], 0, ['fail DatabaseUnmeasured']],
  ['a log that stays', [...replica, 'EnableCloudwatchLogsExports'], undefined, ['fail DatabaseLogsStay']],
  ['a replica that upgrades itself', [...replica, 'AutoMinorVersionUpgrade'], true, ['fail ReplicaUpgradesItself']],
];

describe('databases (A4)', () => {
  it('finds nothing in a primary and its replica', () => {
    expect(verdictsOf(databaseChecks, programOf(goodDatabases))).toEqual([]);
  });

  it.each(defects)('finds %s', (_what, path, value, found) => {
    expect(verdictsOf(databaseChecks, programOf(changed(goodDatabases, path, value)))).toEqual(found);
  });

  it.each(defects.filter(([, path]) => path.length > 3))('never passes what is not known: %s', (_what, path) => {
    const program = programOf(changed(goodDatabases, path, { 'Fn::ImportValue': 'x' }));
    expect(verdictsOf(databaseChecks, program)).not.toEqual([]);
  });

  it('says nothing of a program without databases', () => {
    expect(databaseChecks.flatMap(({ judge }) => judge(programOf({ 'eu-west-1': {} })))).toEqual([]);
  });

  it('knows a promoted replica by what it lacks, and takes its word for the region it came from (RDS-2)', () => {
    const promoted = changed(
      changed(goodDatabases, [...replica, 'SourceDBInstanceIdentifier'], undefined),
      [...replica, 'BackupRetentionPeriod'],
      14,
    );
    const alone = programOf({ 'eu-central-1': promoted['eu-central-1'] ?? {} });
    expect(verdictsOf(databaseChecks, alone)).toEqual([]);
    expect(answersOf(databaseChecks, 'DatabaseNotReplicated', alone)[0]?.found).toBe('promoted; from eu-west-1');
  });

  it('judges a global database by the regions of its clusters (RDS-5)', () => {
    const cluster = (members: number, more: object = {}): Stacks[string] => ({
      Cluster: {
        Type: 'AWS::RDS::DBCluster',
        Properties: { DBClusterIdentifier: 'shop', GlobalClusterIdentifier: 'shop', ...more },
      },
      ...Object.fromEntries(
        Array.from({ length: members }, (_, index) => [
          `Member${index}`,
          {
            Type: 'AWS::RDS::DBInstance',
            Properties: { DBInstanceIdentifier: `shop-${index}`, DBClusterIdentifier: { Ref: 'Cluster' } },
          },
        ]),
      ),
    });
    const global = programOf({ 'eu-west-1': cluster(2, { MasterUsername: 'shop' }), 'eu-central-1': cluster(1) });
    const verdicts = (code: string) => answersOf(databaseChecks, code, global).map(({ verdict }) => verdict);
    expect(verdicts('DatabaseNotReplicated')).toEqual(['pass', 'pass']);
    expect(verdicts('DatabaseInOneZone')).toEqual(['fail', 'pass']);
    const alone = programOf({ 'eu-west-1': cluster(2, { MasterUsername: 'shop' }) });
    expect(answersOf(databaseChecks, 'DatabaseNotReplicated', alone).map(({ verdict }) => verdict)).toEqual(['fail']);
  });

  it('takes a password for managed only where it comes from a secret (IAM-7)', () => {
    const plain = changed(
      changed(goodDatabases, [...primary, 'ManageMasterUserPassword'], undefined),
      [...primary, 'MasterUserPassword'],
      'x',
    );
    const text = { subject: 'orders-eu-west-1/Database', property: 'Properties.MasterUserPassword', secret: false };
    const judged = (given: string | undefined) =>
      verdictsOf(databaseChecks, programOf(plain, given === undefined ? {} : { texts: [{ ...text, text: given }] }));
    expect(judged('{{resolve:secretsmanager:shop}}')).toEqual([]);
    expect(judged('hunter2')).toEqual(['fail DatabaseLoginUnmanaged']);
    expect(judged(undefined)).toEqual(['unknown DatabaseLoginUnmanaged']);
  });

  it('neither throws nor passes a hostile value in place of any property', () => {
    const program = programOf(goodDatabases);
    const places = program.resources
      .filter(({ kind }) => kind.startsWith('AWS::RDS::'))
      .flatMap((one) => Object.keys(one.properties).map((property) => [one, property] as const));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), ([subject, property], value) => {
        const resources = program.resources.map((one) =>
          one === subject ? { ...one, properties: { ...one.properties, [property]: value as never } } : one,
        );
        const found = verdictsOf(databaseChecks, { ...program, resources });
        if (
          ['StorageEncrypted', 'DeletionProtection', 'MultiAZ', 'PubliclyAccessible'].includes(property) &&
          value !== true &&
          value !== false
        )
          expect(found).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
