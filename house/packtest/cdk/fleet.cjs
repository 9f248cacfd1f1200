// A network and a fleet from the packed libraries, in two phases: what follows when, the code of the function, a refusal.
const assert = require('node:assert/strict');
const { existsSync, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { App } = require('aws-cdk-lib');
const { FleetMigration, MigrationNetwork } = require('@regionlift/ec2-bluegreen');
const { MigrationPhase, RegionMigration } = require('@regionlift/migration');

const outdir = mkdtempSync(join(tmpdir(), 'packtest-out-'));
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));

const props = {
  sourceLoadBalancerArn:
    'arn:aws:elasticloadbalancing:us-west-2:111122223333:loadbalancer/app/orders-web/50dc6c495c0c9188',
  sourceAutoScalingGroupName: 'orders-web',
  sourceImageId: 'ami-0a1b2c3d4e5f60718',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d-0000-4000-8000-0123456789ab',
  clientCidrs: ['0.0.0.0/0'],
  applicationPort: 8080,
  healthCheckPath: '/health',
  hostName: 'www.orders.example',
  instanceTypes: ['m7g.large'],
  minCapacity: 2,
  maxCapacity: 12,
};

/** The target's properties by resource type in a phase, under CDK's strict validation. */
function targetIn(phase, more = {}) {
  const app = new App({
    outdir: join(outdir, phase),
    context: { '@aws-cdk/core:validateAgainstDefaultRules': true },
  });
  const plan = { from: 'us-west-2', to: 'us-east-1', account: '111122223333', phase: MigrationPhase[phase] };
  const migration = new RegionMigration(app, 'Orders', plan);
  const network = new MigrationNetwork(migration, 'Network', {
    cidr: '10.21.0.0/16',
    availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
  });
  new FleetMigration(migration, 'Web', {
    ...props,
    targetVpcId: network.vpcId,
    publicSubnetIds: network.publicSubnetIds,
    privateSubnetIds: network.privateSubnetIds,
    ...more,
  });
  const { template } = app.synth().getStackArtifact(migration.targetStack.artifactId);
  return (type) =>
    Object.values(template.Resources)
      .filter(({ Type }) => Type === type)
      .map(({ Properties }) => Properties);
}

const [replicate, promoted] = [targetIn('REPLICATE'), targetIn('PROMOTED')];
const endpoints = (of) => of('AWS::GlobalAccelerator::EndpointGroup');
assert.deepEqual(
  endpoints(promoted).map(({ EndpointGroupRegion, TrafficDialPercentage }) => [
    EndpointGroupRegion,
    TrafficDialPercentage,
  ]),
  [
    ['us-west-2', 100],
    ['us-east-1', 0],
  ],
);
assert.deepEqual(endpoints(promoted), endpoints(replicate));
assert.equal(promoted('AWS::EC2::Subnet').length, 6);

assert.deepEqual(replicate('AWS::AutoScaling::AutoScalingGroup'), []);
const [group, ...others] = promoted('AWS::AutoScaling::AutoScalingGroup');
assert.deepEqual(others, []);
assert.equal(group.AutoScalingGroupName, 'rl-orders-web');
assert.ok(!('DesiredCapacity' in group), 'the template holds a desired capacity');

const shipped = join(dirname(require.resolve('@regionlift/ec2-bluegreen/package.json')), 'assets/runtime/index.js');
assert.ok(existsSync(shipped), `${shipped} is missing from the tarball`);

assert.throws(() => targetIn('CUT_OVER', { shiftPercents: [10, 50] }), /\[InvalidShiftPercents\]/);
