import type { Maybe, MigrationPlan, Planned } from '@regionlift/migration/core';
import { planSecret, type SecretPlan } from '@regionlift/secure-iam/core';
import type { MigrationSecretSettings } from '@regionlift/secure-iam/pulumi';
import { factsOf } from './facts-of';

/** The plan of a secret, as its component makes it. */
export function planOfSecret(
  name: string,
  migration: MigrationPlan,
  settings: MigrationSecretSettings,
): Planned<SecretPlan> {
  const { passwordLength, rotationFunctionArn, rotateAfterDays, ...facts } = factsOf<SecretSettingsFacts>(settings);
  const rotates = rotationFunctionArn !== undefined || rotateAfterDays !== undefined;
  return planSecret(name, migration, {
    ...facts,
    name,
    length: passwordLength,
    ...(rotates && { rotation: { functionArn: rotationFunctionArn ?? '', afterDays: rotateAfterDays ?? 30 } }),
  });
}

type SecretSettingsFacts = Omit<MigrationSecretSettings, 'rotationFunctionArn'> & {
  readonly rotationFunctionArn?: Maybe<string>;
};
