import type { Partition } from '@regionlift/migration/core';
import type { FleetCanaryPath } from './fleet-canary';
import type { LoadBalancerType, Routing } from './words';

/**
 * Everything that the part's runtime has to know, as JSON in the function's environment variable `REGIONLIFT_PART`. No
 * secret is in it. Lambda allows 4 KB for all variables together ("Lambda quotas"): keep it small.
 */
export interface FleetRuntimeConfig {
  /** Raised when the shape changes; the runtime refuses another one. */
  readonly version: 1;
  readonly qualifier: string;
  readonly migration: string;
  readonly part: string;
  readonly partition: Partition;
  /** Twelve digits. */
  readonly account: string;
  readonly source: {
    readonly region: string;
    readonly loadBalancerArn: string;
    readonly scalingGroupName: string;
    readonly imageId: string;
    /** Whether the accelerator hands clients' addresses through to it; present when and only when `routing` is ACCELERATOR. */
    readonly clientIpPreserved?: boolean;
  };
  readonly target: {
    readonly region: string;
    readonly loadBalancerArn: string;
    readonly loadBalancerType: LoadBalancerType;
    readonly targetGroupArn: string;
    readonly scalingGroupName: string;
    /** Its latest version is what a refresh brings out, its default version what the group stands at. */
    readonly launchTemplateName: string;
    readonly instanceTypes: readonly string[];
    readonly maxCapacity: number;
    readonly capacityReservationId?: string;
    /** Of the listener that serves clients. */
    readonly listener: { readonly port: number; readonly protocol: 'HTTPS' | 'TLS' | 'TCP' };
    readonly keyAlias: string;
  };
  readonly hostName: string;
  readonly routing: Routing;
  /** Present when and only when `routing` is ACCELERATOR: literal ARNs, which AWS gave when the groups were created. */
  readonly endpointGroups?: { readonly source: string; readonly target: string };
  /** Present when and only when `routing` is RECORDS. */
  readonly record?: { readonly hostedZoneId: string; readonly recordName: string; readonly ttlSeconds: number };
  readonly shift: {
    readonly percents: readonly number[];
    readonly bakeSeconds: number;
    readonly alarmGate: boolean;
    readonly gateAlarmNames: readonly string[];
    readonly healthySamples: number;
    readonly drainSeconds: number;
    readonly smokeTestPath: string;
  };
  /** The ways that the canary tries, which depend on the phase that is deployed. */
  readonly canaryPaths: readonly FleetCanaryPath[];
  readonly ledgerParameter: string;
  readonly imageParameter: string;
}

/** Name of the environment variable that carries {@link FleetRuntimeConfig}. */
export const runtimeConfigVariable = 'REGIONLIFT_PART';
