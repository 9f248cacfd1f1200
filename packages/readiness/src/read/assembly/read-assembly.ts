import { isAbsolute, join, relative } from 'node:path';
import { documentAt, isFile } from '../files';
import { ReadError } from '../read-error';
import type { TemplateSource } from '../template/template-source';
import { isRecord, recordOf, textOr } from '../values';
import { type AssetFiles, assetManifests, nestedFile, publishedBy } from './asset-files';

/**
 * The stacks of a synthesized cloud assembly (`cdk.out`): those of its stages, and nested ones by the path of the asset that CDK writes
 * into their metadata, or by the asset manifest. Raises a ReadError where a file that it names is missing or no document.
 *
 * Source: aws-cdk, `cloud-assembly-schema` (AssemblyManifest, `aws:cloudformation:stack`, `cdk:cloud-assembly`); nested stacks:
 * `aws-cdk-lib/core/lib/nested-stack.ts` (`aws:asset:path`).
 */
export async function readAssembly(directory: string, depth = 0): Promise<readonly TemplateSource[]> {
  const path = join(directory, 'manifest.json');
  const manifest = await documentAt(path);
  const { artifacts } = recordOf(manifest);
  if (!isRecord(artifacts) || depth > DEEPEST)
    throw new ReadError('NotAProgram', {
      path,
      found: isRecord(artifacts) ? 'stages stand in each other without end' : 'the manifest has no artifacts',
      allowed: 'run cdk synth, and give the directory that it writes',
    });
  const files = publishedBy(
    await Promise.all(assetManifests(artifacts).map((file) => manifestAt(inside(directory, file, path)))),
  );
  const read = Object.entries(artifacts).map(async ([id, artifact]): Promise<readonly TemplateSource[]> => {
    const { type, environment, properties } = recordOf(artifact);
    const { directoryName, templateFile, stackName } = recordOf(properties);
    if (type === 'cdk:cloud-assembly') return readAssembly(inside(directory, directoryName, path), depth + 1);
    if (type !== 'aws:cloudformation:stack') return [];
    const document = await documentAt(inside(directory, templateFile, path));
    return [
      {
        document,
        stackName: textOr(stackName, id),
        ...placeOf(environment),
        nested: await nestedIn(document, { directory, files }, textOr(stackName, id), 0),
      },
    ];
  });
  return (await Promise.all(read)).flat();
}

/** `aws://<account>/<region>`, of which CDK may know neither. */
function placeOf(environment: unknown): Pick<TemplateSource, 'account' | 'region'> {
  const [, account, region] = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(textOr(environment, '')) ?? [];
  return {
    ...(account !== undefined && account !== 'unknown-account' && { account }),
    ...(region !== undefined && region !== 'unknown-region' && { region }),
  };
}

interface Assembly {
  readonly directory: string;
  readonly files: AssetFiles;
}

async function nestedIn(document: unknown, assembly: Assembly, stackName: string, depth: number) {
  const { directory, files } = assembly;
  const nested: Record<string, TemplateSource> = {};
  for (const [logicalId, resource] of Object.entries(recordOf(recordOf(document).Resources))) {
    if (recordOf(resource).Type !== 'AWS::CloudFormation::Stack' || depth > DEEPEST) continue;
    const file = nestedFile(resource, files);
    if (file === undefined) continue;
    const path = join(directory, file);
    if (isOutside(directory, path) || !(await isFile(path))) continue;
    const child = await documentAt(path);
    const name = `${stackName}/${logicalId}`;
    nested[logicalId] = { document: child, stackName: name, nested: await nestedIn(child, assembly, name, depth + 1) };
  }
  return nested;
}

/** An asset manifest; who keeps templates alone has none. */
const manifestAt = async (path: string): Promise<unknown> =>
  (await isFile(path)) ? await documentAt(path) : undefined;

/** A file that a manifest names; it has to stand in the assembly. */
function inside(directory: string, name: unknown, manifest: string): string {
  const path = join(directory, textOr(name, ''));
  if (typeof name !== 'string' || isOutside(directory, path))
    throw new ReadError('NotAProgram', {
      path: manifest,
      found: 'it names a file that is not in its directory',
      allowed: 'run cdk synth again',
    });
  return path;
}

function isOutside(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return way === '' || way.startsWith('..') || isAbsolute(way);
}

/** Stages and nested stacks stand in each other a few times. */
const DEEPEST = 10;
