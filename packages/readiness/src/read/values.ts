/** What a document holds before anyone has looked at it. */
export type Raw = Readonly<Record<string, unknown>>;

/** Whether a value is a record: neither a list nor a plain value. */
export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record as it is; anything else as one without entries. */
export const recordOf = (value: unknown): Raw => (isRecord(value) ? value : {});

/** A list as it is; anything else as one without items. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Texts of a list; what else stands in it is left out. */
export const textsOf = (value: unknown): readonly string[] =>
  listOf(value).filter((item): item is string => typeof item === 'string');

/** A text as it is; something else in place of anything else, which may not even be one as a text. */
export const textOr = <T>(value: unknown, otherwise: T): string | T => (typeof value === 'string' ? value : otherwise);

/** How a value is called in messages, without showing it. */
export function typeOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a record' : `a ${typeof value}`;
}
