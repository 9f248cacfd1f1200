import { at, declared, each, fail, isAwsManaged, isKeyOfRegion, isUnresolved, pass, shown, unknown } from '../../ask';
import type { Check, Lookup } from '../../model';

/** Each copy of a secret is encrypted where it lies. */
export const secretKey: Check = {
  code: 'SecretNotEncrypted',
  area: 'A9',
  severity: 'MEDIUM',
  title: 'A secret, and each of its replicas, is encrypted under a customer-managed key of its region',
  rationale:
    "Under AWS's own key every principal of the account that may read the secret may decrypt it, and nobody else can be let in.",
  remediation: 'Set KmsKeyId of the secret, and of each replica region.',
  source: 'AWS Secrets Manager User Guide, "Secret encryption and decryption"; API Reference, ReplicaRegionType',
  serves: ['IAM-7'],
  judge: (program) =>
    declared(program, 'AWS::SecretsManager::Secret').flatMap((secret) => {
      const replicas = each(at(secret.properties, 'ReplicaRegions'));
      const places: readonly (readonly [property: string, key: Lookup, region: Lookup])[] = [
        ['KmsKeyId', at(secret.properties, 'KmsKeyId'), secret.region],
        ...replicas.map((one) => ['ReplicaRegions.KmsKeyId', at(one, 'KmsKeyId'), at(one, 'Region')] as const),
      ];
      return places.map(([property, key, region]) => {
        const told = {
          property,
          found: shown(key),
          allowed: `a customer-managed key of ${shown(region)}`,
          remedy: `set ${property}`,
        };
        if (isUnresolved(key) || isUnresolved(region)) return unknown(secret, told);
        return typeof region === 'string' && isKeyOfRegion(key, region) && !isAwsManaged(key)
          ? pass(secret, told)
          : fail(secret, told);
      });
    }),
};
