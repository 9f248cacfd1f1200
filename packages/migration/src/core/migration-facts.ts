import type { Maybe } from './deferred';

/** What a user says of a migration, as a shell hands it over: unchecked, possibly deferred. */
export interface MigrationFacts {
  /** Construct id or component name: `Orders`. */
  readonly name: Maybe<string>;
  readonly from: Maybe<string>;
  readonly to: Maybe<string>;
  readonly account: Maybe<string>;
  readonly phase: Maybe<string>;
  /** The phase that was deployed last. @default - not known: nobody checks the move */
  readonly deployedPhase?: Maybe<string>;
  /** @default 'rl' */
  readonly qualifier?: Maybe<string>;
  /** Days after the cutover during which the way back stays open. @default 7 */
  readonly rollbackWindowDays?: Maybe<number>;
  /** The side that the program declares. @default - both */
  readonly side?: Maybe<string>;
  /** Environment of a stack that the user brings for the source side. */
  readonly sourceEnvironment?: Environment;
  /** Environment of a stack that the user brings for the target side. */
  readonly targetEnvironment?: Environment;
}

/** Where a stack is deployed to. */
export interface Environment {
  readonly account: Maybe<string>;
  readonly region: Maybe<string>;
}
