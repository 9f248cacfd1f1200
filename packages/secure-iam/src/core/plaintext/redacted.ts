/** What may be shown of a secret: a prefix that is the same for all of its kind, and its length. */
export const redacted = (secret: string, publicPrefix = ''): string =>
  `${publicPrefix}… (${secret.length} ${secret.length === 1 ? 'character' : 'characters'})`;
