import type { ReplicationConfiguration, ReplicationRule } from './replication-rule';

/**
 * Whether two plain values say the same: object fields in any order, array elements in order, an absent field equal to
 * an undefined one (the SDK leaves out what S3 does not send).
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((value, index) => sameValue(value, b[index]))
    );
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameValue(a[key], b[key]));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether two configurations have the same role and the same rules, in whatever order S3 gives them; absent equals absent. */
export const sameConfiguration = (
  a: ReplicationConfiguration | undefined,
  b: ReplicationConfiguration | undefined,
): boolean => a?.Role === b?.Role && sameValue(byId(a?.Rules), byId(b?.Rules));

/** Whether `found` says everything that `wanted` says; it may say more (S3 may write defaults out). */
export function covers(found: unknown, wanted: unknown): boolean {
  if (isRecord(found) && isRecord(wanted)) return Object.keys(wanted).every((key) => covers(found[key], wanted[key]));
  return sameValue(found, wanted);
}

const byId = (rules: readonly ReplicationRule[] | undefined): readonly ReplicationRule[] | undefined =>
  rules && [...rules].sort((a, b) => ((a.ID ?? '') < (b.ID ?? '') ? -1 : 1));
