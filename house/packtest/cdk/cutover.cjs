// A state machine from the packed libraries: its definition, the code of its function, what is left in FINALISED, a refusal.
const assert = require('node:assert/strict');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { App } = require('aws-cdk-lib');
const { Cutover } = require('@regionlift/cutover');
const { MigrationPhase, RegionMigration } = require('@regionlift/migration');
const { BucketMigration } = require('@regionlift/s3-migration');

const outdir = mkdtempSync(join(tmpdir(), 'packtest-out-'));
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));

/** The target's resources by type in a phase, under CDK's strict validation. */
function targetIn(phase, props) {
  const app = new App({
    outdir: join(outdir, phase),
    context: { '@aws-cdk/core:validateAgainstDefaultRules': true },
  });
  const plan = { from: 'us-west-2', to: 'us-east-1', account: '111122223333', phase: MigrationPhase[phase] };
  const migration = new RegionMigration(app, 'Orders', plan);
  new BucketMigration(migration, 'Assets', { sourceBucketName: 'orders-assets' });
  const cutover = new Cutover(migration, 'Cutover', props);
  assert.equal(cutover.stateMachineName, 'rl-orders-cutover');
  assert.match(cutover.diagram, /^flowchart TD/);
  const { template } = app.synth().getStackArtifact(migration.targetStack.artifactId);
  return (type) =>
    Object.values(template.Resources)
      .filter(({ Type }) => Type === type)
      .map(({ Properties }) => Properties);
}

const evidence = { evidenceBucketName: 'orders-evidence' };
const replicate = targetIn('REPLICATE', evidence);
const [machine, ...others] = replicate('AWS::StepFunctions::StateMachine');
assert.deepEqual(others, []);
assert.equal(machine.StateMachineName, 'rl-orders-cutover');
assert.deepEqual(machine.TracingConfiguration, { Enabled: true });
const { StartAt, States } = JSON.parse(machine.DefinitionString);
assert.ok(StartAt in States);
for (const step of ['begin', 'assets: preflight', 'cutover: cross', 'assets: flip-endpoint']) assert.ok(step in States);
assert.ok(replicate('AWS::Lambda::Function').some(({ FunctionName }) => FunctionName === 'rl-orders-cutover-runtime'));

// A deployment in the middle of an execution changes nothing of the machine; at the end its log stays.
assert.deepEqual(targetIn('CUT_OVER', evidence)('AWS::StepFunctions::StateMachine'), [machine]);
const finalised = targetIn('FINALISED', evidence);
assert.deepEqual(finalised('AWS::StepFunctions::StateMachine'), []);
assert.ok(finalised('AWS::Logs::LogGroup').length >= 2);

const shipped = join(dirname(require.resolve('@regionlift/cutover/package.json')), 'assets/runtime/index.js');
assert.ok(readFileSync(shipped, 'utf8').includes('handler'));
// The runtime is published as that bundle alone: a door would need the SDK that Lambda brings.
assert.throws(() => require('@regionlift/cutover/runtime'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });

assert.throws(() => targetIn('REPLICATE'), /\[NoEvidencePlace\]/);
console.log(`CDK cutover: ${Object.keys(States).length} states`);
