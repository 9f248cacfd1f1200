// Packs the package in the working directory into `dist`, as `npm pack` would, but for the fields of its manifest that are of
// no use to who installs it: npm would publish `devDependencies` with the names of private members. They are left out of a
// copy, never of the file itself, which a pack that is interrupted would leave changed. See decisions/0020.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ofTheRepository = ['devDependencies', 'scripts', '//'];
const destination = resolve(process.argv[2] ?? 'dist');
const copy = mkdtempSync(join(tmpdir(), 'pack-'));
try {
  const [{ files }] = JSON.parse(npm(['pack', '--dry-run', '--json']));
  for (const { path } of files) cpSync(path, join(copy, path));
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const field of ofTheRepository) delete manifest[field];
  writeFileSync(join(copy, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  mkdirSync(destination, { recursive: true });
  // Packages of other languages may lie beside it.
  for (const old of readdirSync(destination).filter((file) => file.endsWith('.tgz'))) rmSync(join(destination, old));
  npm(['pack', copy, '--pack-destination', destination]);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function npm(args) {
  return execFileSync('npm', [...args, '--silent', '--ignore-scripts'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
}
