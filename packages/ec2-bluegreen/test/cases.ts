import { type MigrationFacts, type MigrationPlan, type Phase, planMigration } from '@regionlift/migration/core';
import {
  type FleetFacts,
  type FleetPlan,
  type NetworkFacts,
  type NetworkPlan,
  planFleetMigration,
  planNetwork,
} from '../src/core';

export { type BadInput, badInputs } from './bad-inputs';
export { type BadNetworkInput, badNetworkInputs } from './bad-networks';

/** Facts of a migration that every check accepts. */
export const migrationFacts: MigrationFacts = {
  name: 'Orders',
  from: 'us-west-2',
  to: 'us-east-1',
  account: '111122223333',
  phase: 'REPLICATE',
};

/** Facts of a part that every check accepts: the shortest program. */
export const goodFacts: FleetFacts = {
  name: 'Web',
  sourceLoadBalancerArn:
    'arn:aws:elasticloadbalancing:us-west-2:111122223333:loadbalancer/app/orders-web/50dc6c495c0c9188',
  sourceAutoScalingGroupName: 'orders-web',
  sourceImageId: 'ami-0a1b2c3d4e5f60718',
  targetVpcId: 'vpc-0fedcba9876543210',
  publicSubnetIds: ['subnet-0aaaaaaaaaaaaaaaa', 'subnet-0bbbbbbbbbbbbbbbb', 'subnet-0cccccccccccccccc'],
  privateSubnetIds: ['subnet-0dddddddddddddddd', 'subnet-0eeeeeeeeeeeeeeee', 'subnet-0ffffffffffffffff'],
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d-0000-4000-8000-0123456789ab',
  clientCidrs: ['0.0.0.0/0'],
  applicationPort: 8080,
  healthCheckPath: '/health',
  hostName: 'www.orders.example',
  instanceTypes: ['m7g.large'],
  minCapacity: 2,
  maxCapacity: 12,
};

/** Facts of a network that every check accepts: the shortest program. */
export const goodNetwork: NetworkFacts = {
  name: 'Network',
  cidr: '10.21.0.0/16',
  availabilityZones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
};

const networkSource =
  'arn:aws:elasticloadbalancing:us-west-2:111122223333:loadbalancer/net/orders-web/0011223344556677';

const accelerator =
  'arn:aws:globalaccelerator::111122223333:accelerator/0a1b2c3d-0000-4000-8000-0123456789ab/listener/0a1b2c3d';

const records = { routing: 'RECORDS', hostedZoneId: 'Z0123456789ABCDEFGHIJ' } as const;

/** One program per need of the README. */
export const scenarios = {
  'an accelerator': {},
  'an accelerator with everything chosen': {
    sourceClientIpPreserved: false,
    internal: true,
    listenerPort: 8443,
    sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
    clientCidrs: ['203.0.113.0/24', '198.51.100.0/25'],
    applicationPort: 9443,
    applicationProtocol: 'HTTPS',
    smokeTestPath: '/ready?deep=1',
    deregistrationDelaySeconds: 30,
    webAclArn: 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/orders/0a1b2c3d-0000-4000-8000-0123456789ab',
    knownInstanceTypes: ['m7g.large', 'm7g.xlarge'],
    minCapacity: 3,
    maxCapacity: 30,
    targetCpuPercent: 60,
    warmPoolSize: 2,
    capacityReservationId: 'cr-0a1b2c3d4e5f60718',
    volumeGibibytes: 40,
    rootDeviceName: '/dev/sda1',
    warmupSeconds: 400,
    userData: '#!/bin/sh\nexec /usr/local/bin/orders\n',
    settings: { DATABASE_NAME: 'database.orders.internal', 'assets.bucket': 'rl-orders-assets-111122223333-us-east-1' },
    secretArns: ['arn:aws:secretsmanager:us-east-1:111122223333:secret:rl/orders/databaselogin-??????'],
    bucketNames: ['rl-orders-assets-111122223333-us-east-1'],
    keyAliases: ['alias/rl-orders-assets'],
    egressPorts: [5432],
    acceleratorIpAddresses: ['192.0.3.10', '198.51.101.10'],
    shiftPercents: [5, 25, 100],
    bakeSeconds: 600,
    alarmGate: true,
    gateAlarmNames: ['orders-checkout-errors'],
    healthySamples: 5,
    drainSeconds: 900,
    alarmActionArns: ['arn:aws:sns:us-west-2:111122223333:ops', 'arn:aws:sns:us-east-1:111122223333:ops'],
  },
  'a mixed fleet': {
    instanceTypes: ['m7g.large', 'm6g.large', 'c7gn.large'],
    onDemandPercent: 50,
    alarmGate: false,
    bakeSeconds: 0,
  },
  'a network load balancer': {
    sourceLoadBalancerArn: networkSource,
    certificateArn: undefined,
    clientCidrs: ['203.0.113.0/24'],
  },
  'a network load balancer that ends TLS': { sourceLoadBalancerArn: networkSource },
  'an accelerator that exists': {
    acceleratorListenerArn: accelerator,
    sourceEndpointGroupArn: `${accelerator}/endpoint-group/0a1b2c3d4e5f`,
  },
  records: { ...records },
  'records with everything chosen': {
    ...records,
    loadBalancerType: 'NETWORK',
    internal: false,
    recordTtlSeconds: 30,
    drainSeconds: 60,
    clientCidrs: ['203.0.113.0/24'],
  },
} as const satisfies Record<string, Partial<FleetFacts>>;

/** One network per need of the README. */
export const networkScenarios = {
  'a network': {},
  'a network with everything chosen': {
    cidr: '10.64.0.0/22',
    sourceVpcCidr: '10.0.0.0/16',
    availabilityZones: ['us-east-1b', 'us-east-1d'],
    natGateways: 'ONE',
    interfaceEndpoints: ['ecr.api', 'ssm', 'monitoring'],
  },
} as const satisfies Record<string, Partial<NetworkFacts>>;

export type Scenario = keyof typeof scenarios;
export const scenarioNames = Object.keys(scenarios) as Scenario[];
export type NetworkScenario = keyof typeof networkScenarios;
export const networkScenarioNames = Object.keys(networkScenarios) as NetworkScenario[];
export const phases: readonly Phase[] = ['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'];

export function migrationPlan(facts: Partial<MigrationFacts> = {}): MigrationPlan {
  const planned = planMigration('Orders', { ...migrationFacts, ...facts });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}

/** The plan of a scenario, or of other facts, in a phase. */
export function planOf(facts: Partial<FleetFacts> = {}, migration: Partial<MigrationFacts> = {}): FleetPlan {
  const planned = planFleetMigration('Orders/Web', migrationPlan(migration), { ...goodFacts, ...facts });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}

/** The same for a network. */
export function networkPlanOf(facts: Partial<NetworkFacts> = {}, migration: Partial<MigrationFacts> = {}): NetworkPlan {
  const planned = planNetwork('Orders/Network', migrationPlan(migration), { ...goodNetwork, ...facts });
  if (!planned.accepted) throw new Error(JSON.stringify(planned.findings));
  return planned.plan;
}
