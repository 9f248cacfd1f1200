import tls, { type SecureContext } from 'node:tls';

/**
 * Adds authorities to every TLS context of this process, whether its maker names the ones that it trusts or takes Node's own. Host
 * names and chains are verified as ever. `addCACert` is what Node itself adds the certificates of `ca` with
 * (lib/internal/tls/secure-context.js).
 */
export function trust(authorities: readonly string[]): void {
  const create = tls.createSecureContext;
  tls.createSecureContext = (options) => {
    const made = create(options) as SecureContext & { readonly context: { addCACert(pem: string): void } };
    for (const pem of authorities) made.context.addCACert(pem);
    return made;
  };
}
