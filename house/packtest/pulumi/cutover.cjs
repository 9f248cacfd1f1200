// A state machine from the packed libraries: what is registered, its definition, the code of its function, a refusal.
const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const pulumi = require('@pulumi/pulumi');

const registered = [];
pulumi.runtime.setMocks({
  newResource({ type, name, inputs }) {
    registered.push({ type, inputs });
    return { id: `${name}-id`, state: { ...inputs, arn: `arn:aws:packtest:::${name}` } };
  },
  call: ({ inputs }) => inputs,
});

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

async function main() {
  const { Cutover } = require('@regionlift/cutover/pulumi');
  const { MigrationPhase, RegionMigration } = require('@regionlift/migration/pulumi');
  const { BucketMigration } = require('@regionlift/s3-migration/pulumi');
  const plan = { from: 'us-west-2', to: 'us-east-1', account: '111122223333', phase: MigrationPhase.Replicate };

  await pulumi.runtime.runInPulumiStack(async () => {
    const migration = new RegionMigration('Orders', plan);
    new BucketMigration('Assets', { migration, sourceBucketName: 'orders-assets' });
    const cutover = new Cutover('Cutover', { migration, evidenceBucketName: 'orders-evidence' });
    assert.match(cutover.diagram, /^flowchart TD/);

    const other = new RegionMigration('Other', plan);
    new BucketMigration('Invoices', { migration: other, sourceBucketName: 'orders-invoices' });
    assert.throws(() => new Cutover('OtherCutover', { migration: other }), /\[NoEvidencePlace\]/);
  });
  await pulumi.runtime.disconnect();

  const of = (type) => registered.filter((each) => each.type === type).map(({ inputs }) => inputs);
  const [machine, ...others] = of('aws:sfn/stateMachine:StateMachine');
  assert.deepEqual(others, []);
  assert.equal(machine.region, 'us-east-1');
  assert.equal(machine.name, 'rl-orders-cutover');
  assert.deepEqual(machine.tracingConfiguration, { enabled: true });
  const { StartAt, States } = JSON.parse(machine.definition);
  assert.ok(StartAt in States);
  for (const step of ['begin', 'assets: preflight', 'cutover: cross', 'assets: flip-endpoint'])
    assert.ok(step in States);

  const runtime = of('aws:lambda/function:Function').find(({ name }) => name === 'rl-orders-cutover-runtime');
  assert.ok(readFileSync(join(await runtime.code.path, 'index.js'), 'utf8').includes('handler'));
  // The runtime is published as that bundle alone: a door would need the SDK that Lambda brings.
  assert.throws(() => require('@regionlift/cutover/runtime'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
  console.log(`Pulumi cutover: ${Object.keys(States).length} states`);
}
