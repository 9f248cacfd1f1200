import type { DatabaseRuntimeConfig } from '../runtime-config';

/** Names of what a migration puts into one database, on both ends. */
export interface HandoverNames {
  /** On both ends: the physical copy brings it to the target. */
  readonly publication: string;
  /** Slot on the source and subscription on the target. */
  readonly forward: string;
  /** Slot on the target and subscription on the source. */
  readonly reverse: string;
}

/**
 * The same at every call. Slots are shared by the databases of an instance and hold lower-case letters, digits and underscores
 * only (PostgreSQL "Replication Slots"), so the database goes in as a hash; at most 63 bytes (`NAMEDATALEN`).
 */
export function handoverNames(
  { qualifier, migration, part }: Pick<DatabaseRuntimeConfig, 'qualifier' | 'migration' | 'part'>,
  database: string,
): HandoverNames {
  const fields = [qualifier, migration, part]
    .map((field) => field.toLowerCase().replaceAll(/[^a-z0-9]/g, '_'))
    .join('_');
  const hash = fnv1a([qualifier, migration, part, database].join('\0'));
  const base = `regionlift_${fields}`.slice(0, longest);
  return { publication: base, forward: `${base}_${hash}_out`, reverse: `${base}_${hash}_back` };
}

/** 63 without `_`, eight digits of hash and `_back`. */
const longest = 63 - 14;

/** FNV-1a over UTF-16 code units, as eight hexadecimal digits: keeps names apart, protects nothing. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
