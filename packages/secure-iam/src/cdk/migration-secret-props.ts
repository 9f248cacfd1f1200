import type { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';

/** A secret of a migration. Its value is never given: Secrets Manager makes it up. */
export interface MigrationSecretProps {
  /**
   * What the secret is for.
   *
   * @default - composed from the names of secret and migration
   */
  readonly description?: string;

  /**
   * User name to keep beside the password, as the JSON object `{"username": …, "password": …}`. It is written into the
   * template.
   *
   * @default - the secret is the bare password
   */
  readonly username?: string;

  /**
   * Characters of the password, 8 to 128.
   *
   * @default 40
   */
  readonly passwordLength?: number;

  /**
   * Characters that the password must not have.
   *
   * @default - what ends a URL, a quoted string or a shell word
   */
  readonly excludeCharacters?: string;

  /**
   * Function in the source region that rotates the secret; the new value reaches the replica by itself. Secrets Manager is
   * allowed to invoke it; what it may do itself is yours to grant (`sourceSecret.grantRead`, `sourceSecret.grantWrite`).
   *
   * @default - no rotation
   */
  readonly rotationFunction?: IFunction;

  /**
   * Time between rotations, whole days from 1 to 1,000. Needs `rotationFunction`.
   *
   * @default Duration.days(30)
   */
  readonly rotateAfter?: Duration;
}
