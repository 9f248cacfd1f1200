import { awsInstances } from '../../../src/runtime/aws/instances';
import { elements, rdsAnswer, rdsError } from '../loopback/answers';
import { onTheWire } from '../loopback/on-the-wire';
import { sampleConfig } from '../sample-config';

const wire = onTheWire();
const { answering, asked, clients } = wire;
const physical = () => awsInstances(clients(), sampleConfig('PHYSICAL'));
const global = () => awsInstances(clients(), sampleConfig('GLOBAL_DATABASE'));

/** Answers each operation with its result; what is not named gets an empty one. */
const results = (byOperation: Readonly<Record<string, string>>) =>
  answering(({ body }) => {
    const action = new URLSearchParams(body).get('Action') ?? '';
    return { body: rdsAnswer(action, byOperation[action] ?? '') };
  });

const replica = elements({
  DBInstanceIdentifier: 'rl-orders-database',
  DBInstanceStatus: 'available',
  DBInstanceClass: 'db.r6g.large',
  Engine: 'postgres',
  EngineVersion: '16.4',
  AllocatedStorage: 100,
  StorageEncrypted: true,
  KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/1234',
  MultiAZ: true,
  DeletionProtection: true,
  BackupRetentionPeriod: 0,
  IAMDatabaseAuthenticationEnabled: true,
  ReadReplicaSourceDBInstanceIdentifier: 'arn:aws:rds:us-west-2:111122223333:db:orders',
  Endpoint: {
    Address: 'rl-orders-database.c0ffee.us-east-1.rds.amazonaws.com',
    Port: 5432,
    HostedZoneId: 'Z2R2ITUGPM61AM',
  },
});

describe('instances over the wire (RDS-9)', () => {
  test('a replica is described in its own region, with its maintenance', async () => {
    results({
      DescribeDBInstances: `<DBInstances><DBInstance>${replica}<StatusInfos><DBInstanceStatusInfo>${elements({ StatusType: 'read replication', Normal: true, Status: 'replicating' })}</DBInstanceStatusInfo></StatusInfos><DBParameterGroups><DBParameterGroup>${elements({ DBParameterGroupName: 'rl-orders-database-target', ParameterApplyStatus: 'pending-reboot' })}</DBParameterGroup></DBParameterGroups><PendingModifiedValues>${elements({ EngineVersion: '16.5' })}</PendingModifiedValues></DBInstance></DBInstances>`,
      DescribePendingMaintenanceActions: `<PendingMaintenanceActions><ResourcePendingMaintenanceActions><PendingMaintenanceActionDetails><PendingMaintenanceAction>${elements({ Action: 'system-update' })}</PendingMaintenanceAction></PendingMaintenanceActionDetails></ResourcePendingMaintenanceActions></PendingMaintenanceActions>`,
    });
    expect(await physical().describe('TARGET')).toEqual({
      status: 'available',
      host: 'rl-orders-database.c0ffee.us-east-1.rds.amazonaws.com',
      port: 5432,
      engine: 'postgres',
      engineVersion: '16.4',
      encrypted: true,
      keyArn: 'arn:aws:kms:us-east-1:111122223333:key/1234',
      multiAz: true,
      deletionProtection: true,
      backupRetentionDays: 0,
      allocatedStorageGiB: 100,
      instanceClass: 'db.r6g.large',
      replicaOf: 'arn:aws:rds:us-west-2:111122223333:db:orders',
      replicationState: 'replicating',
      iamAuthentication: true,
      parameterGroup: 'rl-orders-database-target',
      parameterApplyStatus: 'pending-reboot',
      pendingModifications: ['EngineVersion'],
      pendingMaintenance: ['system-update'],
    });
    expect(asked()).toEqual([
      'rds us-east-1 DescribeDBInstances DBInstanceIdentifier=rl-orders-database',
      'rds us-east-1 DescribePendingMaintenanceActions ResourceIdentifier=arn:aws:rds:us-east-1:111122223333:db:rl-orders-database',
    ]);
  });

  test('a primary that is being created has no host, a managed master password is told', async () => {
    results({
      DescribeDBInstances: `<DBInstances><DBInstance>${elements({ DBInstanceStatus: 'creating', Engine: 'mysql', EngineVersion: '8.4.3', ReadReplicaSourceDBInstanceIdentifier: '', MasterUserSecret: { SecretArn: 'arn:aws:secretsmanager:us-west-2:111122223333:secret:rds!db-1' } })}<PendingModifiedValues/></DBInstance></DBInstances>`,
    });
    expect(await physical().describe('SOURCE')).toEqual({
      status: 'creating',
      engine: 'mysql',
      engineVersion: '8.4.3',
      encrypted: false,
      multiAz: false,
      deletionProtection: false,
      backupRetentionDays: 0,
      managedMasterSecretArn: 'arn:aws:secretsmanager:us-west-2:111122223333:secret:rds!db-1',
      iamAuthentication: false,
      pendingModifications: [],
      pendingMaintenance: [],
    });
  });

  test('a cluster is described as such, its parameters by the member that lags', async () => {
    const member = (status: string) =>
      `<DBClusterMember>${elements({ DBInstanceIdentifier: 'x', DBClusterParameterGroupStatus: status })}</DBClusterMember>`;
    results({
      DescribeDBClusters: `<DBClusters><DBCluster>${elements({ Status: 'available', Engine: 'aurora-postgresql', EngineVersion: '15.4', StorageEncrypted: true, Endpoint: 'rl.cluster-c0ffee.us-east-1.rds.amazonaws.com', Port: 5432, DBClusterParameterGroup: 'g', ReplicationSourceIdentifier: 'arn:aws:rds:us-west-2:111122223333:cluster:orders', BackupRetentionPeriod: 7 })}<DBClusterMembers>${member('in-sync')}${member('pending-reboot')}</DBClusterMembers></DBCluster></DBClusters>`,
    });
    expect(await global().describe('TARGET')).toMatchObject({
      status: 'available',
      host: 'rl.cluster-c0ffee.us-east-1.rds.amazonaws.com',
      port: 5432,
      replicaOf: 'arn:aws:rds:us-west-2:111122223333:cluster:orders',
      parameterGroup: 'g',
      parameterApplyStatus: 'pending-reboot',
      backupRetentionDays: 7,
    });
    expect(asked()[1]).toBe(
      'rds us-east-1 DescribePendingMaintenanceActions ResourceIdentifier=arn:aws:rds:us-east-1:111122223333:cluster:rl-orders-database',
    );
  });

  test.each([
    ['DBInstanceNotFound', physical],
    ['DBClusterNotFoundFault', global],
  ])('%s is an answer, and nothing more is asked', async (code, port) => {
    answering({ status: 404, body: rdsError(code) });
    expect(await port().describe('SOURCE')).toBeUndefined();
    expect(asked()).toHaveLength(1);
  });

  test('no maintenance is an answer where RDS says ResourceNotFoundFault', async () => {
    answering(({ body }) =>
      body.includes('DescribeDBInstances')
        ? { body: rdsAnswer('DescribeDBInstances', `<DBInstances><DBInstance>${replica}</DBInstance></DBInstances>`) }
        : { status: 404, body: rdsError('ResourceNotFoundFault') },
    );
    expect((await physical().describe('TARGET'))?.pendingMaintenance).toEqual([]);
  });

  test('a permission that is missing is no absence', async () => {
    answering({ status: 403, body: rdsError('AccessDenied') });
    await expect(physical().describe('SOURCE')).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test('throttling is waited out', async () => {
    let calls = 0;
    answering(({ body }) => {
      calls += 1;
      if (calls === 1) return { status: 400, body: rdsError('Throttling', 'Rate exceeded') };
      const action = new URLSearchParams(body).get('Action') ?? '';
      return {
        body: rdsAnswer(
          action,
          action === 'DescribeDBInstances' ? `<DBInstances><DBInstance>${replica}</DBInstance></DBInstances>` : '',
        ),
      };
    });
    expect((await physical().describe('TARGET'))?.status).toBe('available');
    expect(calls).toBe(3);
  });
});

describe('promotion (RDS-4)', () => {
  test.each([
    [undefined, '1'],
    [0, '1'],
    [14, '14'],
  ])('of a replica with %s days of backups leaves it with %s', async (days, sent) => {
    results({ PromoteReadReplica: '<DBInstance/>' });
    await physical().promote(days);
    expect(asked()).toEqual([
      `rds us-east-1 PromoteReadReplica DBInstanceIdentifier=rl-orders-database BackupRetentionPeriod=${sent}`,
    ]);
  });

  test('of what is no replica is refused by RDS, under its name', async () => {
    answering({ status: 400, body: rdsError('InvalidDBInstanceState') });
    await expect(physical().promote()).rejects.toMatchObject({ name: 'InvalidDBInstanceStateFault' });
  });
});

describe('the global database (RDS-5)', () => {
  const member = (arn: string, writer: boolean, state = 'connected') =>
    `<GlobalClusterMember>${elements({ DBClusterArn: arn, IsWriter: writer, SynchronizationStatus: state })}</GlobalClusterMember>`;
  const [source, target] = [
    'arn:aws:rds:us-west-2:111122223333:cluster:orders',
    'arn:aws:rds:us-east-1:111122223333:cluster:rl-orders-database',
  ];
  const described = (fields: string) =>
    results({
      DescribeGlobalClusters: `<GlobalClusters><GlobalClusterMember>${fields}</GlobalClusterMember></GlobalClusters>`,
    });

  test('is read in the target region: writer, synchronization, endpoint', async () => {
    described(
      `${elements({ Status: 'available', Endpoint: 'g.global-c0ffee.global.rds.amazonaws.com' })}<GlobalClusterMembers>${member(source, true)}${member(target, false, 'pending-resync')}</GlobalClusterMembers>`,
    );
    expect(await global().globalCluster()).toEqual({
      status: 'available',
      writer: 'SOURCE',
      endpoint: 'g.global-c0ffee.global.rds.amazonaws.com',
      synchronization: { SOURCE: 'connected', TARGET: 'pending-resync' },
    });
    expect(asked()).toEqual(['rds us-east-1 DescribeGlobalClusters GlobalClusterIdentifier=rl-orders-database-global']);
  });

  test('tells a switchover under way from a failover that may lose writes', async () => {
    described(
      `${elements({ Status: 'failing-over', FailoverState: { Status: 'failing-over', ToDbClusterArn: target, IsDataLossAllowed: true } })}<GlobalClusterMembers>${member('arn:aws:rds:eu-west-1:111122223333:cluster:third', true)}</GlobalClusterMembers>`,
    );
    expect(await global().globalCluster()).toEqual({
      status: 'failing-over',
      switching: { status: 'failing-over', to: 'TARGET', dataLossAllowed: true },
      synchronization: {},
    });
  });

  test('an empty FailoverState is none, and no global database is an answer', async () => {
    described(`${elements({ Status: 'available' })}<FailoverState/><GlobalClusterMembers/>`);
    expect(await global().globalCluster()).toEqual({ status: 'available', synchronization: {} });
    answering({ status: 404, body: rdsError('GlobalClusterNotFoundFault') });
    expect(await global().globalCluster()).toBeUndefined();
  });

  test.each([
    ['TARGET', 'us-west-2', target],
    ['SOURCE', 'us-east-1', source],
  ] as const)(
    'is switched over to the %s in the region of the other, by ARN; data loss is never mentioned',
    async (to, region, arn) => {
      results({ SwitchoverGlobalCluster: '<GlobalCluster/>' });
      await global().switchoverGlobalCluster(to);
      expect(asked()).toEqual([
        `rds ${region} SwitchoverGlobalCluster GlobalClusterIdentifier=rl-orders-database-global TargetDbClusterIdentifier=${arn}`,
      ]);
    },
  );

  test('what RDS refuses keeps its name', async () => {
    answering({ status: 400, body: rdsError('InvalidGlobalClusterStateFault') });
    await expect(global().switchoverGlobalCluster('TARGET')).rejects.toMatchObject({
      name: 'InvalidGlobalClusterStateFault',
    });
  });
});
