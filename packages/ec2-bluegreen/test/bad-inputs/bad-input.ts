import { deferred, type MigrationFacts } from '@regionlift/migration/core';
import type { FleetFacts } from '../../src/core';

export interface BadInput {
  readonly title: string;
  readonly facts: Partial<FleetFacts>;
  readonly migration?: Partial<MigrationFacts>;
  /** Exactly the codes that core and both dialects report, in order. */
  readonly codes: readonly string[];
}

export const token = deferred('a test');

export const arn = (service: string, region: string, resource: string, account = '111122223333') =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

export const id = '0a1b2c3d-0000-4000-8000-0123456789ab';

export const networkSource = arn('elasticloadbalancing', 'us-west-2', 'loadbalancer/net/orders-web/0011223344556677');

export const records = { routing: 'RECORDS', hostedZoneId: 'Z0123456789ABCDEFGHIJ' };
