import type { RegionSettings } from './region-settings';
import type { WorkloadAlerts } from './workload-alerts';
import type {
  WorkloadBackups,
  WorkloadBoundary,
  WorkloadCutover,
  WorkloadDeployRole,
  WorkloadGuard,
  WorkloadObservability,
  WorkloadRole,
  WorkloadSecret,
} from './workload-operations';
import type { WorkloadBucket, WorkloadDatabase, WorkloadFleet, WorkloadNetwork } from './workload-parts';

/**
 * A whole workload on its way from one region to another, as data. What is left out does not exist; what is given as an empty
 * object exists with its defaults.
 */
export interface WorkloadMigrationArgs extends RegionSettings {
  /** The permissions boundary of every role that is made for the migration. By default there is none. */
  boundary?: WorkloadBoundary;
  /** Who is told of the alarms. By default nobody. */
  alerts?: WorkloadAlerts;
  /** Secrets that both regions can read. By default there are none but those of the databases. */
  secrets?: WorkloadSecret[];
  /** A network of the target region, in which databases and fleets stand that name no other place. By default there is none. */
  network?: WorkloadNetwork;
  /** The buckets that move. */
  buckets?: WorkloadBucket[];
  /** The databases that move. */
  databases?: WorkloadDatabase[];
  /** The fleets that move. */
  fleets?: WorkloadFleet[];
  /** How the parts are backed up. By default they are not. */
  backups?: WorkloadBackups;
  /** What the parts are watched with: dashboard, abort signal, canaries. By default there is nothing but their own alarms. */
  observability?: WorkloadObservability;
  /** The state machine that carries the parts across, and back. By default there is none. */
  cutover?: WorkloadCutover;
  /** Roles of actors of your own. By default there are none. */
  roles?: WorkloadRole[];
  /** Denies of the deletion of everything that the parts protect, until FINALISED. By default there are none. */
  guard?: WorkloadGuard;
  /** The role with which CI deploys. By default there is none. */
  deployRole?: WorkloadDeployRole;
}
