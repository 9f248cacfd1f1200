// Installs the packed libraries as a user would: into a CDK project without Pulumi, into a Pulumi project without
// aws-cdk-lib, and what judges programs into a project without either. Each project's programs (./cdk, ./pulumi, ./plain)
// then run there, as CommonJS and as ES modules, and the types of every door that opens there are compiled. What this
// does not prove: that the packages work on other operating systems, or with versions other than the oldest peers.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileDoors } from './compile-doors.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const packages = join(here, '../../packages');
const libraries = readdirSync(packages)
  .map((name) => ({ name, folder: join(packages, name), manifest: manifestOf(name) }))
  .filter(({ manifest }) => manifest && !manifest.private);

/**
 * What each kind of user brings, what must not come along, which doors do not open there, and what alone is installed.
 */
const projects = [
  { name: 'cdk', brings: ['aws-cdk-lib', 'constructs'], never: ['@pulumi'], closed: ['./pulumi'] },
  {
    name: 'pulumi',
    brings: ['@pulumi/aws', '@pulumi/policy', '@pulumi/pulumi'],
    never: ['aws-cdk-lib', 'constructs'],
    closed: ['.', './cdk'],
    open: ['@regionlift/readiness'],
  },
  {
    name: 'plain',
    brings: [],
    never: ['@pulumi', 'aws-cdk-lib', 'constructs'],
    closed: ['./cdk', './pulumi'],
    only: ['@regionlift/readiness'],
  },
];

// `main.mjs plain` tries one kind of user alone.
const asked = process.argv.slice(2);
for (const project of projects.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
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
    const doors = compileDoors(
      folder,
      librariesOf(project).flatMap(({ manifest }) => doorsOf(manifest, project)),
    );
    console.log(
      `${project.name}: ${librariesOf(project).length} libraries installed, ${programs.map((file) => basename(file)).join(', ')} ran, types of ${doors} doors fit`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function install(project, folder) {
  const { name, brings } = project;
  const tarballs = librariesOf(project).map((library) => {
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
    // A policy pack asks for a version.
    JSON.stringify({ name: `packtest-${name}`, version: '1.0.0', private: true, dependencies }),
  );
  run(folder, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** What is installed in a project. What brings the other dialect along on purpose has no place there. */
function librariesOf({ only, never }) {
  const brings = ({ dependencies = {} }, start) => Object.keys(dependencies).some((name) => name.startsWith(start));
  return libraries
    .filter(({ manifest }) => only?.includes(manifest.name) ?? true)
    .filter(({ manifest }) => !never.some((start) => brings(manifest, start)));
}

/** The doors of a library that open in a project, as an import names them. */
function doorsOf({ name, exports = {} }, { closed, open = [] }) {
  const opens = (door) => !closed.includes(door) || (door === '.' && open.includes(name));
  return Object.entries(exports)
    .filter(([door, target]) => typeof target === 'object' && opens(door))
    .map(([door]) => name + door.slice(1));
}

function run(cwd, program, args) {
  execFileSync(program, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
}

function manifestOf(name) {
  const path = join(packages, name, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
