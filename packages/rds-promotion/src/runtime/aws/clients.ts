import { RDSClient } from '@aws-sdk/client-rds';
import { Route53Client } from '@aws-sdk/client-route-53';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Signer } from '@aws-sdk/rds-signer';
import { type ClientSettings, clientSettings, perRegion } from '@regionlift/migration/runtime';

export type { ClientSettings };

/** One client for each service and region, made when it is first asked for. */
export interface Clients {
  readonly rds: (region: string) => RDSClient;
  /** Route 53 has one endpoint in a partition; the region chooses the partition. */
  readonly route53: (region: string) => Route53Client;
  readonly secrets: (region: string) => SecretsManagerClient;
  /** A token by which a user may log in once within 15 minutes. Signed here: no call is made. */
  readonly loginToken: (login: TokenLogin) => Promise<string>;
}

/** Whom a token is for, and where. */
export interface TokenLogin {
  readonly region: string;
  readonly hostname: string;
  readonly port: number;
  readonly username: string;
}

/** The clients, with the settings of every part ({@link clientSettings}). */
export function awsClients(settings: ClientSettings = {}): Clients {
  const base = clientSettings(settings);
  const rds = perRegion((region) => new RDSClient({ ...base, region }));
  return {
    rds,
    route53: perRegion((region) => new Route53Client({ ...base, region })),
    secrets: perRegion((region) => new SecretsManagerClient({ ...base, region })),
    // The credentials of the clients: the signer's own search for some would be another one.
    loginToken: (login) => new Signer({ ...login, credentials: rds(login.region).config.credentials }).getAuthToken(),
  };
}
