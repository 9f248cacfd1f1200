import type { FleetRuntimeConfig } from '../core';
import type {
  AlarmsPort,
  CapacityPort,
  ClockPort,
  Fleets,
  ImagesPort,
  LedgerPort,
  LoadBalancerName,
  Log,
  RecordPort,
  RoutePort,
  SmokePort,
} from './ports';

/** What an action works with. */
export interface ActionContext {
  readonly config: FleetRuntimeConfig;
  /** Path for findings: `rl-orders/web`. */
  readonly subject: string;
  readonly fleets: Fleets;
  readonly route: RoutePort;
  /** Present when and only when records move clients. */
  readonly record?: RecordPort;
  /** Both load balancers, as Route 53 names them. */
  readonly loadBalancers: () => Promise<{ readonly blue: LoadBalancerName; readonly green: LoadBalancerName }>;
  readonly images: ImagesPort;
  readonly capacity: CapacityPort;
  readonly alarms: AlarmsPort;
  readonly smoke: SmokePort;
  readonly ledger: LedgerPort;
  readonly clock: ClockPort;
  readonly log: Log;
  readonly request: ActionRequest;
}

/** What the runtime is invoked with. */
export interface ActionRequest {
  readonly action: string;
  /** Codes of findings that somebody takes on, with the reason. */
  readonly acknowledged?: readonly { readonly code: string; readonly reason: string }[];
}
