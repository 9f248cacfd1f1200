import type { Duration } from 'aws-cdk-lib';
import type { ClientRouting } from './fleet-choices';

/** How clients are moved, and what leads them back. */
export interface FleetShiftProps {
  /**
   * How clients are moved.
   *
   * @default ClientRouting.ACCELERATOR
   */
  readonly routing?: ClientRouting;

  /**
   * Addresses of your own range for the accelerator (BYOIP), one or two.
   *
   * @default - AWS gives two
   */
  readonly acceleratorIpAddresses?: string[];

  /**
   * Listener of an accelerator that exists; given together with `sourceEndpointGroupArn`.
   *
   * @default - an accelerator is declared
   */
  readonly acceleratorListenerArn?: string;

  /**
   * Endpoint group of the source region behind that listener.
   *
   * @default - an accelerator is declared
   */
  readonly sourceEndpointGroupArn?: string;

  /**
   * Whether the source's load balancer sees the addresses of clients behind the accelerator. A Network Load Balancer does if it has
   * security groups and no TLS listener.
   *
   * @default - true for an Application Load Balancer, false for a Network Load Balancer
   */
  readonly sourceClientIpPreserved?: boolean;

  /**
   * Public zone that holds the record of `hostName`; with ClientRouting.RECORDS.
   *
   * @default - none
   */
  readonly hostedZoneId?: string;

  /**
   * For how long resolvers keep the record while clients move, 1 to 300 seconds.
   *
   * @default Duration.seconds(60)
   */
  readonly recordTtl?: Duration;

  /**
   * Per cent of clients on the target after each step, increasing to 100.
   *
   * @default [1, 10, 50, 100]
   */
  readonly shiftPercents?: number[];

  /**
   * How long each step is watched before the next.
   *
   * @default Duration.minutes(5)
   */
  readonly bakeTime?: Duration;

  /**
   * Whether alarms lead clients back while a step is watched.
   *
   * @default true
   */
  readonly alarmGate?: boolean;

  /**
   * Alarms of the target region, besides the part's own, that lead clients back.
   *
   * @default - the part's own
   */
  readonly gateAlarmNames?: string[];

  /**
   * Samples in a row in which every instance of the target is healthy before clients are moved.
   *
   * @default 3
   */
  readonly healthySamples?: number;

  /**
   * How long the source may finish its connections before it is detached.
   *
   * @default Duration.minutes(10)
   */
  readonly drainTime?: Duration;
}
