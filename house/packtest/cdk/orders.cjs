// A whole migration from the packed libraries: both templates, the code of the function, a refusal.
const assert = require('node:assert/strict');
const { existsSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { App } = require('aws-cdk-lib');
const { MigrationPhase, RegionMigration } = require('@regionlift/migration');
const { BucketMigration } = require('@regionlift/s3-migration');
const { MigrationBoundary, MigrationGuard, MigrationSecret } = require('@regionlift/secure-iam');

const outdir = mkdtempSync(join(tmpdir(), 'packtest-out-'));
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));

const plan = { from: 'us-west-2', to: 'us-east-1', account: '111122223333', phase: MigrationPhase.REPLICATE };
const strict = { '@aws-cdk/core:validateAgainstDefaultRules': true };

const app = new App({ outdir, context: strict });
const migration = new RegionMigration(app, 'Orders', plan);
new MigrationBoundary(migration, 'Boundary');
new MigrationSecret(migration, 'Database', { username: 'orders' });
new BucketMigration(migration, 'Assets', { sourceBucketName: 'orders-assets' });
new MigrationGuard(migration, 'Guard');
const assembly = app.synth();

const resourcesOf = (stack) => Object.values(assembly.getStackArtifact(stack.artifactId).template.Resources);
const namesOf = (stack, type, property) =>
  resourcesOf(stack)
    .filter((resource) => resource.Type === type)
    .map((resource) => resource.Properties[property]);

const { sourceStack: source, targetStack: target } = migration;
assert.deepEqual(namesOf(target, 'AWS::S3::Bucket', 'BucketName'), ['rl-orders-assets-111122223333-us-east-1']);
assert.deepEqual(namesOf(source, 'AWS::S3::Bucket', 'BucketName'), ['rl-orders-assets-ledger-111122223333-us-west-2']);
assert.deepEqual(namesOf(source, 'AWS::SecretsManager::Secret', 'Name'), ['rl/orders/database']);
assert.deepEqual(namesOf(target, 'AWS::Lambda::Function', 'FunctionName'), ['rl-orders-assets-runtime']);
assert.deepEqual(
  namesOf(target, 'AWS::IAM::Role', 'RoleName').sort(),
  ['backfill', 'forward', 'reverse', 'runtime'].map((actor) => `rl-orders-assets-${actor}`),
);

// The function's code came along in the tarball and is what the assembly would upload.
const { file: manifest } = assembly.artifacts.find(({ id }) => id === `${target.artifactId}.assets`);
const { files } = JSON.parse(readFileSync(manifest, 'utf8'));
const [code, ...others] = Object.values(files).filter(({ source }) => source.packaging === 'zip');
assert.deepEqual(others, []);
const shipped = join(dirname(require.resolve('@regionlift/s3-migration/package.json')), 'assets/runtime/index.js');
const staged = join(outdir, code.source.path, 'index.js');
assert.ok(existsSync(shipped), `${shipped} is missing from the tarball`);
assert.ok(readFileSync(staged).equals(readFileSync(shipped)));

assert.throws(() => new RegionMigration(new App(), 'Orders', { ...plan, to: 'us-est-1' }), /UnknownRegion/);
console.log(`CDK: ${resourcesOf(source).length} resources in the source, ${resourcesOf(target).length} in the target`);
