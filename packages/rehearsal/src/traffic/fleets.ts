import type { MetricSource } from '../aws/cloudwatch';
import type { StandIn } from '../contract/aws';
import type { Network } from '../contract/host';
import type { Programme } from '../contract/programme';
import type { End, Weights } from '../contract/world';
import type { Fleet } from './fleet/fleet';
import type { TrafficProxy } from './proxy/proxy';

/** The fleets of a rehearsal with everything that moves clients between them. */
export interface Fleets {
  /** EC2, Auto Scaling, Elastic Load Balancing and, where one moves clients, Global Accelerator. */
  readonly standIns: readonly StandIn[];
  /** What clients ask: `http://127.0.0.1:<port>`. */
  readonly proxy: TrafficProxy;
  /** Where functions reach green's load balancer by its private addresses. */
  readonly network: Network;
  /** What new clients meet. */
  readonly weights: () => Weights;
  /** Requests of the load balancers, for CloudWatch. */
  readonly metrics: readonly MetricSource[];
  readonly fleets: Readonly<Record<End, () => Fleet | undefined>>;
  /** Brings green's group, where the program has it; raises what CloudFormation would where the image is not published. */
  readonly deploy: (programme: Programme) => void;
  /** Makes a newer version of green's launch template, as a later release does. */
  readonly release: () => void;
  /** Until every instance that is wanted of blue is healthy. */
  readonly ready: () => Promise<void>;
  /** Lets every health check of a fleet fail, of new instances too; and pass again. */
  readonly sicken: (end: End) => void;
  readonly heal: (end: End) => void;
  /** Clients keep their connections to blue for so long; milliseconds of the rehearsal's clock. */
  readonly holdClients: (ms: number) => void;
  readonly dispose: () => Promise<void>;
}
