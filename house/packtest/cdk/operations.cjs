// What watches and protects, from the packed libraries: a part that is added brings its alarms, widgets and backups.
const assert = require('node:assert/strict');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { App } = require('aws-cdk-lib');
const { MigrationBackups } = require('@regionlift/backups');
const { MigrationPhase, RegionMigration } = require('@regionlift/migration');
const { MigrationAlerts, MigrationObservability } = require('@regionlift/observability');
const { BucketMigration } = require('@regionlift/s3-migration');
const { MigrationBoundary } = require('@regionlift/secure-iam');

const outdir = mkdtempSync(join(tmpdir(), 'packtest-out-'));
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));

const app = new App({ outdir, context: { '@aws-cdk/core:validateAgainstDefaultRules': true } });
const migration = new RegionMigration(app, 'Orders', {
  from: 'us-west-2',
  to: 'us-east-1',
  account: '111122223333',
  phase: MigrationPhase.REPLICATE,
});
new MigrationBoundary(migration, 'Boundary');
new MigrationAlerts(migration, 'Alerts', {
  subscriptions: [{ protocol: 'email', endpoint: 'on-call@orders.example' }],
});
new BucketMigration(migration, 'Assets', { sourceBucketName: 'orders-assets' });
new MigrationBackups(migration, 'Backups');
new MigrationObservability(migration, 'Ops');
const assembly = app.synth();

const resourcesOf = (stack) => Object.values(assembly.getStackArtifact(stack.artifactId).template.Resources);
const countOf = (stack, type) => resourcesOf(stack).filter((resource) => resource.Type === type).length;
for (const stack of [migration.sourceStack, migration.targetStack]) {
  assert.equal(countOf(stack, 'AWS::SNS::Topic'), 2);
  assert.equal(countOf(stack, 'AWS::Backup::BackupVault'), 1);
  assert.ok(countOf(stack, 'AWS::CloudWatch::Alarm') > 3);
}
assert.equal(countOf(migration.targetStack, 'AWS::CloudWatch::Dashboard'), 1);
const silent = resourcesOf(migration.targetStack).filter(
  ({ Type, Properties }) => Type === 'AWS::CloudWatch::Alarm' && !Properties.AlarmActions,
);
assert.deepEqual(silent, []);
console.log(
  `CDK operations: ${countOf(migration.targetStack, 'AWS::CloudWatch::Alarm')} alarms in the target, none silent`,
);
