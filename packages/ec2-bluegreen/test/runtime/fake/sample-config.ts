import type { FleetRuntimeConfig } from '../../../src/core';

const [account, source, target] = ['111122223333', 'us-west-2', 'us-east-1'] as const;
const listener = `arn:aws:globalaccelerator::${account}:accelerator/a1b2c3d4-0000-4000-8000-0123456789ab/listener/0123vxyz`;

const common = {
  version: 1,
  qualifier: 'rl',
  migration: 'orders',
  part: 'web',
  partition: 'aws',
  account,
  source: {
    region: source,
    loadBalancerArn: `arn:aws:elasticloadbalancing:${source}:${account}:loadbalancer/app/orders-web/50dc6c495c0c9188`,
    scalingGroupName: 'orders-web',
    imageId: 'ami-0a1b2c3d4e5f60718',
  },
  target: {
    region: target,
    loadBalancerArn: `arn:aws:elasticloadbalancing:${target}:${account}:loadbalancer/app/rl-orders-web/6d0ecf831eec9f09`,
    loadBalancerType: 'APPLICATION',
    targetGroupArn: `arn:aws:elasticloadbalancing:${target}:${account}:targetgroup/rl-orders-web/73e2d6bc24d8a067`,
    scalingGroupName: 'rl-orders-web',
    launchTemplateName: 'rl-orders-web',
    instanceTypes: ['m7g.large', 'm6g.large'],
    maxCapacity: 12,
    listener: { port: 443, protocol: 'HTTPS' },
    keyAlias: 'alias/rl-orders-web',
  },
  hostName: 'www.orders.example',
  shift: {
    percents: [1, 10, 50, 100],
    bakeSeconds: 300,
    alarmGate: true,
    gateAlarmNames: ['rl-orders-web-errors'],
    healthySamples: 3,
    drainSeconds: 600,
    smokeTestPath: '/health',
  },
  canaryPaths: ['CLIENTS', 'TARGET'],
  ledgerParameter: '/rl/orders/web-runtime/ledger',
  imageParameter: '/rl/orders/web-runtime/image',
} as const;

/** The part that most tests of actions speak of: an accelerator moves its clients. */
export const acceleratorConfig: FleetRuntimeConfig = {
  ...common,
  source: { ...common.source, clientIpPreserved: true },
  routing: 'ACCELERATOR',
  endpointGroups: { source: `${listener}/endpoint-group/src`, target: `${listener}/endpoint-group/tgt` },
};

/** The same where records move clients. */
export const recordsConfig: FleetRuntimeConfig = {
  ...common,
  routing: 'RECORDS',
  record: { hostedZoneId: 'Z0123456789ORDERS', recordName: 'www.orders.example', ttlSeconds: 60 },
};
