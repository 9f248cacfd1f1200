import * as pulumi from '@pulumi/pulumi';
import type { RegionMigration } from '@regionlift/migration/pulumi';
import type { Program } from '@regionlift/testkit';
import { FleetMigration, type FleetMigrationArgs, MigrationNetwork, type MigrationNetworkArgs } from '../src/pulumi';
import { goodFacts, goodNetwork, scenarios } from './cases';
import { captured, capturedIn, capturedInNetwork, capturedNetwork, capturedWith } from './pulumi-program';

type Registered = Program['resources'][number];

const ofType = ({ resources }: Program, type: string) => resources.filter((one) => one.type === type);
const named = ({ resources }: Program, name: string) => resources.find((one) => one.name === name) as Registered;
const names = (urns: readonly string[]) => urns.map((urn) => urn.split('::').at(-1));

describe('the Auto Scaling group (Pulumi)', () => {
  test('takes no size and resumes no process that the runtime has set (EC2-2)', async () => {
    const [group] = ofType(await capturedIn({}, 'PROMOTED'), 'aws:autoscaling/group:Group');
    expect(group?.inputs).toMatchObject({ minSize: 2, maxSize: 12 });
    for (const input of ['desiredCapacity', 'suspendedProcesses', 'instanceRefresh']) {
      expect(group?.inputs).not.toHaveProperty(input);
    }
    expect(group?.ignoreChanges).toEqual(['suspendedProcesses']);
  });

  test('stands at the default version of its template, and waits for the listeners', async () => {
    const program = await capturedIn({}, 'PROMOTED');
    const [group] = ofType(program, 'aws:autoscaling/group:Group');
    expect(group?.inputs.launchTemplate).toEqual({
      id: 'Web-launch-template-id',
      version: 'Web-launch-template-id-default',
    });
    expect(names(group?.dependencies ?? [])).toEqual(expect.arrayContaining(['Web-listener', 'Web-redirect-listener']));
  });

  test("its instances' image is read in the target region, in the clear, and not before PROMOTED (EC2-6)", async () => {
    const [template] = ofType(await capturedIn({}, 'PROMOTED'), 'aws:ec2/launchTemplate:LaunchTemplate');
    expect(template?.inputs.imageId).toBe('{{resolve:ssm:/rl/orders/web-runtime/image in us-east-1}}');
    expect(ofType(await capturedIn({}, 'REPLICATE'), 'aws:ec2/launchTemplate:LaunchTemplate')).toEqual([]);
  });
});

describe('security groups (Pulumi)', () => {
  test.each(['REPLICATE', 'FINALISED'] as const)(
    'have no direction both inline and line by line in %s',
    async (phase) => {
      const program = await capturedIn(scenarios['an accelerator with everything chosen'], phase);
      for (const [type, direction] of [
        ['aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'ingress'],
        ['aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule', 'egress'],
      ] as const) {
        const lineByLine = new Set(ofType(program, type).map(({ inputs }) => inputs.securityGroupId));
        const inline = ofType(program, 'aws:ec2/securityGroup:SecurityGroup').filter(({ inputs }) => inputs[direction]);
        expect(inline.filter(({ id }) => lineByLine.has(String(id)))).toEqual([]);
      }
    },
  );

  test('let the runtime in as long as there is one, and out to the load balancer alone', async () => {
    const group = 'Web-load-balancer-security-group';
    const clients = { protocol: 'tcp', cidrBlocks: ['0.0.0.0/0'] };
    const open = [
      { ...clients, description: 'Clients', fromPort: 443, toPort: 443 },
      { ...clients, description: 'Clients, to be sent to the encrypted port', fromPort: 80, toPort: 80 },
    ];
    const smoke = {
      protocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      description: 'Smoke test',
      securityGroups: ['Web-runtime-security-group-id'],
    };
    expect(named(await capturedIn({}, 'CUT_OVER'), group).inputs.ingress).toEqual([...open, smoke]);
    expect(named(await capturedIn({}, 'FINALISED'), group).inputs.ingress).toEqual(open);
    const rules = ofType(await capturedIn({}, 'CUT_OVER'), 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule');
    expect(rules.map(({ name }) => name)).toEqual([
      'Web-runtime-security-group-to-0.0.0.0-0',
      'Web-runtime-security-group-to-load-balancer',
      'Web-load-balancer-security-group-to-instances',
    ]);
  });
});

describe('what clients depend on (Pulumi)', () => {
  test('is protected, but for the group that leaves the program and the web ACL that may change', async () => {
    const program = await capturedIn(scenarios['an accelerator with everything chosen'], 'CUT_OVER');
    const kept = program.resources.filter(({ retainOnDelete, protect }) => retainOnDelete && !protect);
    expect(kept.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Web-source-endpoint-group', 'Web-web-acl-association']),
    );
    const clientTypes = /^aws:(globalaccelerator|lb)\//;
    const open = kept.filter(({ type }) => clientTypes.test(type)).map(({ name }) => name);
    expect(open).toEqual(['Web-source-endpoint-group']);
  });

  test('a load balancer waits for its log bucket, and for the way to the internet of its own network', async () => {
    const program = await capturedInNetwork({}, {}, 'PROMOTED');
    const balancer = named(program, 'Web-load-balancer');
    expect(names(balancer.dependencies)).toEqual(
      expect.arrayContaining([
        'Web-log-bucket-policy',
        'Network-public-route',
        'Network-public-subnet-a-association',
        'Network-public-subnet-c-association',
      ]),
    );
    expect(names(named(program, 'Web-scaling-group').dependencies)).toEqual(
      expect.arrayContaining([
        'Network-private-route-a',
        'Network-private-route-c',
        'Network-private-subnet-b-association',
      ]),
    );
  });
});

describe('one side alone (Pulumi)', () => {
  const onSide = (side: 'SOURCE' | 'TARGET') => captured({}, { phase: 'PROMOTED', side });

  test('the source side is its alarm', async () => {
    const { resources } = await onSide('SOURCE');
    expect(resources.filter(({ custom }) => custom).map(({ name }) => name)).toEqual([
      'Web-source-load-balancer-errors-alarm',
    ]);
  });

  test('the target side needs nothing of the source region', async () => {
    const { resources } = await onSide('TARGET');
    const regions = resources.filter(({ custom }) => custom).map(({ inputs }) => inputs.region);
    expect(new Set(regions)).toEqual(new Set(['us-east-1', undefined]));
  });
});

test('the function is told ids that AWS gives, and nothing else than the plan (EC2-3)', async () => {
  const { environment } = named(await capturedIn({}, 'PROMOTED'), 'Web-runtime').inputs;
  const { variables } = environment as { variables: { REGIONLIFT_PART: string } };
  expect(JSON.parse(variables.REGIONLIFT_PART)).toMatchObject({
    target: { loadBalancerArn: expect.stringMatching(/:loadbalancer\/app\/rl-orders-web\//) },
    endpointGroups: { source: expect.stringMatching(/^arn:/), target: expect.stringMatching(/^arn:/) },
  });
});

test('values of settings may be outputs; user data is told in base64', async () => {
  const program = await capturedWith({ phase: 'PROMOTED' }, (migration) => {
    const { name, ...facts } = goodFacts;
    new FleetMigration(name, {
      ...(facts as unknown as Omit<FleetMigrationArgs, 'migration'>),
      migration,
      settings: { QUEUE: pulumi.output('orders') },
      userData: Promise.resolve('#!/bin/sh\ntrue\n'),
    });
  });
  // `value` would be kept as a secret, and with it every name that is a setting.
  expect(named(program, 'Web-settings-QUEUE').inputs).toMatchObject({
    name: '/rl/orders/web/QUEUE',
    insecureValue: 'orders',
  });
  expect(named(program, 'Web-launch-template').inputs.userData).toBe(
    Buffer.from('#!/bin/sh\ntrue\n').toString('base64'),
  );
});

test('the network is children of its component, in the target region alone', async () => {
  const { resources } = await capturedNetwork({});
  const children = resources.filter(({ custom }) => custom);
  expect(children.length).toBeGreaterThan(30);
  for (const { parent, type, inputs } of children) {
    expect(parent).toMatch(/::Network$/);
    if (!type.startsWith('aws:iam/')) expect(inputs.region).toBe('us-east-1');
  }
});

test('the network puts the permissions boundary on its role, and refuses one that follows it (IAM-6)', async () => {
  const boundary = 'arn:aws:iam::111122223333:policy/rl-orders-boundary';
  const { name, ...facts } = goodNetwork;
  const networkIn = (migration: RegionMigration) =>
    new MigrationNetwork(name, { ...(facts as unknown as Omit<MigrationNetworkArgs, 'migration'>), migration });
  const before = await capturedWith({}, (migration) => {
    migration.usePermissionsBoundary(boundary);
    networkIn(migration);
  });
  expect(ofType(before, 'aws:iam/role:Role').map(({ inputs }) => inputs.permissionsBoundary)).toEqual([boundary]);
  const after = capturedWith({}, (migration) => {
    networkIn(migration);
    migration.usePermissionsBoundary(boundary);
  });
  await expect(after).rejects.toThrow(/\[BoundaryAfterParts\] found network declared before/);
});
