/** What two versions of one Aurora engine have in common. */
export type VersionLikeness = 'SAME' | 'PATCH_DIFFERS' | 'MINOR_DIFFERS';

/**
 * Compares two versions of an Aurora engine. A switchover needs the same major and minor version, and for some versions the
 * same patch level (Aurora User Guide, "Using switchover or failover in an Amazon Aurora global database").
 *
 * `15.4`: major, minor; `13.3.1`: with a patch. `8.0.mysql_aurora.3.05.2`: MySQL's version, then Aurora's major, minor, patch.
 */
export function compareVersions(one: string, other: string): VersionLikeness {
  if (one === other) return 'SAME';
  return minorOf(one) === minorOf(other) ? 'PATCH_DIFFERS' : 'MINOR_DIFFERS';
}

const minorOf = (version: string): string => {
  const aurora = /^(.*mysql_aurora\.\d+\.\d+)/.exec(version);
  return aurora?.[1] ?? version.split('.').slice(0, 2).join('.');
};
