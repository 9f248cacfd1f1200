import type { MigrationBackupsSettings } from '@regionlift/backups/pulumi';
import type { CutoverSettings } from '@regionlift/cutover/pulumi';
import type { MigrationObservabilitySettings } from '@regionlift/observability/pulumi';
import type {
  ActorRoleSettings,
  DeployRoleSettings,
  MigrationBoundarySettings,
  MigrationGuardSettings,
  MigrationSecretSettings,
} from '@regionlift/secure-iam/pulumi';

/** The permissions boundary of every role that is made for the migration. */
export interface WorkloadBoundary extends MigrationBoundarySettings {
  /** Name of the component. Defaults to `Boundary`. */
  name?: string;
}

/** A secret that both regions can read. Its value is never given: Secrets Manager makes it up. */
export interface WorkloadSecret extends MigrationSecretSettings {
  /** Name of the secret, of which physical names are composed: `Application`. */
  name: string;
}

/** How the parts are backed up. */
export interface WorkloadBackups extends MigrationBackupsSettings {
  /** Name of the component, of which physical names are composed. Defaults to `Backups`. */
  name?: string;
  /** Names of the parts to protect. Defaults to every part. */
  protect?: string[];
}

/** What the parts are watched with. */
export interface WorkloadObservability extends MigrationObservabilitySettings {
  /** Name of the component, of which physical names are composed. Defaults to `Observability`. */
  name?: string;
  /** Names of the parts to watch. Defaults to every part, and the backups. */
  watch?: string[];
}

/** The state machine that carries the parts across, and back. */
export interface WorkloadCutover extends CutoverSettings {
  /** Name of the component. Defaults to `Cutover`. */
  name?: string;
  /**
   * Names of the parts, in the order in which they are carried across in each stage. Every part with steps has to be in it. Defaults
   * to backups, then buckets, databases and fleets, as they are listed.
   */
  order?: string[];
}

/** A role of one actor of your own. */
export interface WorkloadRole extends ActorRoleSettings {
  /** Name of the component. */
  name: string;
}

/** Denies of the deletion of everything that the parts protect. */
export interface WorkloadGuard extends MigrationGuardSettings {
  /** Name of the component. Defaults to `Guard`. */
  name?: string;
}

/** The role with which CI deploys. */
export interface WorkloadDeployRole extends DeployRoleSettings {
  /** Name of the component. Defaults to `DeployRole`. */
  name?: string;
}
