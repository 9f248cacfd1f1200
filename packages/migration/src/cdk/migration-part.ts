import type { IConstruct } from 'constructs';

/** A part of a workload that a migration carries across: a bucket, a fleet, a database. */
export interface IMigrationPart extends IConstruct {
  /** The part's name in the migration, lower-case: `assets`. Physical names are composed from it. */
  readonly partName: string;
}
