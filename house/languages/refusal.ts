/** How a package client says that a registry has no such thing, and that no registry answered it. */
export interface Wording {
  readonly lacking: RegExp;
  readonly silent: RegExp;
}

/** What pip prints; after a connection that broke it also prints that it found no version. */
export const pipWording: Wording = {
  lacking: /No matching distribution found for .+/,
  silent: /connection broken by|Could not fetch URL|ReadTimeoutError|ConnectTimeoutError|HTTP error 5\d\d/,
};

/** What Go prints of a module proxy. */
export const goWording: Wording = {
  lacking: /.*(404 Not Found|410 Gone|unknown revision|no matching versions for query).*/,
  silent: /dial tcp|i\/o timeout|no such host|connection re(fused|set)|TLS handshake|unexpected EOF|5\d\d [A-Z]\w+ \w+/,
};

/** What Maven prints of a repository. */
export const mavenWording: Wording = {
  lacking: /Could not find artifact \S+|No versions available for \S+ within specified range/,
  silent: /Could not transfer (artifact|metadata)|Connection refused|Connect timed out|Unknown host/,
};

/**
 * What a registry provably does not have, in the client's own words. Everything else is thrown: that a registry did not answer
 * says nothing about what it has, and a refusal that is neither is ours.
 */
export function lackingOf(registry: string, refusal: unknown, { lacking, silent }: Wording): string {
  const said = refusal instanceof Error ? refusal.message : String(refusal);
  const unanswered = said.split('\n').find((line) => silent.test(line));
  if (unanswered !== undefined)
    throw new Error(`${registry} did not answer, so nothing of ours was judged: ${unanswered.trim()}`, {
      cause: refusal,
    });
  const lack = lacking.exec(said)?.[0];
  if (lack === undefined) throw refusal;
  return lack.trim();
}
