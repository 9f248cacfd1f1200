export type { Login } from './secrets';
export { type SecretsManager, type SecretsManagerSettings, secretsManager } from './secrets-manager';
