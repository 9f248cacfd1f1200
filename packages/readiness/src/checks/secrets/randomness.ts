/**
 * Whether a value is random enough to be a key that somebody was issued: at least 24 characters of one alphabet, 20 of
 * them in a row with letters of both cases and digits, whose entropy is that of random text of its length. Names, ids, versions, digests and
 * ARNs are none of that, or are named as what they are.
 */
export function looksRandom(name: string, value: string): boolean {
  if (namesSomething.test(name) || !/^[A-Za-z0-9+/_=-]{24,256}$/.test(value)) return false;
  // Physical names are words and ids joined by hyphens; in random base64url a hyphen is rare.
  return value.split(/[-_]/).some(isRandom);
}

function isRandom(text: string): boolean {
  if (text.length < 20) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(text)).length;
  const words = text.match(/[A-Z][a-z]{4,}/g) ?? [];
  return (
    kinds === 3 &&
    words.length <= text.length / 24 &&
    alternations(text) >= text.length / 3 &&
    entropy(text) >= enough(text.length)
  );
}

const namesSomething =
  /(id|ids|arn|name|hash|digest|checksum|sha\d*|etag|version|commit|revision|fingerprint|url|uri|endpoint|bucket|path|host|ca|cert|certificate|thumbprint|urn)$/i;

/** Bits per character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

/** Random text of n characters from 64 has nearly log2(n) bits per character while n is small; words repeat letters. */
const enough = (length: number): number => Math.min(4.6, Math.log2(length) - 0.7);

/** How often the kind of character changes: words change it at their borders, random text nearly everywhere. */
const alternations = (value: string): number =>
  [...value].filter((character, index) => index > 0 && kindOf(character) !== kindOf(value[index - 1] ?? '')).length;

const kindOf = (character: string): number =>
  /[a-z]/.test(character) ? 0 : /[A-Z]/.test(character) ? 1 : /\d/.test(character) ? 2 : 3;
