import type { ClockPort, Log } from '@regionlift/migration/runtime';
import type { Acknowledgement, BucketRuntimeConfig } from '../core';
import type { BucketPort, ControlPort, LedgerPort, MetricsPort, ParametersPort } from './ports';

/** What an action works with. */
export interface ActionContext {
  readonly config: BucketRuntimeConfig;
  /** Path for findings: `rl-orders/assets`. */
  readonly subject: string;
  readonly source: BucketPort;
  readonly target: BucketPort;
  readonly control: ControlPort;
  readonly metrics: MetricsPort;
  readonly ledger: LedgerPort;
  readonly parameters: ParametersPort;
  readonly clock: ClockPort;
  readonly log: Log;
  readonly request: ActionRequest;
}

/** What the runtime is invoked with. */
export interface ActionRequest {
  readonly action: string;
  /** Identifies one comparison: a later call with the same run continues it, or repeats its verdict. */
  readonly run?: string;
  /** Findings that somebody takes on, with the reason. */
  readonly acknowledged?: readonly Acknowledgement[];
  /** Compares the checksums of every version (default), or of one key in `oneIn`. */
  readonly sampleOneIn?: number;
}
