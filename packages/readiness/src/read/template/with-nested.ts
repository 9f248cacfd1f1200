import { basename } from 'node:path';
import { isRecord, recordOf } from '../values';
import type { TemplateSource } from './template-source';

/** A template and the file that it was read from. */
export interface TemplateFile {
  readonly path: string;
  readonly source: TemplateSource;
}

/**
 * Templates of which some are nested in others: a stack's `TemplateURL` ends with the name of their file. Those stand in the ones that
 * name them, as often as they are named; the rest stand for themselves.
 */
export function withNested(files: readonly TemplateFile[]): readonly TemplateSource[] {
  const byName = new Map<string, TemplateFile | undefined>();
  // Two files of one name are no answer.
  for (const file of files) byName.set(basename(file.path), byName.has(basename(file.path)) ? undefined : file);
  const named = new Set<TemplateFile>();
  let left = MOST;
  const nest = (file: TemplateFile, around: readonly TemplateFile[]): TemplateSource => {
    const { Resources } = recordOf(file.source.document);
    const nested: Record<string, TemplateSource> = { ...file.source.nested };
    for (const [logicalId, resource] of Object.entries(recordOf(Resources))) {
      const child = byName.get(fileIn(resource) ?? '');
      if (child === undefined || child === file || around.includes(child) || left <= 0) continue;
      left -= 1;
      named.add(child);
      const { source } = nestedFile(child, `${file.source.stackName}/${logicalId}`);
      nested[logicalId] = nest({ ...child, source }, [...around, file]);
    }
    return { ...file.source, nested };
  };
  const all = files.map((file) => ({ file, source: nest(file, []) }));
  const roots = all.filter(({ file }) => !named.has(file));
  return (roots.length === 0 ? all : roots).map(({ source }) => source);
}

/** Stacks that may be nested: AWS takes 500 resources in a template. */
const MOST = 500;

const nestedFile = (file: TemplateFile, stackName: string): TemplateFile => {
  const { region: _region, account: _account, ...source } = file.source;
  return { ...file, source: { ...source, stackName } };
};

/** The name of the file of a nested stack; undefined for any other resource. */
function fileIn(resource: unknown): string | undefined {
  const { Type, Properties } = recordOf(resource);
  if (Type !== 'AWS::CloudFormation::Stack') return undefined;
  const { TemplateURL } = recordOf(Properties);
  const url = isRecord(TemplateURL) ? TemplateURL['Fn::Sub'] : TemplateURL;
  return typeof url === 'string' ? basename(url.split('?')[0] ?? '') : undefined;
}
