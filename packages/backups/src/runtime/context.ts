import type { BackupsRuntimeConfig } from '../core';
import type { ClockPort, DatabasesPort, Log, RestoresPort, Vaults } from './ports';

/** What an action works with. */
export interface ActionContext {
  readonly config: BackupsRuntimeConfig;
  /** Path for findings: `rl-orders/backups`. */
  readonly subject: string;
  readonly vaults: Vaults;
  readonly databases: DatabasesPort;
  readonly restores: RestoresPort;
  readonly clock: ClockPort;
  readonly log: Log;
  readonly request: ActionRequest;
}

/** What the runtime is invoked with. */
export interface ActionRequest {
  readonly action: string;
  /** Of `validate-restore`: the job that restored. */
  readonly restoreJobId?: string;
}
