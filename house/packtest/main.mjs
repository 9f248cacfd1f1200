// Installs the packed libraries as a user would: into a CDK project without Pulumi and into a Pulumi project without
// aws-cdk-lib. Each project's programs (./cdk, ./pulumi) then run there, as CommonJS and as ES modules. What this does
// not prove: that the packages work on other operating systems, or with versions other than the oldest peers.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const packages = join(here, '../../packages');
const libraries = readdirSync(packages)
  .map((name) => ({ name, folder: join(packages, name), manifest: manifestOf(name) }))
  .filter(({ manifest }) => manifest && !manifest.private);

/** What each kind of user brings, and what must not come along. */
const projects = [
  { name: 'cdk', brings: ['aws-cdk-lib', 'constructs'], never: ['@pulumi'] },
  { name: 'pulumi', brings: ['@pulumi/aws', '@pulumi/pulumi'], never: ['aws-cdk-lib', 'constructs'] },
];

for (const project of projects) {
  const folder = mkdtempSync(join(tmpdir(), `packtest-${project.name}-`));
  try {
    install(project, folder);
    for (const name of project.never) {
      assert.ok(!existsSync(join(folder, 'node_modules', name)), `${name} came along into a ${project.name} project`);
    }
    cpSync(join(here, project.name), folder, { recursive: true });
    const programs = readdirSync(folder).filter((file) => /\.[cm]js$/.test(file));
    assert.ok(programs.length > 0, `no programs for a ${project.name} project`);
    for (const program of programs) run(folder, 'node', [program]);
    console.log(
      `${project.name}: ${libraries.length} libraries installed, ${programs.map((file) => basename(file)).join(', ')} ran`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function install({ name, brings }, folder) {
  const tarballs = libraries.map((library) => {
    const file = readdirSync(join(library.folder, 'dist')).find((entry) =>
      entry.endsWith(`-${library.manifest.version}.tgz`),
    );
    assert.ok(file, `${library.name} is not packed: run the package target first`);
    return [library.manifest.name, `file:${join(library.folder, 'dist', file)}`];
  });
  // The versions that the libraries are developed with are the oldest that their peer ranges admit.
  const tested = Object.assign({}, ...libraries.map(({ manifest }) => manifest.devDependencies));
  const dependencies = Object.fromEntries([...tarballs, ...brings.map((peer) => [peer, tested[peer]])]);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: `packtest-${name}`, private: true, dependencies }),
  );
  run(folder, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
}

function run(cwd, program, args) {
  execFileSync(program, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
}

function manifestOf(name) {
  const path = join(packages, name, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
