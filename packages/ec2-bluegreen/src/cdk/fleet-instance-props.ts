import type { Duration, Size } from 'aws-cdk-lib';
import type { UserData } from 'aws-cdk-lib/aws-ec2';

/** What the instances of the target are, how many of them, and what they may read. */
export interface FleetInstanceProps {
  /** Instance types. The first is the usual one; more make a mixed fleet, in the order of preference. */
  readonly instanceTypes: string[];

  /**
   * Types known to be offered in the target region.
   *
   * @default - the preflight asks EC2
   */
  readonly knownInstanceTypes?: string[];

  /** Least number of instances. The desired number is in no template: a step takes over the source's, scaling follows. */
  readonly minCapacity: number;

  /** Greatest number of instances. */
  readonly maxCapacity: number;

  /**
   * Per cent of CPU that scaling aims at, 10 to 90.
   *
   * @default 50
   */
  readonly targetCpuPercent?: number;

  /**
   * Per cent of a mixed fleet that is on-demand.
   *
   * @default 100
   */
  readonly onDemandPercent?: number;

  /**
   * Stopped instances kept ready; not with a mixed fleet.
   *
   * @default 0
   */
  readonly warmPoolSize?: number;

  /**
   * Capacity reservation of the target region that instances run in.
   *
   * @default - none
   */
  readonly capacityReservationId?: string;

  /**
   * Size of the root volume, which is encrypted under the part's key.
   *
   * @default Size.gibibytes(20)
   */
  readonly volumeSize?: Size;

  /**
   * Device name of the root volume: the image's own.
   *
   * @default '/dev/xvda'
   */
  readonly rootDeviceName?: string;

  /**
   * How long an instance takes from its start until it may serve.
   *
   * @default Duration.minutes(2)
   */
  readonly warmup?: Duration;

  /**
   * What instances run at their first start, as it stands when the part is created. It holds no secret.
   *
   * @default - nothing
   */
  readonly userData?: UserData;

  /**
   * Settings that instances read as SSM parameters `/<qualifier>/<migration>/<part>/<key>` of the target region. No secrets.
   *
   * @default - none
   */
  readonly settings?: { readonly [key: string]: string };

  /**
   * Full ARNs of secrets of the target region that instances read.
   *
   * @default - none
   */
  readonly secretArns?: string[];

  /**
   * Buckets whose objects instances read and write.
   *
   * @default - none
   */
  readonly bucketNames?: string[];

  /**
   * TCP ports by which instances reach others, besides 443: a database's.
   *
   * @default - none
   */
  readonly egressPorts?: number[];

  /**
   * Keys of the target region that those secrets and buckets use, by alias: `alias/rl-orders-assets`.
   *
   * @default - none
   */
  readonly keyAliases?: string[];
}
