import satisfies from 'spdx-satisfies';
import type { Accepted } from './accepted';

/**
 * Licences, by their SPDX ids, under which code may be shipped with ours or be installed by it: permissive ones, that ask for
 * their notice and nothing else. Copyleft, even weak, is a decision of its own, with a page in `decisions`.
 */
export const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
];

/** What is wrong with the licences of packages. What is no SPDX expression (`UNKNOWN`, a guess such as `MIT*`) is refused. */
export const licenceFaults = (
  packages: readonly { readonly name: string; readonly version: string; readonly licence: string }[],
  accepted: readonly Accepted[] = [],
): readonly string[] =>
  packages
    .filter(({ licence }) => !isAllowed(licence))
    .filter(({ name, licence }) => !accepted.some((one) => one.name === name && one.found === licence))
    .map(
      ({ name, version, licence }) =>
        `${name} ${version} has the licence ${licence}; allowed: ${allowedLicences.join(', ')}`,
    );

function isAllowed(licence: string): boolean {
  try {
    return satisfies(licence, [...allowedLicences]);
  } catch {
    return false;
  }
}
