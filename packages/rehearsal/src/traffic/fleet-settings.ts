import type { Authority } from '@regionlift/testkit/certificates';
import type { Clock } from '../contract/clock';
import type { Programme } from '../contract/programme';
import type { End, ObjectStores, Weights } from '../contract/world';
import type { DatabaseRoute } from './fleet/orders-database';

/** What fleets, load balancers and the proxy of a rehearsal are opened with. */
export interface FleetSettings {
  /** Of phase REPLICATE. */
  readonly programme: Programme;
  readonly clock: Clock;
  /** How a fleet reaches the database: see `routeFrom`. */
  readonly database: (from: End) => DatabaseRoute;
  readonly stores: Pick<ObjectStores, 'put' | 'get'>;
  /** The bucket that a fleet's objects go to now. */
  readonly bucket: (from: End) => string;
  readonly authority: Pick<Authority, 'issue'>;
  /** From 0 up to 1. @default Math.random */
  readonly random?: () => number;
  /** Instances of blue. @default 3, one more than the least of most groups: green has to grow */
  readonly blueCapacity?: number;
  /** Value of the SSM parameter of the image; without it green is not deployed. */
  readonly published: (name: string) => string | undefined;
  /** Weights of the records; for parts whose clients records move, and for those alone. */
  readonly recordWeights?: () => Weights;
  /** Milliseconds of real time. @default 300, 250, 5000 */
  readonly moments?: { readonly startMs?: number; readonly checkMs?: number; readonly drainMs?: number };
}
