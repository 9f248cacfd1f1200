import { join } from 'node:path';
import type { Programme, ProgrammePhase, SynthesizedResource } from '../../src/contract/programme';
import { identityOf } from '../../src/programme';

const account = '111122223333';
const [from, to] = ['us-west-2', 'us-east-1'] as const;

/** Load balancers of both colours. */
export const blueArn = `arn:aws:elasticloadbalancing:${from}:${account}:loadbalancer/app/orders-web/50dc6c495c0c9188`;
export const greenArn = `arn:aws:elasticloadbalancing:${to}:${account}:loadbalancer/app/rl-orders-web/0000000000000000`;

/** Endpoint groups of both colours. */
export const groupArn = (region: string): string =>
  identityOf(
    { kind: 'AWS::GlobalAccelerator::EndpointGroup', region: 'global', name: `rl-orders-web 443 ${region}`, account },
    'Arn',
  );

export const functionName = 'rl-orders-web-runtime';

/** A program with one fleet part, as it is in a phase: green's group comes with PROMOTED. The function is the shipped bundle. */
export const sampleProgramme = (phase: ProgrammePhase = 'REPLICATE'): Programme => ({
  dialect: 'cdk',
  phase,
  account,
  from,
  to,
  functions: [
    {
      name: functionName,
      arn: `arn:aws:lambda:${to}:${account}:function:${functionName}`,
      region: to,
      roleName: functionName,
      handler: 'index.handler',
      timeoutSeconds: 900,
      environment: { REGIONLIFT_PART: JSON.stringify(part) },
      codePath: join(__dirname, '../../../ec2-bluegreen/assets/runtime'),
    },
  ],
  roles: { [functionName]: [] },
  resources: [
    endpointGroup(from, blueArn, 100),
    endpointGroup(to, greenArn, 0),
    { kind: 'AWS::KMS::Key', name: 'alias/rl-orders-web', region: to, properties: {} },
    ...part.shift.gateAlarmNames.map((name) => ({
      kind: 'AWS::CloudWatch::Alarm',
      name,
      region: to,
      properties: { AlarmName: name },
    })),
    ...(phase === 'REPLICATE'
      ? []
      : [
          {
            kind: 'AWS::AutoScaling::AutoScalingGroup',
            name: 'rl-orders-web',
            region: to,
            properties: { MinSize: 2, MaxSize: 12 },
          },
        ]),
  ],
});

const endpointGroup = (region: string, loadBalancer: string, dial: number): SynthesizedResource => ({
  kind: 'AWS::GlobalAccelerator::EndpointGroup',
  name: `rl-orders-web 443 ${region}`,
  region: 'global',
  properties: {
    EndpointGroupRegion: region,
    TrafficDialPercentage: dial,
    EndpointConfigurations: { [loadBalancer]: { Weight: 128, ClientIPPreservationEnabled: true } },
  },
});

/** What the function is told. */
export const part = {
  version: 1,
  qualifier: 'rl',
  migration: 'orders',
  part: 'web',
  partition: 'aws',
  account,
  source: {
    region: from,
    loadBalancerArn: blueArn,
    scalingGroupName: 'orders-web',
    imageId: 'ami-0a1b2c3d4e5f60718',
    clientIpPreserved: true,
  },
  target: {
    region: to,
    loadBalancerArn: greenArn,
    loadBalancerType: 'APPLICATION',
    targetGroupArn: `arn:aws:elasticloadbalancing:${to}:${account}:targetgroup/rl-orders-web/0000000000000000`,
    scalingGroupName: 'rl-orders-web',
    launchTemplateName: 'rl-orders-web',
    instanceTypes: ['m7g.large'],
    maxCapacity: 12,
    listener: { port: 443, protocol: 'HTTPS' },
    keyAlias: 'alias/rl-orders-web',
  },
  hostName: 'www.orders.example',
  routing: 'ACCELERATOR',
  endpointGroups: { source: groupArn(from), target: groupArn(to) },
  shift: {
    percents: [1, 50, 100],
    bakeSeconds: 300,
    alarmGate: true,
    gateAlarmNames: ['rl-orders-web-target-errors'],
    healthySamples: 3,
    drainSeconds: 600,
    smokeTestPath: '/health',
  },
  canaryPaths: [],
  ledgerParameter: '/rl/orders/web-runtime/ledger',
  imageParameter: '/rl/orders/web-runtime/image',
} as const;
