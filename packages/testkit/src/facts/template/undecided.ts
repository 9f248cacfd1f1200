import { unresolved } from './unresolved';

/** A value as it was written, in which every intrinsic function stands for something that is not known. Never raises. */
export function undecided(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(undecided);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name = ''] = entries[0] ?? [];
  if (entries.length === 1 && (name === 'Ref' || name.startsWith('Fn::'))) return unresolved(value);
  return Object.fromEntries(entries.map(([key, inner]) => [key, undecided(inner)]));
}
