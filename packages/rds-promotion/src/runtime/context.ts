import type { DatabaseRuntimeConfig } from '../core';
import type { ClockPort, InstancesPort, Log, NamesPort, PoolersPort, ServerPort } from './ports';

/** What an action works with. */
export interface ActionContext {
  readonly config: DatabaseRuntimeConfig;
  /** Path for findings: `rl-orders/database`. */
  readonly subject: string;
  readonly source: ServerPort;
  readonly target: ServerPort;
  /** The source as its master user, where his secret is known: to create the migration role. */
  readonly sourceAsMaster?: ServerPort;
  /** The password that the migration role is to have: its secret's; absent with authentication IAM. */
  readonly migrationPassword?: () => Promise<string>;
  readonly names: NamesPort;
  /** The poolers that a handover pauses; absent where there are none. */
  readonly poolers?: PoolersPort;
  readonly instances: InstancesPort;
  readonly clock: ClockPort;
  readonly log: Log;
  readonly request: ActionRequest;
}

/** What the runtime is invoked with. */
export interface ActionRequest {
  readonly action: string;
  /** Codes of findings that somebody takes on, with the reason. */
  readonly acknowledged?: readonly { readonly code: string; readonly reason: string }[];
  /** `compare` alone: compares the checksums of every row (1, default), or of one row in that many. */
  readonly sampleOneIn?: number;
}
