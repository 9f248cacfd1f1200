// A database from the packed libraries: the replica that is registered, and a refusal.
const assert = require('node:assert/strict');
const pulumi = require('@pulumi/pulumi');

const registered = [];
pulumi.runtime.setMocks({
  newResource({ type, name, inputs }) {
    registered.push({ type, inputs });
    return { id: `${name}-id`, state: { ...inputs, arn: `arn:aws:packtest:::${name}`, zoneId: 'Z0PACKTEST' } };
  },
  call: ({ inputs }) => inputs,
});

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

async function main() {
  const { MigrationPhase, RegionMigration } = require('@regionlift/migration/pulumi');
  const { DatabaseEngine, DatabaseMigration, VpcConnectivity } = require('@regionlift/rds-promotion/pulumi');
  const plan = { from: 'us-west-2', to: 'us-east-1', account: '111122223333', phase: MigrationPhase.Replicate };
  const args = {
    engine: DatabaseEngine.Postgres,
    engineVersion: '17.5',
    sourceIdentifier: 'orders',
    sourceEndpoint: 'orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com',
    sourceVpcId: 'vpc-0a1b2c3d4e5f60718',
    sourceVpcCidr: '10.20.0.0/16',
    targetVpcId: 'vpc-0f1e2d3c4b5a69788',
    targetVpcCidr: '10.21.0.0/16',
    targetSubnetIds: ['subnet-0a1a2a3a4a5a6a7a8', 'subnet-0b1b2b3b4b5b6b7b8'],
    vpcConnectivity: VpcConnectivity.Routed,
    instanceClass: 'db.r6g.large',
    zoneName: 'orders.internal',
    databases: ['orders'],
    applicationRoles: ['orders'],
  };

  await pulumi.runtime.runInPulumiStack(async () => {
    const migration = new RegionMigration('Orders', plan);
    new DatabaseMigration('Database', { migration, ...args });
    assert.throws(
      () => new DatabaseMigration('Other', { migration, ...args, sourceEncrypted: false }),
      /\[SourceUnencrypted\]/,
    );
  });
  await pulumi.runtime.disconnect();

  const [replica, ...others] = registered.filter(({ type }) => type === 'aws:rds/instance:Instance');
  assert.deepEqual(others, []);
  assert.equal(replica.inputs.region, 'us-east-1');
  assert.equal(replica.inputs.identifier, 'rl-orders-database');
  assert.equal(replica.inputs.replicateSourceDb, 'arn:aws:rds:us-west-2:111122223333:db:orders');
}
