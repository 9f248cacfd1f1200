import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashTree } from '../../capture/hash';
import type { Facts } from '../model';
import { factsOfTemplates, type StackTemplate, type Template } from './stack';

/** The stacks of a synthesized cloud assembly (`cdk.out`), nested assemblies (stages) included. */
export function readAssembly(directory: string): StackTemplate[] {
  const { artifacts = {} } = readJson<Manifest>(join(directory, 'manifest.json'));
  return Object.entries(artifacts).flatMap(([id, artifact]) => {
    if (artifact.type === 'cdk:cloud-assembly') {
      return readAssembly(join(directory, String(artifact.properties?.directoryName)));
    }
    return artifact.type === 'aws:cloudformation:stack' ? [stackOf(directory, id, artifact)] : [];
  });
}

/** The facts of a synthesized CDK app. */
export const factsOfAssembly = (directory: string): Facts => factsOfTemplates(readAssembly(directory));

/** Anything that can be synthesized: a CDK `App` or `Stage`. Described by shape, so that no CDK is needed to compare. */
export interface Synthesizable {
  synth(options?: { readonly force?: boolean }): { readonly directory: string };
}

/** The facts of a CDK app in a test: it is synthesized as the CLI would. */
export const factsOfApp = (app: Synthesizable): Facts => factsOfAssembly(app.synth({ force: true }).directory);

interface Manifest {
  readonly artifacts?: Readonly<Record<string, Artifact>>;
}

interface Artifact {
  readonly type: string;
  /** `aws://<account>/<region>` */
  readonly environment?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface AssetManifest {
  readonly files?: Readonly<Record<string, AssetFile>>;
}

interface AssetFile {
  readonly source: { readonly path?: string };
  readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>;
}

function stackOf(directory: string, id: string, { environment = '', properties = {} }: Artifact): StackTemplate {
  const [, account = '', region = ''] = /^aws:\/\/([^/]+)\/(.+)$/.exec(environment) ?? [];
  const assets = assetsOf(directory, id);
  return {
    stackName: String(properties.stackName ?? id),
    account,
    region,
    template: readJson<Template>(join(directory, String(properties.templateFile))),
    assetHash: (key) => {
      const path = assets.get(key);
      return path === undefined ? undefined : hashTree(directory, path);
    },
  };
}

/** Source path of every file asset, by its object key. */
function assetsOf(directory: string, id: string): Map<string, string> {
  const file = join(directory, `${id}.assets.json`);
  const { files = {} } = existsSync(file) ? readJson<AssetManifest>(file) : {};
  return new Map(
    Object.values(files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }): [string, string] => [objectKey, source.path ?? '']),
    ),
  );
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
