// Writes the declarations of a published tool beside its bundles: `node declarations.mjs index cdk/index …` in its folder. What
// they need of private siblings is copied to `lib/private`, so that the package stands alone as its bundles do.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const self = basename(process.cwd());
const emitted = mkdtempSync(join(tmpdir(), 'declarations-'));
try {
  execFileSync(process.execPath, [tsc, '--project', 'tsconfig.doors.json', '--outDir', emitted], { stdio: 'inherit' });
  const written = new Set();
  for (const door of process.argv.slice(2)) write(join(emitted, self, 'src', `${door}.d.ts`), written);
} finally {
  rmSync(emitted, { recursive: true, force: true });
}

/** Copies a declaration and all that it imports, with imports of siblings made relative. */
function write(file, written) {
  if (written.has(file)) return;
  written.add(file);
  const text = readFileSync(file, 'utf8').replaceAll(/((?:from|import\()\s*)'([^']+)'/g, (whole, before, specifier) => {
    const target = targetOf(file, specifier);
    if (target === undefined) return whole;
    write(target, written);
    const way = relative(dirname(placeOf(file)), placeOf(target))
      .split(sep)
      .join('/')
      .replace(/\.d\.ts$/, '');
    return `${before}'${way.startsWith('.') ? way : `./${way}`}'`;
  });
  mkdirSync(dirname(placeOf(file)), { recursive: true });
  writeFileSync(placeOf(file), text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
}

/** The emitted file that an import means; undefined for a package of somebody else. */
function targetOf(file, specifier) {
  const [, sibling, path] = /^@regionlift\/([^/]+)\/(.+)$/.exec(specifier) ?? [];
  if (sibling === undefined && !specifier.startsWith('.')) return undefined;
  const target = sibling === undefined ? resolve(dirname(file), specifier) : join(emitted, sibling, 'src', path);
  return existsSync(`${target}.d.ts`) ? `${target}.d.ts` : join(target, 'index.d.ts');
}

function placeOf(file) {
  const [member, , ...rest] = relative(emitted, file).split(sep);
  return member === self ? join('lib', ...rest) : join('lib/private', member, ...rest);
}
