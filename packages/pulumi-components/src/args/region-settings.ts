import type { MigrationPhase, MigrationSide } from '@regionlift/migration/pulumi';

/** What a migration has to know of itself. Names and ARNs are composed from it, so every value is plain. */
export interface RegionSettings {
  /** Region that the workload leaves: `us-west-2`. */
  from: string;
  /** Region that the workload moves to; in the same partition. */
  to: string;
  /** The account that holds both sides: twelve digits, in quotes. */
  account: string;
  /** The phase that this deployment brings about: a value of a configuration that grows from REPLICATE to FINALISED. */
  phase: MigrationPhase;
  /**
   * The phase that was deployed last: a move that may not follow it is refused (`PhaseMoveRefused`), such as back from
   * PROMOTED to REPLICATE. By default the move is not checked.
   */
  deployedPhase?: MigrationPhase;
  /** Keeps migrations of one account apart: first field of every physical name. Defaults to `rl`. */
  qualifier?: string;
  /** Whole days for which the way back stays open after the cutover. Defaults to 7. */
  rollbackWindowDays?: number;
  /**
   * The side that this stack declares. Two stacks, one per side, each with a provider of its own, keep the target deployable
   * while the source region is down. Defaults to both.
   */
  side?: MigrationSide;
}

/** The migration that a component alone belongs to: the same in every component of one migration. */
export interface MigrationSettings extends RegionSettings {
  /** Name of the migration, of which physical names are composed: `Orders`. A letter, then at most 31 letters and digits. */
  name: string;
}
