import type { Acknowledgement } from '../model';

/** A file of acknowledgements that cannot be meant; every problem of it at once. */
export class AcknowledgementsRefused extends Error {
  /** Stable code. */
  public readonly code = 'AcknowledgementsRefused';

  constructor(origin: string, problems: readonly string[]) {
    super(
      [
        `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${origin}:`,
        ...problems.map((one) => `  - ${one}`),
      ].join('\n'),
    );
  }
}

/**
 * Reads acknowledgements from the text of a YAML or JSON file:
 *
 * ```yaml
 * acknowledged:
 *   - code: BucketNotVersioned
 *     subject: "* orders-scratch"
 *     reason: Scratch files are made again by the next run.
 *     expires: 2027-01-31
 * ```
 *
 * A reason is a sentence: at least ten characters. Raises {@link AcknowledgementsRefused} with all problems.
 */
export function readAcknowledgements(
  text: string,
  origin: string,
  codes: ReadonlySet<string>,
): readonly Acknowledgement[] {
  const problems: string[] = [];
  const listed = listIn(text, problems);
  const read = listed.map((item, index): Acknowledgement => {
    const { code, subject, reason, expires, ...others } = (
      typeof item === 'object' && item !== null ? item : {}
    ) as Record<string, unknown>;
    const where = `acknowledged[${index}]`;
    const refuse = (field: string, found: unknown, allowed: string) =>
      problems.push(`${where}.${field}: found ${JSON.stringify(found) ?? 'nothing'}; allowed: ${allowed}`);
    if (typeof code !== 'string' || !codes.has(code))
      refuse('code', code, 'a code of the catalogue (regionlift catalogue)');
    if (subject !== undefined && (typeof subject !== 'string' || subject === ''))
      refuse('subject', subject, 'a text, * for any part of it');
    if (typeof reason !== 'string' || reason.trim().length < 10)
      refuse('reason', reason, 'a sentence that says why this is right');
    if (expires !== undefined && !isDay(expires)) refuse('expires', expires, 'a day: 2027-01-31');
    for (const other of Object.keys(others)) refuse(other, others[other], 'code, subject, reason, expires');
    return {
      code: String(code),
      reason: String(reason),
      origin,
      ...(subject !== undefined && { subject: String(subject) }),
      ...(expires !== undefined && { expires: String(expires) }),
    };
  });
  if (problems.length > 0) throw new AcknowledgementsRefused(origin, problems);
  return read;
}

function listIn(text: string, problems: string[]): readonly unknown[] {
  const { parse } = require('yaml') as typeof import('yaml');
  try {
    // The core schema has no dates: a day stays the text that it is.
    const document: unknown = parse(text, { schema: 'core', maxAliasCount: 0 });
    const listed = (document as { acknowledged?: unknown } | null)?.acknowledged;
    if (Array.isArray(listed)) return listed;
    problems.push(`acknowledged: found ${JSON.stringify(listed) ?? 'nothing'}; allowed: a list`);
  } catch (error) {
    problems.push(`not YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
  return [];
}

const isDay = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
