import { promisify } from 'node:util';
import { init, type ModuleInfos } from 'license-checker-rseidelsohn';
import { acceptedLicences } from '../accepted';
import { licenceFaults } from '../licences';
import type { Outcome } from '../outcome';
import type { InstalledTree } from './installed';

/** Licences of everything that is installed with us; counted by the folders that npm's lock file names. */
export async function licencesOfTree({ folder, packages }: InstalledTree): Promise<Outcome> {
  const found = await promisify<Parameters<typeof init>[0], ModuleInfos>(init)({ start: folder, production: true });
  const licences = Object.entries(found)
    .map(([id, { licenses }]) => ({ ...nameAndVersion(id), licence: String(licenses) }))
    .filter(({ name }) => name !== 'supply');
  const installed = new Set(
    Object.entries(packages).map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`),
  );
  const unseen = [...installed].filter((id) => found[id] === undefined);
  return {
    faults: [
      ...licenceFaults(licences, acceptedLicences),
      ...unseen.map((id) => `${id} is installed, and its licence was not looked at`),
    ],
    note: countsOf(licences.map(({ licence }) => licence)),
  };
}

function nameAndVersion(id: string): { name: string; version: string } {
  const at = id.lastIndexOf('@');
  return { name: id.slice(0, at), version: id.slice(at + 1) };
}

/** `ISC 2, MIT 10`. */
function countsOf(licences: readonly string[]): string {
  const counted = [...new Set(licences)]
    .sort()
    .map((one) => `${one} ${licences.filter((each) => each === one).length}`);
  return counted.join(', ');
}
