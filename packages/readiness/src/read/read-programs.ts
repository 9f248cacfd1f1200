import { dirname } from 'node:path';
import type { Program } from '../model';
import { kindOf } from './document/kind-of';
import { documentAt, exists, placeAt } from './files';
import { type Located, located } from './located';
import { programOfAssembly, readDirectory } from './read-directory';
import { readDocument } from './read-document';
import { ReadError } from './read-error';
import type { ReadOptions } from './read-options';
import { programOfTemplates } from './template/program-of-templates';
import { type TemplateFile, withNested } from './template/with-nested';

/**
 * The programs at some paths: directories with all that can be read in them, templates that are given together as one program,
 * documents of Pulumi's each as its own. `path@eu-west-1` tells the region of what tells none. Raises a ReadError where there is
 * nothing that can be read; what can be read in part is told in the program.
 */
export async function readPrograms(paths: readonly string[], options: ReadOptions = {}): Promise<readonly Program[]> {
  const templates: TemplateFile[] = [];
  const programs: Program[] = [];
  for (const given of paths) {
    const { path, region } = await locate(given);
    const told = { ...options, ...(region !== undefined && { region }) };
    if ((await placeAt(path)) === 'DIRECTORY') programs.push(...(await readDirectory(path, told)));
    else await readFileAt(path, told, templates, programs);
  }
  if (templates.length > 0) {
    const title = options.title ?? titleOf(templates);
    programs.unshift(programOfTemplates(withNested(templates), { ...options, title }));
  }
  if (programs.length > 0) return programs;
  throw new ReadError('NothingToRead', { path: '', found: 'no path is given', allowed: 'give a directory or a file' });
}

async function readFileAt(path: string, options: ReadOptions, templates: TemplateFile[], programs: Program[]) {
  const document = await documentAt(path);
  if (kindOf(document) === 'MANIFEST') {
    programs.push(await programOfAssembly(dirname(path), options));
    return;
  }
  const read = readDocument(document, path, options);
  if (read === undefined)
    throw new ReadError('NotAProgram', {
      path,
      found: 'it is no program',
      allowed:
        'a template of CloudFormation (with Resources), a cdk.out, "pulumi stack export", "pulumi preview --json" or a capture is read',
    });
  if ('template' in read) templates.push(read.template);
  else programs.push(read.program);
}

/** A template may be deployed more than once, and a shell may give hundreds of them. */
function titleOf(templates: readonly TemplateFile[]): string {
  const paths = [...new Set(templates.map(({ path }) => path))];
  const more = paths.length - TITLED;
  return more > 1 ? `${paths.slice(0, TITLED).join(', ')} and ${more} more templates` : paths.join(', ');
}

const TITLED = 3;

/** A path that exists is no path with a region. */
async function locate(given: string): Promise<Located> {
  return (await exists(given)) ? { path: given } : located(given);
}
