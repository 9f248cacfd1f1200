// What watches and protects, from the packed libraries: a part that is added brings its alarms, widgets and backups.
const assert = require('node:assert/strict');
const pulumi = require('@pulumi/pulumi');

const registered = [];
pulumi.runtime.setMocks({
  newResource({ type, name, inputs }) {
    registered.push({ type, name, inputs });
    return { id: `${name}-id`, state: { ...inputs, arn: `arn:aws:packtest:::${name}` } };
  },
  call: ({ inputs }) => inputs,
});

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

async function main() {
  const { MigrationBackups } = require('@regionlift/backups/pulumi');
  const { MigrationPhase, RegionMigration } = require('@regionlift/migration/pulumi');
  const { MigrationAlerts, MigrationObservability } = require('@regionlift/observability/pulumi');
  const { BucketMigration } = require('@regionlift/s3-migration/pulumi');
  const { MigrationBoundary } = require('@regionlift/secure-iam/pulumi');

  await pulumi.runtime.runInPulumiStack(async () => {
    const migration = new RegionMigration('Orders', {
      from: 'us-west-2',
      to: 'us-east-1',
      account: '111122223333',
      phase: MigrationPhase.Replicate,
    });
    new MigrationBoundary('Boundary', { migration });
    const subscriptions = [{ protocol: 'email', endpoint: 'on-call@orders.example' }];
    new MigrationAlerts('Alerts', { migration, subscriptions });
    new BucketMigration('Assets', { migration, sourceBucketName: 'orders-assets' });
    new MigrationBackups('Backups', { migration });
    new MigrationObservability('Ops', { migration });
  });
  await pulumi.runtime.disconnect();

  const countOf = (type, region) =>
    registered.filter((each) => each.type === type && each.inputs.region === region).length;
  for (const region of ['us-west-2', 'us-east-1']) {
    assert.equal(countOf('aws:sns/topic:Topic', region), 2);
    assert.equal(countOf('aws:backup/vault:Vault', region), 1);
  }
  assert.equal(countOf('aws:cloudwatch/dashboard:Dashboard', 'us-east-1'), 1);
  const alarms = registered.filter(({ type }) => type === 'aws:cloudwatch/metricAlarm:MetricAlarm');
  assert.ok(alarms.length > 6);
  assert.deepEqual(
    alarms.filter(({ inputs }) => !inputs.alarmActions),
    [],
  );
  console.log(`Pulumi operations: ${alarms.length} alarms, none silent`);
}
