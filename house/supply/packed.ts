import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '@publint/pack';
import { type BundledPackage, bundledPackages } from '../../scripts/bundled-packages.cjs';
import type { Manifest } from './manifest';

/** A published package as the registry would get it, with what only the repository knows of it. */
export interface Packed {
  readonly name: string;
  /** Where it is packed from. */
  readonly folder: string;
  readonly tarballPath: string;
  readonly tarball: Buffer;
  /** As it stands in the tarball. */
  readonly manifest: Manifest;
  /** Path below `package/` → content. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Packages of others whose code is in its bundles. */
  readonly bundled: readonly BundledPackage[];
  /** Whether it has to bring a function for Lambda. */
  readonly bringsFunction: boolean;
}

/**
 * The packages below a folder that are not private, as their `package` target packed them into `dist`.
 *
 * @throws Error when one is not packed
 */
export async function readPacked(packages: string): Promise<readonly Packed[]> {
  const folders = readdirSync(packages).map((name) => join(packages, name));
  const published = folders.filter((folder) => manifestAt(folder)?.private === false);
  return Promise.all(published.map(read));
}

async function read(folder: string): Promise<Packed> {
  const dist = join(folder, 'dist');
  const [file, ...others] = existsSync(dist) ? readdirSync(dist).filter((entry) => entry.endsWith('.tgz')) : [];
  if (file === undefined || others.length > 0)
    throw new Error(`${dist} holds ${others.length === 0 ? 'no tarball' : 'several tarballs'}: run the target package`);
  const tarballPath = join(dist, file);
  const tarball = readFileSync(tarballPath);
  const { files, rootDir } = await unpack(tarball);
  const contents = new Map(files.map(({ name, data }) => [name.slice(rootDir.length + 1), Buffer.from(data)]));
  const manifest: Manifest = JSON.parse(String(contents.get('package.json')));
  const metafile = join(folder, 'bundled.json');
  return {
    name: manifest.name,
    folder,
    tarballPath,
    tarball,
    manifest,
    files: contents,
    bundled: existsSync(metafile) ? await bundledPackages(JSON.parse(readFileSync(metafile, 'utf8')), folder) : [],
    bringsFunction: targetsOf(folder).includes('bundle'),
  };
}

/** The manifest of a folder, with `private` spelled out; undefined where there is none. */
export function manifestAt(folder: string): (Manifest & { private: boolean }) | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
  return { ...manifest, private: manifest.private === true };
}

function targetsOf(folder: string): readonly string[] {
  const path = join(folder, 'project.json');
  return existsSync(path) ? Object.keys(JSON.parse(readFileSync(path, 'utf8')).targets) : [];
}
