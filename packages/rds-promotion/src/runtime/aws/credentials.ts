import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { RuntimeError } from '@regionlift/migration/runtime';

/** A user with a password. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/**
 * Reads a secret of the form that Secrets Manager's own database secrets have, `{ "username", "password" }`, once: an action
 * is over long before a rotation is. Raises `InvalidSecret`, without its value, and what Secrets Manager raises.
 */
export function secretLogin(client: () => SecretsManagerClient, SecretId: string): () => Promise<Login> {
  let login: Promise<Login> | undefined;
  return () => {
    login ??= read(client(), SecretId).catch((error: unknown) => {
      login = undefined;
      throw error;
    });
    return login;
  };
}

async function read(client: SecretsManagerClient, SecretId: string): Promise<Login> {
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
  const { username, password } = parsed(SecretString);
  if (typeof username !== 'string' || username === '' || typeof password !== 'string' || password === '')
    throw new RuntimeError('InvalidSecret', `the secret ${SecretId} is no JSON object with username and password`);
  return { username, password };
}

const parsed = (text: string): { readonly username?: unknown; readonly password?: unknown } => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};
