import type { Phase } from '@regionlift/migration/core';
import { phases, type Scenario, scenarioNames, scenarios } from './cases';
import { synthesized } from './cdk-program';
import { capturedIn } from './pulumi-program';

/**
 * Properties whose change replaces a resource. Source: the schema of handler `aws-rds-dbinstance` (`createOnlyProperties`), and
 * CloudFormation Template Reference, "Update requires: Replacement", for the other types and for `Port`.
 */
const createOnly: Readonly<Record<string, readonly string[]>> = {
  'AWS::RDS::DBInstance': [
    'BackupTarget',
    'CharacterSetName',
    'DBClusterIdentifier',
    'DBInstanceIdentifier',
    'DBName',
    'DBSubnetGroupName',
    'Engine',
    'KmsKeyId',
    'MasterUsername',
    'PerformanceInsightsKMSKeyId',
    'Port',
    'SourceRegion',
    'StorageEncrypted',
    'Timezone',
  ],
  'AWS::RDS::DBCluster': [
    'DatabaseName',
    'DBClusterIdentifier',
    'DBSubnetGroupName',
    'EngineMode',
    'GlobalClusterIdentifier',
    'KmsKeyId',
    'MasterUsername',
    'SourceRegion',
    'StorageEncrypted',
  ],
  'AWS::RDS::GlobalCluster': ['GlobalClusterIdentifier', 'SourceDBClusterIdentifier', 'Engine', 'StorageEncrypted'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion'],
  'AWS::KMS::Alias': ['AliasName'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
  'AWS::Route53::HostedZone': ['Name'],
  'AWS::SecretsManager::Secret': ['Name'],
};

/** Arguments whose change replaces a resource. Source: terraform-provider-aws, `ForceNew` in `instance.go` and its siblings. */
const forceNew: Readonly<Record<string, readonly string[]>> = {
  'aws:rds/instance:Instance': [
    'availabilityZone',
    'characterSetName',
    'dbName',
    'engine',
    'kmsKeyId',
    'region',
    'snapshotIdentifier',
    'storageEncrypted',
    'timezone',
    'username',
  ],
  'aws:rds/cluster:Cluster': [
    'clusterIdentifier',
    'databaseName',
    'engine',
    'globalClusterIdentifier',
    'kmsKeyId',
    'masterUsername',
    'region',
    'sourceRegion',
    'storageEncrypted',
  ],
  'aws:rds/globalCluster:GlobalCluster': ['globalClusterIdentifier', 'region', 'sourceDbClusterIdentifier'],
  'aws:kms/key:Key': ['region'],
  'aws:kms/alias:Alias': ['name', 'region'],
  'aws:cloudwatch/logGroup:LogGroup': ['name', 'region'],
  'aws:route53/zone:Zone': ['name'],
  'aws:secretsmanager/secret:Secret': ['name', 'region'],
};

const only = (properties: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));

interface Resource {
  readonly Type: string;
  readonly Properties: object;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

function pinnedByCdk(name: Scenario, phase: Phase) {
  const { source, target } = synthesized(scenarios[name], phase);
  return [source, target].flatMap((template) =>
    Object.entries((template.toJSON().Resources ?? {}) as Record<string, Resource>)
      .filter(([, { Type }]) => Object.hasOwn(createOnly, Type))
      .map(([id, { Type, Properties, DeletionPolicy, UpdateReplacePolicy }]) => ({
        id,
        Type,
        kept: [DeletionPolicy, UpdateReplacePolicy],
        fixed: only(Properties, createOnly[Type] ?? []),
      })),
  );
}

async function pinnedByPulumi(name: Scenario, phase: Phase) {
  const { resources } = await capturedIn(scenarios[name], phase);
  return resources
    .filter(({ type }) => Object.hasOwn(forceNew, type))
    .map(({ urn, type, protect, retainOnDelete, inputs }) => ({
      urn,
      kept: [protect, retainOnDelete],
      fixed: only(inputs, forceNew[type] ?? []),
    }));
}

describe.each(scenarioNames)('phases of %s (RDS-2)', (name) => {
  test('nothing stateful appears, disappears or changes a create-only property (CDK)', () => {
    const first = pinnedByCdk(name, 'REPLICATE');
    expect(first.every(({ kept }) => kept.every((policy) => policy === 'Retain'))).toBe(true);
    for (const phase of phases) expect(pinnedByCdk(name, phase)).toEqual(first);
  });

  test('nothing stateful appears, disappears or changes an argument that replaces (Pulumi)', async () => {
    const first = await pinnedByPulumi(name, 'REPLICATE');
    expect(first.every(({ kept }) => kept.every(Boolean))).toBe(true);
    for (const phase of phases) expect(await pinnedByPulumi(name, phase)).toEqual(first);
  });
});

describe('the promotion', () => {
  const replicaIn = (phase: Phase) =>
    Object.entries(synthesized({}, phase).target.findResources('AWS::RDS::DBInstance'));

  test('takes the source away, turns backups on, and changes nothing else (RDS-2, RDS-11)', () => {
    const [[id, before] = ['', { Properties: {} }]] = replicaIn('REPLICATE');
    const [[idAfter, after] = ['', { Properties: {} }]] = replicaIn('PROMOTED');
    const { SourceDBInstanceIdentifier, ...rest } = before.Properties as Record<string, unknown>;
    expect(SourceDBInstanceIdentifier).toBe('arn:aws:rds:us-west-2:111122223333:db:orders');
    expect([idAfter, after.Properties]).toEqual([id, { ...rest, BackupRetentionPeriod: 7 }]);
  });

  test('is the last change of the instance: later phases leave it alone', () => {
    const promoted = replicaIn('PROMOTED');
    expect(replicaIn('CUT_OVER')).toEqual(promoted);
    expect(replicaIn('FINALISED')).toEqual(promoted);
  });

  test('never sets what would replace the replica or be refused (RDS-2)', () => {
    for (const phase of phases) {
      const [[, { Properties }] = ['', { Properties: {} }]] = replicaIn(phase);
      for (const name of [
        'DBName',
        'MasterUsername',
        'MasterUserPassword',
        'ManageMasterUserPassword',
        'EngineVersion',
      ]) {
        expect(Properties).not.toHaveProperty(name);
      }
    }
  });

  test('promotes in place with Pulumi too, backups in the same update', async () => {
    const instance = async (phase: Phase) =>
      (await capturedIn({}, phase)).resources.find(({ type }) => type === 'aws:rds/instance:Instance');
    const [before, after] = [await instance('REPLICATE'), await instance('PROMOTED')];
    const { replicateSourceDb, ...rest } = before?.inputs ?? {};
    expect(replicateSourceDb).toBe('arn:aws:rds:us-west-2:111122223333:db:orders');
    expect([after?.urn, after?.inputs]).toEqual([before?.urn, { ...rest, backupRetentionPeriod: 7 }]);
  });
});
