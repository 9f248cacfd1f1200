// A network and a fleet from the packed libraries: the group and the endpoints that are registered, and a refusal.
const assert = require('node:assert/strict');
const pulumi = require('@pulumi/pulumi');

const registered = [];
pulumi.runtime.setMocks({
  newResource({ type, name, inputs }) {
    registered.push({ type, inputs });
    return { id: `${name}-id`, state: { ...inputs, ...answers(type, name) } };
  },
  call: ({ token, inputs }) =>
    token === 'aws:ssm/getParameter:getParameter' ? { ...inputs, insecureValue: 'ami-0fedcba9876543210' } : inputs,
});

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

async function main() {
  const { MigrationPhase, RegionMigration } = require('@regionlift/migration/pulumi');
  const { FleetMigration, MigrationNetwork } = require('@regionlift/ec2-bluegreen/pulumi');
  const plan = { from: 'us-west-2', to: 'us-east-1', account: '111122223333', phase: MigrationPhase.Promoted };
  const args = {
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

  await pulumi.runtime.runInPulumiStack(async () => {
    const migration = new RegionMigration('Orders', plan);
    const network = new MigrationNetwork('Network', {
      migration,
      cidr: '10.21.0.0/16',
      availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
    });
    const { vpcId: targetVpcId, publicSubnetIds, privateSubnetIds } = network;
    const placed = { migration, targetVpcId, publicSubnetIds, privateSubnetIds, ...args };
    new FleetMigration('Web', placed);
    assert.throws(
      () => new FleetMigration('Other', { ...placed, shiftPercents: [10, 50] }),
      /\[InvalidShiftPercents\]/,
    );
  });
  await pulumi.runtime.disconnect();

  const [group, ...others] = inputsOf('aws:autoscaling/group:Group');
  assert.deepEqual(others, []);
  assert.equal(group.region, 'us-east-1');
  assert.equal(group.name, 'rl-orders-web');
  assert.ok(!('desiredCapacity' in group), 'the program holds a desired capacity');
  assert.deepEqual(
    inputsOf('aws:globalaccelerator/endpointGroup:EndpointGroup')
      .map(({ endpointGroupRegion, trafficDialPercentage }) => [endpointGroupRegion, trafficDialPercentage])
      .sort(),
    [
      ['us-east-1', 0],
      ['us-west-2', 100],
    ],
  );
  const [template] = inputsOf('aws:ec2/launchTemplate:LaunchTemplate');
  assert.equal(template.imageId, 'ami-0fedcba9876543210');
}

function inputsOf(wanted) {
  return registered.filter(({ type }) => type === wanted).map(({ inputs }) => inputs);
}

/** What AWS would answer and the program reads. */
function answers(type, name) {
  return {
    arn: `arn:aws:packtest:::${name}`,
    ...(type === 'aws:ec2/launchTemplate:LaunchTemplate' && { defaultVersion: 1 }),
    ...(type === 'aws:globalaccelerator/accelerator:Accelerator' && {
      ipSets: [{ ipFamily: 'IPv4', ipAddresses: ['192.0.2.1', '198.51.100.1'] }],
    }),
  };
}
