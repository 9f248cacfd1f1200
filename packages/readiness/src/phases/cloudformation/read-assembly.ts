import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { at, isRecord } from '../../ask';
import type { FactValue, Lookup } from '../../model';
import { type AssetFiles, assetManifests, nestedFile, publishedBy } from '../../read/assembly/asset-files';
import { ReadError } from '../../read/read-error';
import { readDocument } from '../read-document';
import type { Stack } from './stack';

/** The stacks of a cloud assembly (`cdk.out`), those of its stages and their nested stacks included. */
export function stacksOf(directory: string, depth = 0): readonly Stack[] {
  const artifacts = at(readDocument(join(directory, 'manifest.json')), 'artifacts');
  const declared = isRecord(artifacts) ? artifacts : {};
  const manifests = assetManifests(declared).map((file) => inside(directory, file, depth));
  const files = publishedBy(manifests.filter((file) => existsSync(file)).map(readDocument));
  return Object.entries(declared).flatMap(([id, artifact]) => {
    const type = at(artifact, 'type');
    if (type === 'cdk:cloud-assembly')
      return stacksOf(inside(directory, at(artifact, 'properties', 'directoryName'), depth), depth + 1);
    return type === 'aws:cloudformation:stack' ? [stackOf({ directory, files }, id, artifact)] : [];
  });
}

interface Assembly {
  readonly directory: string;
  readonly files: AssetFiles;
}

function stackOf(assembly: Assembly, id: string, artifact: FactValue): Stack {
  const [, account = '', region = ''] = /^aws:\/\/([^/]+)\/(.+)$/.exec(String(at(artifact, 'environment'))) ?? [];
  return {
    name: String(at(artifact, 'properties', 'stackName') ?? id),
    ...(/^\d{12}$/.test(account) && { account }),
    ...(region !== '' && region !== 'unknown-region' && { region }),
    ...templateIn(assembly, at(artifact, 'properties', 'templateFile')),
  };
}

/** A template, and those of its nested stacks. */
function templateIn(assembly: Assembly, file: Lookup, depth = 0): Pick<Stack, 'template' | 'nested'> {
  const template = readDocument(inside(assembly.directory, file, depth));
  const declared = at(template, 'Resources');
  const nested = Object.entries(isRecord(declared) ? declared : {}).flatMap(([id, resource]) => {
    const path = nestedFile(resource, assembly.files);
    return at(resource, 'Type') === 'AWS::CloudFormation::Stack' && isTemplateName(path)
      ? [[id, templateIn(assembly, path, depth + 1)] as const]
      : [];
  });
  return nested.length === 0 ? { template } : { template, nested: new Map(nested) };
}

const isTemplateName = (path: Lookup): path is string => typeof path === 'string' && path.endsWith('.json');

/** Stages and nested stacks stand in each other a few times. */
const DEEPEST = 10;

/** A file or directory that a manifest names, in the assembly itself. */
function inside(directory: string, name: Lookup, depth: number): string {
  if (typeof name === 'string' && /^[\w-][\w.-]*$/.test(name) && depth <= DEEPEST) return join(directory, name);
  throw new ReadError('NotAProgram', {
    path: directory,
    found: 'its manifest names what is not in it, or stages stand in each other without end',
    allowed: 'run cdk synth, and give the directory that it writes',
  });
}
