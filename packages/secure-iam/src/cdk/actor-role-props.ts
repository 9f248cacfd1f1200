import type { IMigrationPart } from '@regionlift/migration';
import type { Duration } from 'aws-cdk-lib';
import type { ActorPermission } from './actor-permission';

/** One actor of a migration. */
export interface ActorRoleProps {
  /** Who acts, kebab-case: `copier`; one word for an actor without a part. The role is named after it. */
  readonly actor: string;

  /** What the actor does, one sentence. Latin-1, at most 1,000 characters. */
  readonly description: string;

  /** The AWS service that assumes the role: `lambda.amazonaws.com`. */
  readonly service: string;

  /** ARNs or ARN patterns of the resources for which the service may assume it (confused deputy). */
  readonly sourceArns: string[];

  /** What the actor may do, by phase. */
  readonly permissions: ActorPermission[];

  /**
   * The part that it acts for.
   *
   * @default - the migration as a whole
   */
  readonly part?: IMigrationPart;

  /**
   * Longest session, in whole hours from 1 to 12.
   *
   * @default Duration.hours(1)
   */
  readonly maxSession?: Duration;
}
