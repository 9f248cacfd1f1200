import type { Colour, FleetLedger, FleetRuntimeConfig } from '../../../src/core';
import type { LoadBalancerName, SmokeAnswer } from '../../../src/runtime/ports';
import { type FakeAccelerator, fakeAccelerator } from './accelerator';
import { type FakeCapacity, fakeCapacity } from './capacity';
import { type FakeFleet, fakeFleet } from './fleet';
import { type FakeImages, fakeImages } from './images';
import { aliasRecord, type FakeZone } from './records';

/** What both regions hold; survives a crash of the runtime. Tests change it as they like. */
export interface FakeWorld {
  /** Milliseconds since the epoch. Sleeping moves it. */
  now: number;
  readonly fleets: Readonly<Record<Colour, FakeFleet>>;
  readonly accelerator: FakeAccelerator;
  readonly zone: FakeZone;
  readonly images: FakeImages;
  readonly capacity: FakeCapacity;
  /** By name of alarm; a name that is absent is no alarm. */
  alarms: Record<string, 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'>;
  /** What green's load balancer answers; undefined: 200 from two addresses while a target is healthy, 503 otherwise. */
  smoke: readonly SmokeAnswer[] | undefined;
  /** What comes back to a request for the host name. */
  byName: SmokeAnswer;
  ledger: FleetLedger;
  /** Events of the runtime's log. */
  readonly log: string[];
}

/** Both load balancers of the stand-in. */
export const loadBalancers: Readonly<Record<'blue' | 'green', LoadBalancerName>> = {
  blue: { dnsName: 'orders-web-123.us-west-2.elb.amazonaws.com', canonicalHostedZoneId: 'Z1H1FL5HABSF5' },
  green: { dnsName: 'rl-orders-web-456.us-east-1.elb.amazonaws.com', canonicalHostedZoneId: 'Z35SXDOTRQ7X7K' },
};

/** Blue serves with four instances, green is deployed and empty, nothing has been moved. */
export function fakeWorld(config: FleetRuntimeConfig): FakeWorld {
  const now = 1_800_000_000_000;
  return {
    now,
    fleets: {
      BLUE: fakeFleet('blue', 4, now, { min: 2, max: 10 }),
      GREEN: fakeFleet('green', 0, now, { min: 0, max: config.target.maxCapacity }),
    },
    accelerator: fakeAccelerator(now),
    zone: {
      sets: [aliasRecord(loadBalancers.blue.dnsName, loadBalancers.blue.canonicalHostedZoneId)],
      changedAt: now - 3_600_000,
    },
    images: fakeImages(config),
    capacity: fakeCapacity(config.target.instanceTypes),
    alarms: Object.fromEntries(config.shift.gateAlarmNames.map((name) => [name, 'OK'])),
    smoke: undefined,
    byName: { address: config.hostName, status: 200, milliseconds: 40 },
    ledger: {},
    log: [],
  };
}
