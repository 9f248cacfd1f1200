/**
 * Where a migration stands. A change of phase changes only properties that update in place; nothing is deleted before
 * FINALISED.
 */
export enum MigrationPhase {
  /** The target is built and follows the source. */
  REPLICATE = 'REPLICATE',
  /** The target's database stands on its own; the source still serves every client. */
  PROMOTED = 'PROMOTED',
  /** The target serves; the source follows, so that a rollback keeps new writes. */
  CUT_OVER = 'CUT_OVER',
  /** The rollback window is over; what the source kept for it may go. */
  FINALISED = 'FINALISED',
}
