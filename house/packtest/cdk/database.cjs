// A database from the packed libraries, in two phases: the replica, its promotion, the code of the function, a refusal.
const assert = require('node:assert/strict');
const { existsSync, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { App } = require('aws-cdk-lib');
const { MigrationPhase, RegionMigration } = require('@regionlift/migration');
const { DatabaseEngine, DatabaseMigration, VpcConnectivity } = require('@regionlift/rds-promotion');

const outdir = mkdtempSync(join(tmpdir(), 'packtest-out-'));
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));

const props = {
  engine: DatabaseEngine.POSTGRES,
  engineVersion: '17.5',
  sourceIdentifier: 'orders',
  sourceEndpoint: 'orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com',
  sourceVpcId: 'vpc-0a1b2c3d4e5f60718',
  sourceVpcCidr: '10.20.0.0/16',
  targetVpcId: 'vpc-0f1e2d3c4b5a69788',
  targetVpcCidr: '10.21.0.0/16',
  targetSubnetIds: ['subnet-0a1a2a3a4a5a6a7a8', 'subnet-0b1b2b3b4b5b6b7b8'],
  vpcConnectivity: VpcConnectivity.ROUTED,
  instanceClass: 'db.r6g.large',
  zoneName: 'orders.internal',
  databases: ['orders'],
  applicationRoles: ['orders'],
};

/** The properties of the target instance in a phase, under CDK's strict validation. */
function instanceIn(phase, more = {}) {
  const app = new App({
    outdir: join(outdir, phase),
    context: { '@aws-cdk/core:validateAgainstDefaultRules': true },
  });
  const plan = { from: 'us-west-2', to: 'us-east-1', account: '111122223333', phase: MigrationPhase[phase] };
  const migration = new RegionMigration(app, 'Orders', plan);
  new DatabaseMigration(migration, 'Database', { ...props, ...more });
  const { template } = app.synth().getStackArtifact(migration.targetStack.artifactId);
  return Object.values(template.Resources).find(({ Type }) => Type === 'AWS::RDS::DBInstance').Properties;
}

const { SourceDBInstanceIdentifier, ...replica } = instanceIn('REPLICATE');
assert.equal(SourceDBInstanceIdentifier, 'arn:aws:rds:us-west-2:111122223333:db:orders');
assert.deepEqual(instanceIn('PROMOTED'), { ...replica, BackupRetentionPeriod: 7 });

const shipped = join(dirname(require.resolve('@regionlift/rds-promotion/package.json')), 'assets/runtime/index.js');
assert.ok(existsSync(shipped), `${shipped} is missing from the tarball`);

assert.throws(() => instanceIn('CUT_OVER', { sourceEncrypted: false }), /\[SourceUnencrypted\]/);
