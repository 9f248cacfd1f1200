/**
 * A stable token of 16 hexadecimal digits for a list of fields; not cryptographic. Two FNV-1a hashes of 32 bits with
 * different starting values; the fields are kept apart by a unit separator.
 *
 * Source: "The FNV Non-Cryptographic Hash Algorithm" (offset basis and prime of 32 bits).
 */
export const tokenOf = (fields: readonly string[]): string => {
  const text = fields.join('\u001f');
  return [hashOf(text), hashOf(`\u001e${text}`)].map((hash) => hash.toString(16).padStart(8, '0')).join('');
};

/** FNV-1a over the UTF-16 units of a text, as an unsigned 32-bit number. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
