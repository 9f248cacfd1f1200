/**
 * A finding of a step in one line: its code, and what it says of itself. Functions answer with findings of `@regionlift/migration`;
 * what is none is shown as it is.
 */
export function findingText(finding: unknown): string {
  if (typeof finding !== 'object' || finding === null) return String(finding);
  const { code, subject, property, found, allowed, remedy } = finding as Readonly<Record<string, unknown>>;
  if (typeof code !== 'string') return JSON.stringify(finding);
  const place = [subject, property].filter((word) => word !== undefined && word !== '').join(' ');
  return [
    code,
    place === '' ? '' : `: ${place}`,
    found === undefined ? '' : `, found ${found}`,
    allowed === undefined ? '' : `, allowed ${allowed}`,
    remedy === undefined ? '' : `: ${remedy}`,
  ].join('');
}
