import { rds } from '../../../src/aws/rds';
import { databasePartOf, type InstanceState } from '../../../src/lab';
import { programme } from '../sample';
import { call } from './call';

const program = programme();

/** A laboratory that is told what it is. */
function laboratory() {
  const state: { follows: boolean; target: InstanceState; promotions: number } = {
    follows: true,
    target: 'available',
    promotions: 0,
  };
  const lab = {
    follows: () => state.follows,
    hostOf: (end: string) => (end === 'SOURCE' ? '127.0.0.1' : 'localhost'),
    portOf: (end: string) => (end === 'SOURCE' ? 1001 : 1002),
    stateOf: (end: string) => (end === 'SOURCE' ? ('available' as const) : state.target),
    versionOf: () => '18.4',
    promote: async () => {
      state.promotions += 1;
    },
  };
  const others = (_region: string, identifier: string) =>
    identifier === 'restored' ? { DBInstanceStatus: 'available' } : undefined;
  return { state, standIn: rds({ part: databasePartOf(program), lab, programme: program, others }) };
}

const describe = async ({ standIn }: ReturnType<typeof laboratory>, DBInstanceIdentifier: string, region?: string) => {
  const { DBInstances } = await standIn.answer(call('DescribeDBInstances', { DBInstanceIdentifier }, region));
  return (DBInstances as readonly Record<string, unknown>[])[0];
};

test('both ends are described in their own regions, the replica by the ARN of its source', async () => {
  const world = laboratory();
  expect(await describe(world, 'orders', 'us-west-2')).toMatchObject({
    DBInstanceStatus: 'available',
    Endpoint: { Address: '127.0.0.1', Port: 1001 },
    EngineVersion: '18.4',
    BackupRetentionPeriod: 7,
    LatestRestorableTime: new Date(Date.UTC(2026, 0, 2) - 300_000),
    ReadReplicaDBInstanceIdentifiers: ['arn:aws:rds:us-east-1:111122223333:db:rl-orders-database'],
  });
  const replica = await describe(world, 'RL-Orders-Database');
  expect(replica).toMatchObject({
    DBInstanceIdentifier: 'rl-orders-database',
    ReadReplicaSourceDBInstanceIdentifier: 'arn:aws:rds:us-west-2:111122223333:db:orders',
    StatusInfos: [{ StatusType: 'read replication', Normal: true, Status: 'replicating' }],
    BackupRetentionPeriod: 0,
  });
  expect(replica).not.toHaveProperty('LatestRestorableTime');
  await expect(describe(world, 'orders', 'us-east-1')).rejects.toMatchObject({
    name: 'DBInstanceNotFoundFault',
    status: 404,
  });
  expect(await describe(world, 'restored')).toEqual({ DBInstanceStatus: 'available' });
});

test('a promoted target is a primary with the backups that it is declared with', async () => {
  const world = laboratory();
  world.state.follows = false;
  const promoted = await describe(world, 'rl-orders-database');
  expect(promoted).toMatchObject({ BackupRetentionPeriod: 7, LatestRestorableTime: expect.any(Date) });
  expect(promoted).not.toHaveProperty('ReadReplicaSourceDBInstanceIdentifier');
  world.standIn.deploy?.({ ...program, resources: [] });
  expect(await describe(world, 'rl-orders-database')).toMatchObject({ DBInstanceClass: 'db.r6g.large' });
});

test.each([
  ['a replica', {}, 'rl-orders-database', undefined],
  ['the source', {}, 'orders', 'InvalidDBInstanceStateFault'],
  ['a promoted instance', { follows: false }, 'rl-orders-database', 'InvalidDBInstanceStateFault'],
  ['one that is promoted now', { target: 'modifying' }, 'rl-orders-database', 'InvalidDBInstanceStateFault'],
  ['an absent one', {}, 'other', 'DBInstanceNotFoundFault'],
] as const)('promotion of %s', async (_what, state, DBInstanceIdentifier, refusal) => {
  const world = laboratory();
  Object.assign(world.state, state);
  const region = DBInstanceIdentifier === 'orders' ? 'us-west-2' : 'us-east-1';
  const promoted = world.standIn.answer(call('PromoteReadReplica', { DBInstanceIdentifier }, region)).then(
    () => undefined,
    ({ name }: Error) => name,
  );
  expect([await promoted, world.state.promotions]).toEqual([refusal, refusal === undefined ? 1 : 0]);
});

test('clusters are unknown, maintenance is none, other operations are refused by name', async () => {
  const { standIn } = laboratory();
  await expect(standIn.answer(call('DescribeDBClusters', { DBClusterIdentifier: 'orders' }))).rejects.toMatchObject({
    name: 'DBClusterNotFoundFault',
  });
  expect(await standIn.answer(call('DescribePendingMaintenanceActions', {}))).toEqual({
    PendingMaintenanceActions: [],
  });
  await expect(standIn.answer(call('RebootDBInstance', {}))).rejects.toThrow('RDS does not know RebootDBInstance');
});
