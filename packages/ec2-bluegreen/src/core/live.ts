import type { RecordSet } from './record/record-set';
import type { Colour, Weights } from './words';

/** An Auto Scaling group as it is now. */
export interface LiveGroup {
  readonly minCapacity: number;
  readonly maxCapacity: number;
  readonly desiredCapacity: number;
  /** Instances in service by the group's own account. */
  readonly inService: number;
  /** Names of suspended processes: `AlarmNotification`. */
  readonly suspendedProcesses: readonly string[];
}

/** One target of a load balancer, by Elastic Load Balancing's words (API Reference, TargetHealth). */
export interface LiveTarget {
  /** Instance id. */
  readonly id: string;
  readonly state: 'initial' | 'healthy' | 'unhealthy' | 'unused' | 'draining' | 'unavailable' | 'unhealthy.draining';
  /** `Target.ResponseCodeMismatch`, … */
  readonly reason?: string;
}

/** How clients are spread now. */
export interface LiveRoute {
  readonly weights: Weights;
  /** Colours that can be given weight: blue is not attached any more after `detach-blue`. */
  readonly attached: readonly Colour[];
  /** Whether the last change has reached everybody: the accelerator is DEPLOYED, the record INSYNC. */
  readonly settled: boolean;
}

/** An image as EC2 describes it, with its snapshots. */
export interface LiveImage {
  readonly imageId: string;
  /** `available`, `pending`, `failed`, … */
  readonly state: string;
  readonly stateReason?: string;
  readonly name: string;
  readonly ownerId: string;
  readonly architecture: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly snapshots: readonly { readonly snapshotId: string; readonly encrypted: boolean; readonly keyArn?: string }[];
}

/** What the runtime has to remember between its runs, as JSON in the part's ledger parameter. */
export interface FleetLedger {
  /** Milliseconds since the epoch at which clients were last moved, and how. */
  readonly shiftedAt?: number;
  readonly shiftedTo?: Weights;
  /** When that had reached everybody; milliseconds since the epoch. Bakes count from it. */
  readonly settledAt?: number;
  /** Capacity of blue when green was scaled to it. */
  readonly blueCapacity?: number;
  /** Scaling processes that the runtime suspended itself, by colour: nobody else's are resumed. */
  readonly suspended?: Readonly<Partial<Record<Colour, readonly string[]>>>;
  /** Samples in a row in which every target of green was healthy, and when the last was taken (milliseconds since the epoch). */
  readonly healthySamples?: number;
  readonly sampledAt?: number;
  /** The copy of the image that is under way, or was: which attempt of which image, since when (milliseconds since the epoch). */
  readonly imageCopy?: {
    readonly sourceImageId: string;
    readonly attempt: number;
    /** Absent until EC2 has answered. */
    readonly imageId?: string;
    readonly at: number;
  };
  /** When draining began; milliseconds since the epoch. */
  readonly drainingSince?: number;
  /** The record sets of the host name as they were before the runtime changed them, as Route 53 gives them. */
  readonly recordBefore?: readonly RecordSet[];
  /** When the record's TTL was lowered, in milliseconds since the epoch, and the TTL in seconds that it had. */
  readonly ttlLowered?: { readonly at: number; readonly fromSeconds: number };
  /** Id of the instance refresh that the runtime started, and the version of the launch template that it brings. */
  readonly refreshId?: string;
  readonly refreshVersion?: number;
}
