/**
 * Compares two object keys the way S3 lists them: by the bytes of their UTF-8 form. JavaScript's `<` compares UTF-16
 * units, which puts U+E000 to U+FFFF after the supplementary planes; UTF-8 puts them before.
 *
 * Source: API reference, ListObjectsV2 ("list results are always returned in UTF-8 binary order"; general purpose buckets).
 */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates (which stand for code points from U+10000) go above every other unit; their own order stays. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit > 0xdfff ? unit - 0x800 : unit + 0x2000;
}
