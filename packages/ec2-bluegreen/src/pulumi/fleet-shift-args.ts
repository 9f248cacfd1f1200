import type { ClientRouting } from './fleet-choices';

/** How clients are moved, and what leads them back. */
export interface FleetShiftArgs {
  /** How clients are moved. Defaults to `Accelerator`. */
  routing?: ClientRouting;
  /** Addresses of your own range for the accelerator (BYOIP), one or two. By default AWS gives two. */
  acceleratorIpAddresses?: string[];
  /**
   * Listener of an accelerator that exists; given together with `sourceEndpointGroupArn`. By default an accelerator is
   * declared.
   */
  acceleratorListenerArn?: string;
  /** Endpoint group of the source region behind that listener. By default an accelerator is declared. */
  sourceEndpointGroupArn?: string;
  /**
   * Whether the source's load balancer sees the addresses of clients behind the accelerator. A Network Load Balancer does if it
   * has security groups and no TLS listener. Defaults to true for an Application Load Balancer, false for a Network Load
   * Balancer.
   */
  sourceClientIpPreserved?: boolean;
  /** Public zone that holds the record of `hostName`; needed with `Records`. */
  hostedZoneId?: string;
  /** Seconds for which resolvers keep the record while clients move, 1 to 300. Defaults to 60. */
  recordTtlSeconds?: number;
  /** Per cent of clients on the target after each step, increasing to 100. Defaults to 1, 10, 50, 100. */
  shiftPercents?: number[];
  /** Seconds for which each step is watched before the next. Defaults to 300. */
  bakeSeconds?: number;
  /** Whether alarms lead clients back while a step is watched. Defaults to true. */
  alarmGate?: boolean;
  /** Alarms of the target region, besides the part's own, that lead clients back. Defaults to none. */
  gateAlarmNames?: string[];
  /** Samples in a row in which every instance of the target is healthy before clients are moved. Defaults to 3. */
  healthySamples?: number;
  /** Seconds for which the source may finish its connections before it is detached. Defaults to 600. */
  drainSeconds?: number;
}
