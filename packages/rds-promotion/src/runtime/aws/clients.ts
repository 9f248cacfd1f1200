import { RDSClient, type RDSClientConfig } from '@aws-sdk/client-rds';
import { Route53Client } from '@aws-sdk/client-route-53';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Signer } from '@aws-sdk/rds-signer';
import { perRegion } from '@regionlift/migration/runtime';

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

/** Settings that only tests give. */
export interface ClientSettings {
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Options of the HTTP handler, besides the time-outs. */
  readonly requestHandler?: Readonly<Record<string, unknown>>;
}

/**
 * Retries are the SDK's standard mode with five attempts: throttling and 5xx are waited out. The function stands in a VPC: a
 * service that no route or endpoint leads to is told after seconds (`TimeoutError`), not at the function's own end; for an
 * answer that does not come the SDK would only warn.
 */
export function awsClients({ requestHandler, ...settings }: ClientSettings = {}): Clients {
  const base: RDSClientConfig = {
    ...settings,
    retryMode: 'standard',
    maxAttempts: 5,
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: 20_000,
      throwOnRequestTimeout: true,
      ...requestHandler,
    },
  };
  const rds = perRegion((region) => new RDSClient({ ...base, region }));
  return {
    rds,
    route53: perRegion((region) => new Route53Client({ ...(base as object), region })),
    secrets: perRegion((region) => new SecretsManagerClient({ ...(base as object), region })),
    // The credentials of the clients: the signer's own search for some would be another one.
    loginToken: (login) => new Signer({ ...login, credentials: rds(login.region).config.credentials }).getAuthToken(),
  };
}
