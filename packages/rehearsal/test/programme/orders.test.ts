import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { captureInline } from '@regionlift/testkit';
import { App } from 'aws-cdk-lib';
import { ordersMigration as cdkOrders } from '../../../../apps/orders-cdk/src/orders';
import { ordersMigration as pulumiOrders } from '../../../../apps/orders-pulumi/src/orders';
import type { Programme, SynthesizedFunction } from '../../src/contract/programme';
import { identityOf, readAssembly, readCapture } from '../../src/programme';

const account = '111122223333';
const phases = ['REPLICATE', 'PROMOTED', 'CUT_OVER'] as const;
const directories: string[] = [];
const programmes = new Map<(typeof phases)[number], Record<'cdk' | 'pulumi', Programme>>();

beforeAll(async () => {
  for (const phase of phases) {
    const app = new App();
    cdkOrders(app, { account, phase });
    const { directory } = app.synth();
    directories.push(directory);
    const program = await captureInline(() => pulumiOrders({ account, phase }).outputs);
    programmes.set(phase, { cdk: readAssembly(directory, phase), pulumi: readCapture(program, phase) });
  }
});

afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

const inPhase = (phase: (typeof phases)[number]) => {
  const both = programmes.get(phase);
  if (both === undefined) throw new Error(`${phase} was not read`);
  return both;
};
const withoutCode = ({ codePath: _, ...rest }: SynthesizedFunction) => rest;
/** Whoever deploys with the CDK takes the roles of its bootstrap stack: nothing that Pulumi knows. */
const others = ({ 'rl-orders-deploy': _, ...roles }: Programme['roles']) => roles;
const partOf = ({ environment }: SynthesizedFunction) =>
  JSON.parse(environment.REGIONLIFT_PART ?? '{}') as Record<string, Record<string, unknown>>;

describe.each(phases)('the sample app in phase %s, in both dialects (REH-1, PKG-3)', (phase) => {
  test('is between the same ends', () => {
    const { cdk, pulumi } = inPhase(phase);
    const ends = { phase, account, from: 'us-west-2', to: 'us-east-1' };
    expect(cdk).toMatchObject({ dialect: 'cdk', ...ends });
    expect(pulumi).toMatchObject({ dialect: 'pulumi', ...ends });
  });

  test('has the same functions, each told the same to the letter', () => {
    const { cdk, pulumi } = inPhase(phase);
    expect(pulumi.functions.map(withoutCode)).toEqual(cdk.functions.map(withoutCode));
    expect(cdk.functions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['rl-orders-assets-runtime', 'rl-orders-database-runtime', 'rl-orders-web-runtime']),
    );
  });

  test('has the same machine, or none', () => {
    const { cdk, pulumi } = inPhase(phase);
    expect(pulumi.machine).toEqual(cdk.machine);
  });

  test('has the same roles, one for each function', () => {
    const { cdk, pulumi } = inPhase(phase);
    expect(others(pulumi.roles)).toEqual(others(cdk.roles));
    for (const { roleName } of cdk.functions) expect(cdk.roles[roleName]?.length).toBeGreaterThan(3);
  });

  test('names the same resources', () => {
    const { cdk, pulumi } = inPhase(phase);
    const names = ({ resources }: Programme) => resources.map(({ kind, region, name }) => `${kind} ${region} ${name}`);
    expect(names(pulumi)).toEqual(names(cdk));
    expect(names(cdk).length).toBeGreaterThan(100);
  });

  test('leaves no symbol and no invented value anywhere', () => {
    const { cdk, pulumi } = inPhase(phase);
    for (const text of [JSON.stringify(cdk), JSON.stringify(pulumi)]) {
      expect(text).not.toMatch(/[A-Za-z.]\((AWS::|unsupported:)|unresolved:|123456789012|\.invented\./);
    }
  });

  test('tells its functions the identities that its resources have', () => {
    const { cdk } = inPhase(phase);
    const web = cdk.functions.find(({ name }) => name === 'rl-orders-web-runtime');
    const database = cdk.functions.find(({ name }) => name === 'rl-orders-database-runtime');
    if (web === undefined || database === undefined) throw new Error('a function is missing');
    const idOf = (kind: string, name: string, region: string, attribute: string) =>
      identityOf({ kind, name, region, account }, attribute);
    const balancer = idOf('AWS::ElasticLoadBalancingV2::LoadBalancer', 'rl-orders-web', 'us-east-1', 'Arn');
    const group = (end: string) =>
      idOf('AWS::GlobalAccelerator::EndpointGroup', `rl-orders-web 443 ${end}`, 'global', 'Arn');
    expect(partOf(web).target?.loadBalancerArn).toBe(balancer);
    expect(partOf(web).endpointGroups).toEqual({ source: group('us-west-2'), target: group('us-east-1') });
    expect(partOf(web).shift?.percents).toEqual([1, 10, 50, 100]);
    expect(partOf(database).name?.hostedZoneId).toBe(
      idOf('AWS::Route53::HostedZone', 'orders.internal', 'global', 'Id'),
    );
    const groups = cdk.resources.filter(({ kind }) => kind === 'AWS::GlobalAccelerator::EndpointGroup');
    expect(groups.map(({ properties }) => Object.keys(properties.EndpointConfigurations as object)[0])).toEqual([
      balancer,
      `arn:aws:elasticloadbalancing:us-west-2:${account}:loadbalancer/app/orders-web/50dc6c495c0c9188`,
    ]);
  });
});

test('code of both dialects is the shipped bundle', () => {
  const { cdk, pulumi } = inPhase('REPLICATE');
  expect(cdk.functions.every(({ codePath }) => directories.includes(dirname(codePath)))).toBe(true);
  expect(pulumi.functions.every(({ codePath }) => codePath.endsWith('assets/runtime'))).toBe(true);
});
