/**
 * Whether a key stands twice in one record of a JSON text: its parser takes the last one silently, so that a resource could hide another.
 * The keys of the text are counted, and those of the value that it was parsed into. Linear in both.
 */
export const repeatsKey = (text: string, value: unknown): boolean => keysIn(text) !== keysOf(value);

/** Strings before a colon, in a text that is well-formed. */
function keysIn(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start !== -1; ) {
    let end = text.indexOf('"', start + 1);
    while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
    let next = end + 1;
    while (next < text.length && BLANKS.includes(text[next] as string)) next += 1;
    if (text[next] === ':') count += 1;
    start = text.indexOf('"', next);
  }
  return count;
}

const BLANKS = ' \t\r\n';

/** Whether an odd number of backslashes stands before a position. */
function isEscaped(text: string, position: number): boolean {
  let before = position - 1;
  while (text[before] === '\\') before -= 1;
  return (position - 1 - before) % 2 === 1;
}

/** Without recursion: a value may be nested as deep as it likes. */
function keysOf(value: unknown): number {
  let count = 0;
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const inner = Object.values(next);
    if (!Array.isArray(next)) count += inner.length;
    for (const one of inner) open.push(one);
  }
  return count;
}
