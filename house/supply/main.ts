import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checksFor } from './checks';
import type { Outcome } from './outcome';
import { manifestAt, type Packed, readPacked } from './packed';
import { reproducible } from './reproducible';
import { sizeBudgets } from './size-budgets';
import { sizeTable } from './size-table';
import { advisories } from './tree/advisories';
import { runsNothingOnInstall } from './tree/install-scripts';
import { type InstalledTree, withInstalled } from './tree/installed';
import { licencesOfTree } from './tree/licences-of-tree';
import { signatures } from './tree/signatures';

const root = resolve(__dirname, '../..');

/** Judges the packed packages; ends with 1 when something is wrong. `main.ts <folder>` judges the packages below another folder. */
async function main(folder = join(root, 'packages')): Promise<void> {
  const packages = await readPacked(resolve(folder));
  if (packages.length === 0) throw new Error(`${folder} holds no package that is published`);
  console.log(sizeTable(packages));
  const checks = checksFor({ root, privateNames: privateNames(), budgets: sizeBudgets });
  let faults = 0;
  for (const check of checks) faults += report(check.asks, { faults: await overAll(packages, check.judge) });
  faults += report('packed again, the bytes are the same', reproducible(packages, join(root, 'scripts/pack.mjs')));
  await withInstalled(packages, async (tree) => {
    for (const [asks, judge] of treeChecks) faults += report(asks, await judge(tree));
  });
  console.log(`${packages.length} packages, ${faults === 0 ? 'nothing is wrong' : `${faults} faults`}`);
  process.exitCode = faults === 0 ? 0 : 1;
}

const treeChecks: readonly [string, (tree: InstalledTree) => Outcome | Promise<Outcome>][] = [
  ['nothing runs when they are installed', runsNothingOnInstall],
  ['what is installed with them has a licence that goes with Apache-2.0', licencesOfTree],
  ['no advisory is known against what is installed with them', ({ folder }) => advisories(folder)],
  ['the registry has signed what is installed with them', ({ folder }) => signatures(folder)],
];

async function overAll(
  packages: readonly Packed[],
  judge: (packed: Packed) => readonly string[] | Promise<readonly string[]>,
): Promise<readonly string[]> {
  const faults = await Promise.all(
    packages.map(async (packed) => (await judge(packed)).map((fault) => `${packed.name}: ${fault}`)),
  );
  return faults.flat();
}

/** Prints an outcome and returns the number of faults. */
function report(asks: string, outcome: Outcome): number {
  if ('skipped' in outcome) console.log(`skipped  ${asks}: ${outcome.skipped}`);
  else if (outcome.faults.length === 0) console.log(`ok       ${asks}${outcome.note ? ` (${outcome.note})` : ''}`);
  else console.log([`WRONG    ${asks}`, ...outcome.faults.map((fault) => `         ${fault}`)].join('\n'));
  return 'skipped' in outcome ? 0 : outcome.faults.length;
}

function privateNames(): string[] {
  return globSync(['packages/*', 'apps/*', 'house', 'benchmarks', '.'], { cwd: root })
    .map((folder) => manifestAt(join(root, folder)))
    .flatMap((manifest) => (manifest?.private ? [manifest.name] : []));
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
