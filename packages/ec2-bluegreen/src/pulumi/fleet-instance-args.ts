import type * as pulumi from '@pulumi/pulumi';

/** What the instances of the target are, how many of them, and what they may read. */
export interface FleetInstanceArgs {
  /** Instance types. The first is the usual one; more make a mixed fleet, in the order of preference. */
  instanceTypes: string[];
  /** Types known to be offered in the target region. By default the preflight asks EC2. */
  knownInstanceTypes?: string[];
  /** Least number of instances. The desired number is in no program: a step takes over the source's, scaling follows. */
  minCapacity: number;
  /** Greatest number of instances. */
  maxCapacity: number;
  /** Per cent of CPU that scaling aims at, 10 to 90. Defaults to 50. */
  targetCpuPercent?: number;
  /** Per cent of a mixed fleet that is on-demand. Defaults to 100. */
  onDemandPercent?: number;
  /** Stopped instances kept ready; not with a mixed fleet. Defaults to 0. */
  warmPoolSize?: number;
  /** Capacity reservation of the target region that instances run in. Defaults to none. */
  capacityReservationId?: string;
  /** Gibibytes of the root volume, which is encrypted under the part's key. Defaults to 20. */
  volumeGibibytes?: number;
  /** Device name of the root volume: the image's own. Defaults to `/dev/xvda`. */
  rootDeviceName?: string;
  /** Seconds that an instance takes from its start until it may serve. Defaults to 120. */
  warmupSeconds?: number;
  /** Script that instances run at their first start, not encoded; may be an output. It holds no secret. Defaults to nothing. */
  userData?: pulumi.Input<string>;
  /**
   * Settings that instances read as SSM parameters `/<qualifier>/<migration>/<part>/<key>` of the target region; values may be
   * outputs. No secrets. Defaults to none.
   */
  settings?: Record<string, pulumi.Input<string>>;
  /** Full ARNs of secrets of the target region that instances read. Defaults to none. */
  secretArns?: string[];
  /** Buckets whose objects instances read and write. Defaults to none. */
  bucketNames?: string[];
  /** TCP ports by which instances reach others, besides 443: a database's. Defaults to none. */
  egressPorts?: number[];
  /** Keys of the target region that those secrets and buckets use, by alias: `alias/rl-orders-assets`. Defaults to none. */
  keyAliases?: string[];
}
