import { at, declared, each, fail, isUnresolved, pass, plainText, unknown } from '../../ask';
import type { Check } from '../../model';

/** Clients that move find their password where they are. */
export const secretAway: Check = {
  code: 'SecretInOneRegion',
  area: 'A9',
  severity: 'MEDIUM',
  title: 'A secret of a program of two regions is in both',
  rationale: 'A target that asks the source for its password stops with it.',
  remediation: 'Add the other region to ReplicaRegions, or declare the secret there.',
  source: 'AWS Secrets Manager User Guide, "Replicate AWS Secrets Manager secrets across Regions"',
  serves: ['IAM-7'],
  judge: (program) => {
    const secrets = declared(program, 'AWS::SecretsManager::Secret');
    const regions = new Set(program.resources.map(({ region }) => region).filter((region) => /-\d$/.test(region)));
    if (regions.size < 2) return [];
    return secrets.map((secret) => {
      const replicas = each(at(secret.properties, 'ReplicaRegions')).map((one) => at(one, 'Region'));
      const twins = secrets.filter(({ name, region }) => name === secret.name && region !== secret.region);
      const away = [...replicas, ...twins.map(({ region }) => region)].filter((region) => region !== secret.region);
      const told = {
        property: 'ReplicaRegions',
        found: away.map(plainText).join(', ') || 'no other region',
        allowed: 'the other region',
        remedy: 'add the other region to ReplicaRegions',
      };
      if (away.some((region) => typeof region === 'string' && regions.has(region))) return pass(secret, told);
      return isUnresolved(at(secret.properties, 'ReplicaRegions')) ? unknown(secret, told) : fail(secret, told);
    });
  },
};
