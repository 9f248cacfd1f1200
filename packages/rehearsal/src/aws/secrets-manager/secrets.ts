import { randomBytes } from 'node:crypto';
import type { Programme, SynthesizedResource } from '../../contract/programme';

/** A user with a password. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** A secret in one region. */
export interface Secret {
  readonly region: string;
  readonly arn: string;
  readonly name: string;
  readonly value: string;
}

/** The secrets that a program makes, in every region that they are in. */
export const secretsOf = ({ account, resources }: Pick<Programme, 'account' | 'resources'>): readonly Secret[] =>
  resources
    .filter(({ kind }) => kind === 'AWS::SecretsManager::Secret')
    .flatMap((resource) => {
      const value = generated(resource);
      return regionsOf(resource).map((region) => ({
        region,
        name: resource.name,
        arn: `arn:aws:secretsmanager:${region}:${account}:secret:${resource.name}-rehear`,
        value,
      }));
    });

const regionsOf = ({ region, properties: { ReplicaRegions } }: SynthesizedResource): readonly string[] => [
  region,
  ...(Array.isArray(ReplicaRegions) ? ReplicaRegions.map((one) => String(Object(one).Region)) : []),
];

/** A value as `GenerateSecretString` says; without it, one password. The password has letters and digits alone. */
function generated({ properties: { GenerateSecretString } }: SynthesizedResource): string {
  const {
    GenerateStringKey: key,
    SecretStringTemplate: template,
    PasswordLength: length = 32,
  } = Object(GenerateSecretString) as Readonly<Record<string, unknown>>;
  const password = randomBytes(Number(length)).toString('hex').slice(0, Number(length));
  if (key === undefined) return password;
  const rest: unknown = typeof template === 'string' ? JSON.parse(template) : template;
  return JSON.stringify({ ...Object(rest), [String(key)]: password });
}
