import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleContents } from './bundle-contents';
import { git, tagOf } from './git';
import type { Planned } from './plan';
import { run } from './run';
import { sbomOf } from './sbom';
import { releaseFolder, root } from './workspace';

/** One package of `out/release/release.json`; files stand beside it. */
export interface ReleasedPackage {
  readonly project: string;
  readonly npmName: string;
  readonly version: string;
  readonly tag: string;
  /** Folders that it was built from: its own, and those that it bundles something of. */
  readonly folders: readonly string[];
  readonly tarball: string;
  readonly notes: string;
  readonly sbom: string;
}

/** What the steps that push, publish and announce go by. */
export interface ReleaseFile {
  /** Commit that the packages were built from, and that their tags point to. */
  readonly commit: string;
  /** Commit of `main` below it. */
  readonly base: string;
  /** Dependencies first. */
  readonly packages: readonly ReleasedPackage[];
}

/** Builds the packages of the checked-out commit; with tests unless they were left out. */
export function build(plan: readonly Planned[], { tested }: { readonly tested: boolean }): void {
  runTargets(plan, tested ? ['test', 'package'] : ['package']);
}

/** Compiles packages, so that their API can be compared. */
export function compile(plan: readonly Planned[]): void {
  if (plan.length > 0) runTargets(plan, ['compile']);
}

/** Collects tarballs, bills of materials and notes; `describe` then tells which commit they are of. */
export function collect(plan: readonly Planned[], notes: ReadonlyMap<string, string>): readonly ReleasedPackage[] {
  rmSync(releaseFolder, { recursive: true, force: true });
  mkdirSync(releaseFolder, { recursive: true });
  return plan.map(({ project, npmName, folder, to }) => {
    const tarball = tarballOf(folder, npmName, to);
    const file = { tarball: basename(tarball), notes: `${project}-${to}.notes.md`, sbom: `${project}-${to}.cdx.json` };
    copyFileSync(tarball, join(releaseFolder, file.tarball));
    writeFileSync(join(releaseFolder, file.notes), `${notes.get(project) ?? ''}\n`);
    writeFileSync(join(releaseFolder, file.sbom), sbomOf(folder));
    return { project, npmName, version: to, tag: tagOf(project, to), folders: foldersOf(folder), ...file };
  });
}

/** Writes `release.json`, and the commit itself for a machine that has only its parent. */
export function describe(packages: readonly ReleasedPackage[], base: string): void {
  const commit = git('rev-parse', 'HEAD');
  const file: ReleaseFile = { commit, base, packages };
  writeFileSync(join(releaseFolder, 'release.json'), `${JSON.stringify(file, null, 2)}\n`);
  if (commit !== base) git('bundle', 'create', '--quiet', join(releaseFolder, 'commit.bundle'), 'HEAD', `^${base}`);
}

function runTargets(plan: readonly Planned[], targets: readonly string[]): void {
  const projects = plan.map(({ project }) => project).join(',');
  run('nx', ['run-many', '--output-style=static', '-t', ...targets, '-p', projects]);
}

function foldersOf(folder: string): readonly string[] {
  const bundled = bundleContents(folder).siblings.map((file) => file.split('/').slice(0, 2).join('/'));
  return [...new Set([folder, ...bundled])];
}

/** The file that the package target left in `dist`, wherever below it. */
function tarballOf(folder: string, npmName: string, version: string): string {
  const name = `${npmName.replace('@', '').replace('/', '-')}-${version}.tgz`;
  const found = readdirSync(join(root, folder, 'dist'), { recursive: true, encoding: 'utf8' }).find(
    (path) => basename(path) === name,
  );
  if (!found) throw new Error(`${folder}/dist holds no ${name}: the package target did not pack it`);
  return join(root, folder, 'dist', found);
}
