/** The two ends of a migration. */
export enum MigrationSide {
  /** The region that the workload leaves. */
  SOURCE = 'SOURCE',
  /** The region that the workload moves to. */
  TARGET = 'TARGET',
}
