import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Absolute paths of the file assets of a cloud assembly, nested assemblies (stages) included, by their object keys. */
export function assetsOf(directory: string): Map<string, string> {
  const { artifacts = {} } = readJson<Manifest>(join(directory, 'manifest.json'));
  return new Map(
    Object.values(artifacts).flatMap(({ type, properties = {} }): [string, string][] => {
      if (type === 'cdk:cloud-assembly') return [...assetsOf(join(directory, String(properties.directoryName)))];
      const file = join(directory, String(properties.file));
      return type === 'cdk:asset-manifest' && existsSync(file) ? filesIn(directory, file) : [];
    }),
  );
}

interface Manifest {
  readonly artifacts?: Readonly<
    Record<string, { readonly type: string; readonly properties?: Readonly<Record<string, unknown>> }>
  >;
}

interface AssetManifest {
  readonly files?: Readonly<
    Record<
      string,
      {
        readonly source: { readonly path?: string };
        readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>;
      }
    >
  >;
}

const filesIn = (directory: string, file: string): [string, string][] =>
  Object.values(readJson<AssetManifest>(file).files ?? {}).flatMap(({ source, destinations }) =>
    Object.values(destinations).map(({ objectKey }): [string, string] => [
      objectKey,
      resolve(directory, source.path ?? ''),
    ]),
  );

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
