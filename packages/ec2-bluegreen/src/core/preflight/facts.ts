import type { LiveGroup, LiveImage, LiveRoute, LiveTarget } from '../live';
import type { RecordFacts } from '../record';
import type { FleetRuntimeConfig } from '../runtime-config';

/** What preflight read of both regions, moments ago. What is not there is absent. */
export interface PreflightFacts {
  readonly config: FleetRuntimeConfig;
  readonly blue?: LiveGroup;
  readonly blueTargets: readonly LiveTarget[];
  readonly green?: LiveGroup;
  /** Versions of green's launch template; absent when there is no green. */
  readonly template?: { readonly defaultVersion: number; readonly latestVersion: number };
  readonly image: ImageFindingsFacts;
  readonly capacity: CapacityFacts;
  /** Present when and only when an accelerator moves clients. */
  readonly route?: LiveRoute;
  /** Present when and only when records move clients. */
  readonly record?: RecordFacts;
  /** State by name of alarm. */
  readonly alarms: Readonly<Record<string, string>>;
}

/** The image that blue runs, and the copy that green is deployed with. */
export interface ImageFindingsFacts {
  readonly source?: LiveImage;
  /** The id that is written for the launch template. */
  readonly published?: string;
  /** The image of that id. */
  readonly copy?: LiveImage;
  readonly keyArn: string;
}

/** What the target region has room for. */
export interface CapacityFacts {
  /** vCPUs of running on-demand standard instances: allowed, and running. */
  readonly vcpuQuota: number;
  readonly vcpusInUse: number;
  /** By type; absent where EC2 does not know it. */
  readonly vcpus: Readonly<Record<string, number>>;
  readonly architectures: Readonly<Record<string, readonly string[]>>;
  readonly offered: readonly string[];
  /** Absent when none was asked for, or when it is not there. */
  readonly reservation?: {
    readonly state: string;
    readonly instanceType: string;
    readonly available: number;
    readonly total: number;
  };
  readonly scalingRoleExists: boolean;
}
