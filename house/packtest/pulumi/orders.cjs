// A whole migration from the packed libraries: what is registered where, the code of the function, a refusal.
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
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
  const { MigrationPhase, RegionMigration } = require('@regionlift/migration/pulumi');
  const { BucketMigration } = require('@regionlift/s3-migration/pulumi');
  const { MigrationBoundary, MigrationGuard, MigrationSecret } = require('@regionlift/secure-iam/pulumi');
  const plan = { from: 'us-west-2', to: 'us-east-1', account: '111122223333', phase: MigrationPhase.Replicate };

  await pulumi.runtime.runInPulumiStack(async () => {
    const migration = new RegionMigration('Orders', plan);
    new MigrationBoundary('Boundary', { migration });
    new MigrationSecret('Database', { migration, username: 'orders' });
    new BucketMigration('Assets', { migration, sourceBucketName: 'orders-assets' });
    new MigrationGuard('Guard', { migration });
  });
  await pulumi.runtime.disconnect();

  const target = 'us-east-1';
  const source = 'us-west-2';
  assert.deepEqual(inputsOf('aws:s3/bucket:Bucket', 'bucket', target), ['rl-orders-assets-111122223333-us-east-1']);
  assert.deepEqual(inputsOf('aws:s3/bucket:Bucket', 'bucket', source), [
    'rl-orders-assets-ledger-111122223333-us-west-2',
  ]);
  assert.deepEqual(inputsOf('aws:secretsmanager/secret:Secret', 'name', source), ['rl/orders/database']);
  assert.deepEqual(inputsOf('aws:lambda/function:Function', 'name', target), ['rl-orders-assets-runtime']);
  assert.deepEqual(
    inputsOf('aws:iam/role:Role', 'name', undefined).sort(),
    ['backfill', 'forward', 'reverse', 'runtime'].map((actor) => `rl-orders-assets-${actor}`),
  );
  const withoutRegion = registered.filter(({ type, inputs }) => /^aws:(?!iam)/.test(type) && !inputs.region);
  assert.deepEqual(withoutRegion, []);

  // The function's code came along in the tarball.
  const [code] = inputsOf('aws:lambda/function:Function', 'code', target);
  assert.ok(code instanceof pulumi.asset.FileArchive);
  assert.ok(readFileSync(join(await code.path, 'index.js'), 'utf8').includes('handler'));

  assert.throws(() => new RegionMigration('Refused', { ...plan, to: 'us-est-1' }), refused);
  console.log(`Pulumi: ${registered.length} resources registered`);
}

function inputsOf(type, property, region) {
  return registered
    .filter((each) => each.type === type && each.inputs.region === region)
    .map(({ inputs }) => inputs[property]);
}

function refused(error) {
  assert.ok(pulumi.InputPropertiesError.isInstance(error));
  assert.match(error.message, /UnknownRegion/);
  return true;
}
