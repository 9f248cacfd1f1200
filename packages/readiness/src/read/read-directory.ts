import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Program } from '../model';
import { readAssembly } from './assembly/read-assembly';
import { kindOf } from './document/kind-of';
import { documentAt, isFile, namesIn, placeAt } from './files';
import { readDocument, TELLING } from './read-document';
import { ReadError } from './read-error';
import type { ReadOptions } from './read-options';
import { programOfTemplates } from './template/program-of-templates';
import { type TemplateFile, withNested } from './template/with-nested';

/**
 * The programs of a directory: a cloud assembly, the one that a CDK app has written beside its `cdk.json`, all templates together,
 * each document of Pulumi's, or else the assemblies of its directories. Raises a ReadError that names the command which makes one
 * where it holds the source of a program alone.
 */
export async function readDirectory(path: string, options: ReadOptions): Promise<readonly Program[]> {
  const names = await namesIn(path);
  if (await isAssembly(path)) return [await programOfAssembly(path, options)];
  const output = join(path, 'cdk.out');
  if (names.includes('cdk.json') && (await isAssembly(output))) return [await programOfAssembly(output, options)];
  const programs = await programsOfFiles(path, names, options);
  if (programs.length > 0) return programs;
  if (names.includes('cdk.json'))
    throw new ReadError('NoOutput', {
      path,
      found: 'a CDK app without its output stands here',
      allowed: 'run "npx cdk synth" first, which writes cdk.out',
    });
  if (names.some((name) => /^Pulumi\.ya?ml$/i.test(name)))
    throw new ReadError('NoOutput', {
      path,
      found: 'a Pulumi program without its output stands here',
      allowed:
        'run "pulumi preview --json --show-sames > preview.json", or "pulumi stack export > state.json", and give the file',
    });
  return programsBelow(path, names, options);
}

/** The program of a cloud assembly. */
export async function programOfAssembly(path: string, options: ReadOptions): Promise<Program> {
  return programOfTemplates(await readAssembly(path), { ...options, title: options.title ?? path });
}

async function programsOfFiles(path: string, names: readonly string[], options: ReadOptions) {
  const templates: TemplateFile[] = [];
  const programs: Program[] = [];
  for (const name of names.filter(mayBeOne)) {
    const file = join(path, name);
    if (!(await isFile(file)) || !(await tells(file))) continue;
    const read = readDocument(await documentAt(file), file, options);
    if (read === undefined) continue;
    if ('template' in read) templates.push(read.template);
    else programs.push(read.program);
  }
  if (templates.length === 0) return programs;
  return [programOfTemplates(withNested(templates), { ...options, title: options.title ?? path }), ...programs];
}

async function programsBelow(
  path: string,
  names: readonly string[],
  options: ReadOptions,
): Promise<readonly Program[]> {
  const programs: Program[] = [];
  for (const name of names) {
    const below = join(path, name);
    if ((await isAssembly(below)) && (await placeAt(below)) === 'DIRECTORY')
      programs.push(await programOfAssembly(below, options));
  }
  if (programs.length > 0) return programs;
  throw new ReadError('NothingToRead', {
    path,
    found: 'no program stands in the directory',
    allowed: 'a cdk.out, templates of CloudFormation, and states, previews or captures of Pulumi are read',
  });
}

async function isAssembly(path: string): Promise<boolean> {
  const manifest = join(path, 'manifest.json');
  return (await isFile(manifest)) && kindOf(await documentAt(manifest)) === 'MANIFEST';
}

const mayBeOne = (name: string): boolean => /\.(json|ya?ml|template)$/i.test(name) && !/^Pulumi\..*ya?ml$/i.test(name);

/** Most files of a directory are no programs, and some of them no well-formed documents either: they are not parsed. */
async function tells(file: string): Promise<boolean> {
  await placeAt(file);
  const text = await readFile(file, 'latin1');
  return TELLING.some((word) => text.includes(word));
}
