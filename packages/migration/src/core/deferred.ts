import { unknown, type Verdict } from './verdict';

const DEFERRED = '@regionlift/deferred';

/** A value that the engine decides after synthesis: a CDK token or a Pulumi output. Core never looks inside. */
export interface Deferred {
  readonly [DEFERRED]: true;
  /** Where the value comes from, for messages: `CDK token`, `Pulumi output`. */
  readonly origin: string;
}

/** A value that is known now, or deferred. */
export type Maybe<T> = T | Deferred;

/** Marks a value that a shell could not resolve. */
export const deferred = (origin: string): Deferred => ({ [DEFERRED]: true, origin });

/** Whether a value is deferred. */
export const isDeferred = (value: unknown): value is Deferred =>
  typeof value === 'object' && value !== null && (value as Partial<Deferred>)[DEFERRED] === true;

type KnownTuple<T extends readonly unknown[]> = { [K in keyof T]: Exclude<T[K], Deferred> };

/** Asks `judge` only when every value is known; otherwise the verdict is unknown and names the origins. */
export function whenKnown<const T extends readonly unknown[]>(
  values: T,
  judge: (known: KnownTuple<T>) => Verdict,
): Verdict {
  const open = values.filter(isDeferred);
  return open.length === 0
    ? judge(values as unknown as KnownTuple<T>)
    : unknown([...new Set(open.map(({ origin }) => origin))].join(', '), 'a plain value instead of the deferred one');
}

/** Writes a value into a message: deferred values by their origin, strings in quotes, absence as `nothing`. */
export function show(value: unknown): string {
  if (isDeferred(value)) return value.origin;
  if (value === undefined || value === null) return 'nothing';
  return typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? String(value));
}
