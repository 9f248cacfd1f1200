import { acceptedScripts } from '../accepted';
import type { Outcome } from '../outcome';
import type { InstalledTree } from './installed';

/** Installing us runs nobody's code, neither ours nor that of what comes along, but for what was looked at. */
export function runsNothingOnInstall({ packages }: Pick<InstalledTree, 'packages'>): Outcome {
  const scripted = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path, { version }]) => ({ name: path.replace(/^.*node_modules\//, ''), version }));
  const known = scripted.filter(({ name }) => reasonFor(name) !== undefined);
  return {
    faults: scripted
      .filter(({ name }) => reasonFor(name) === undefined)
      .map(({ name, version }) => `${name} ${version} runs a script when it is installed`),
    note: [
      `${Object.keys(packages).length} packages`,
      ...known.map(({ name, version }) => `but ${name} ${version}: ${reasonFor(name)}`),
    ].join('; '),
  };
}

const reasonFor = (name: string): string | undefined => acceptedScripts.find((one) => one.name === name)?.reason;
