import type {
  Colour,
  FleetLedger,
  LiveGroup,
  LiveImage,
  LiveRoute,
  LiveTarget,
  RecordChange,
  RecordSet,
  Weights,
} from '../core';

export type { ClockPort, Log } from '@regionlift/migration/runtime';
export type { LoadBalancerName, RecordChange, RecordSet } from '../core';

/** One colour's fleet: its Auto Scaling group and the targets of its load balancer. Absence is a value, never an error. */
export interface FleetPort {
  readonly group: () => Promise<LiveGroup | undefined>;
  /** SetDesiredCapacity, whatever the cooldown. */
  readonly setCapacity: (desired: number) => Promise<void>;
  readonly suspend: (processes: readonly string[]) => Promise<void>;
  readonly resume: (processes: readonly string[]) => Promise<void>;
  /** Targets of every target group behind the load balancer. */
  readonly targets: () => Promise<readonly LiveTarget[]>;
  /** Connections or flows of the last whole minutes, newest first; empty when CloudWatch has none. */
  readonly connections: () => Promise<readonly number[]>;
  /** Of the launch template: what the group stands at, and the newest. Versions count from 1. */
  readonly templateVersions: () => Promise<{ readonly defaultVersion: number; readonly latestVersion: number }>;
  /** ModifyLaunchTemplate: the next deployment's group then stands at the version that it runs already. */
  readonly setDefaultVersion: (version: number) => Promise<void>;
  /**
   * StartInstanceRefresh to a version of the launch template, with automatic rollback and matching instances skipped; the id of
   * the refresh, of one that runs already included.
   */
  readonly startRefresh: (version: number) => Promise<string>;
  /** `Successful`, `InProgress`, `RollbackSuccessful`, … with the group's own reason and per cent done. */
  readonly refresh: (
    id: string,
  ) => Promise<{ readonly status: string; readonly reason?: string; readonly percent: number } | undefined>;
}

/** What moves clients between the colours: an accelerator's traffic dials, or weighted records. */
export interface RoutePort {
  readonly read: () => Promise<LiveRoute>;
  /** Gives the colour that gains its share first, then takes the other's, so that no client is ever without one. */
  readonly write: (weights: Weights) => Promise<void>;
  readonly detachBlue: () => Promise<void>;
  /** Attaches blue again, without weight. */
  readonly attachBlue: () => Promise<void>;
}

/** The record of the host name, where Route 53 moves clients. */
export interface RecordPort {
  /** Record sets of the name and of the types A, AAAA and CNAME, as Route 53 gives them. */
  readonly sets: () => Promise<readonly RecordSet[]>;
  /** One batch, which Route 53 carries out as a whole or not at all. */
  readonly change: (changes: readonly RecordChange[]) => Promise<void>;
}

/** Images of both regions. */
export interface ImagesPort {
  /** The image that blue runs; undefined when it cannot be found, or not be read. */
  readonly source: () => Promise<LiveImage | undefined>;
  /** An image of the target region. */
  readonly target: (imageId: string) => Promise<LiveImage | undefined>;
  /** Copies of an image in the target region, by the tag that `copy` puts on them; newest first. */
  readonly copies: (sourceImageId: string) => Promise<readonly LiveImage[]>;
  /** CopyImage, encrypted under the part's key; asked again with the same token it answers with the same image. */
  readonly copy: (request: {
    readonly sourceImageId: string;
    readonly name: string;
    readonly clientToken: string;
  }) => Promise<string>;
  /** ARN of the part's key, which snapshots name instead of its alias. */
  readonly keyArn: () => Promise<string>;
  /** The id that the fleet is deployed with; undefined before the first. */
  readonly published: () => Promise<string | undefined>;
  readonly publish: (imageId: string) => Promise<void>;
}

/** What the target region has room for. */
export interface CapacityPort {
  /** vCPUs that running on-demand standard instances may have (quota L-1216C47A). */
  readonly vcpuQuota: () => Promise<number>;
  /** vCPUs that they have now. */
  readonly vcpusInUse: () => Promise<number>;
  /** vCPUs of each type; absent where EC2 does not know the type. */
  readonly vcpusOf: (types: readonly string[]) => Promise<Readonly<Record<string, number>>>;
  /** Architectures that each type runs, by EC2's words: `arm64`; absent where EC2 does not know the type. */
  readonly architecturesOf: (types: readonly string[]) => Promise<Readonly<Record<string, readonly string[]>>>;
  /** Types that the target region offers, of the given ones. */
  readonly offered: (types: readonly string[]) => Promise<readonly string[]>;
  /** Undefined when there is no such reservation. */
  readonly reservation: (
    id: string,
  ) => Promise<
    | { readonly state: string; readonly instanceType: string; readonly available: number; readonly total: number }
    | undefined
  >;
  /** Whether the service-linked role of Auto Scaling exists: the key's policy names it. */
  readonly scalingRoleExists: () => Promise<boolean>;
}

/** CloudWatch alarms of the target region. */
export interface AlarmsPort {
  /** State of each of the alarms; absent where there is no such alarm. */
  readonly states: (
    names: readonly string[],
  ) => Promise<Readonly<Record<string, 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'>>>;
}

/** Requests for the host name, as a client would send them. */
export interface SmokePort {
  /** By the private addresses of green's load balancer: one answer per address; a request that found none has an `error` instead of a status. */
  readonly ask: (path: string) => Promise<readonly SmokeAnswer[]>;
  /** By the name itself, wherever it leads. */
  readonly askByName: (path: string) => Promise<SmokeAnswer>;
}

/** See {@link SmokePort}. */
export interface SmokeAnswer {
  readonly address: string;
  readonly status?: number;
  readonly error?: string;
  readonly milliseconds: number;
}

/** The part's ledger parameter. */
export interface LedgerPort {
  /** Empty before the first write. */
  readonly read: () => Promise<FleetLedger>;
  readonly write: (ledger: FleetLedger) => Promise<void>;
}

/** Both fleets. */
export type Fleets = Readonly<Record<Colour, FleetPort>>;
