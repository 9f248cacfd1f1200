// Writes the licences of what a bundle contains beside it: `node notices.mjs bundled.json assets/runtime` in a package's folder,
// after esbuild has written the metafile `bundled.json`. MIT, BSD and Apache-2.0 ask that their text goes with the code.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages } from './bundled-packages.cjs';

const [metafile, folder] = process.argv.slice(2);
const notices = join(folder, 'THIRD-PARTY-LICENSES.txt');
const opening = 'The code in this folder contains the following packages, under the licences below.';
const packages = await bundledPackages(JSON.parse(readFileSync(metafile, 'utf8')), process.cwd());
if (packages.length === 0) rmSync(notices, { force: true });
else writeFileSync(notices, `${[opening, ...textsOf(packages)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);

/** A text that many packages came with, such as that of Apache-2.0, stands there once, below all of them. */
function textsOf(bundled) {
  const byText = Map.groupBy(bundled, ({ name, version, licence, text, notice }) => {
    if (!text)
      throw new Error(`${name} ${version} comes without the text of its licence (${licence}): do not bundle it`);
    return [text.trim(), notice?.trim()].filter(Boolean).join('\n\n');
  });
  return [...byText].map(([text, same]) => `${same.map(lineOf).join('\n')}\n\n${text}`);
}

function lineOf({ name, version, licence, repository }) {
  return [`${name} ${version} (${licence})`, repository].filter(Boolean).join(' ');
}
