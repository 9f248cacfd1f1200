import { Refusal, type StandIn } from '../../contract/aws';
import type { Programme } from '../../contract/programme';
import { byOperation } from '../by-operation';
import { type Login, type Secret, secretsOf } from './secrets';

/** What the stand-in of Secrets Manager holds. */
export interface SecretsManagerSettings {
  readonly programme: Pick<Programme, 'account' | 'resources'>;
  /** Secrets that are there before the migration, by name or ARN: the master user's. */
  readonly given?: readonly { readonly region: string; readonly id: string; readonly login: Login }[];
}

/** Secrets, and the passwords in them. */
export interface SecretsManager extends StandIn {
  /** The password of a user, of whichever secret names it; undefined: no secret does. */
  readonly passwordOf: (username: string) => string | undefined;
}

/** Secrets of the program with values made for one rehearsal; replicas have the value of their primary in their own region. */
export function secretsManager({ programme, given = [] }: SecretsManagerSettings): SecretsManager {
  const secrets: readonly Secret[] = [
    ...given.map(({ region, id, login }) => ({
      region,
      arn: id.startsWith('arn:') ? id : `arn:aws:secretsmanager:${region}:${programme.account}:secret:${id}-rehear`,
      name: id.startsWith('arn:') ? id.replace(/^.*:secret:/, '').replace(/-[A-Za-z0-9]{6}$/, '') : id,
      value: JSON.stringify(login),
    })),
    ...secretsOf(programme),
  ];
  const found = (region: string, id: string): Secret | undefined =>
    secrets.find((secret) => secret.region === region && names(secret, id));
  return {
    title: 'Secrets Manager',
    services: ['Secrets Manager'],
    limits:
      'values are made for one rehearsal and are the same in all their regions at once; keys, policies and rotation are not asked',
    passwordOf: (username) =>
      secrets.map(({ value }) => loginIn(value)).find((login) => login.username === username)?.password,
    answer: byOperation('Secrets Manager', {
      GetSecretValue: ({ SecretId }: { readonly SecretId?: string }, { region }) => {
        const secret = found(region, SecretId ?? '');
        if (secret === undefined)
          throw new Refusal('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
        return {
          ARN: secret.arn,
          Name: secret.name,
          VersionId: '00000000-0000-4000-8000-000000000000',
          VersionStages: ['AWSCURRENT'],
          SecretString: secret.value,
        };
      },
    }),
  };
}

/** By its name, its ARN, or the ARN without the six characters at its end (User Guide, "What's in a Secrets Manager secret"). */
const names = ({ arn, name }: Secret, id: string): boolean =>
  id === name || id === arn || id === arn.replace(/-[A-Za-z0-9]{6}$/, '');

const loginIn = (value: string): Partial<Login> => {
  try {
    return Object(JSON.parse(value)) as Partial<Login>;
  } catch {
    return {};
  }
};
