import type { MigrationPhase } from '@regionlift/migration';

/** How an API call touches the account, in the words of the Service Authorization Reference. */
export enum AccessLevel {
  READ = 'READ',
  LIST = 'LIST',
  WRITE = 'WRITE',
  TAGGING = 'TAGGING',
  PERMISSIONS_MANAGEMENT = 'PERMISSIONS_MANAGEMENT',
}

/** What an actor may do, and why. */
export interface ActorPermission {
  /** `service:Action`, never with a wildcard. All of the same access level. */
  readonly actions: string[];

  /** The access level of the actions. A level lower than the reference's is refused (`AccessLevelUnderstated`). */
  readonly access: AccessLevel;

  /** Literal ARNs or ARN patterns. `*` alone only where AWS offers no scope; then `unscopedReason` is required. */
  readonly resources: string[];

  /** What the calls are for, in one clause. */
  readonly reason: string;

  /**
   * Operator → key → values.
   *
   * @default - no condition
   */
  readonly conditions?: { [operator: string]: { [key: string]: string[] } };

  /**
   * Why AWS offers no resource scope, with the source.
   *
   * @default - the resources are named
   */
  readonly unscopedReason?: string;

  /**
   * The phases in which the actor has the permission.
   *
   * @default - every phase before FINALISED
   */
  readonly phases?: MigrationPhase[];
}
