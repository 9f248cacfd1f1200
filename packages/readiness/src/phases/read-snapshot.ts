import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FactValue } from '../model';
import { kindOf } from '../read/document/kind-of';
import { ReadError } from '../read/read-error';
import { stacksOf } from './cloudformation/read-assembly';
import type { Stack } from './cloudformation/stack';
import { readDocument } from './read-document';
import type { Snapshot } from './snapshot';
import { snapshotOfProgram, snapshotOfStacks } from './snapshots';

/**
 * Reads one phase: a `cdk.out`, a template, a directory of templates, a capture of a Pulumi program, `pulumi preview --json`, an exported
 * state, or a directory with one of them.
 *
 * @throws ReadError for what cannot be read as one phase: a proof over less than everything would be none
 */
export function readSnapshot(path: string): Snapshot {
  if (!existsSync(path))
    throw new ReadError('NotFound', { path, found: 'there is nothing', allowed: 'give one output for each phase' });
  const title = titleOf(path);
  if (!statSync(path).isDirectory()) return snapshotOfFiles(title, path, [path]);
  if (existsSync(join(path, 'manifest.json'))) return snapshotOfStacks(title, stacksOf(path));
  const files = readdirSync(path).filter((name) => /\.(json|ya?ml|template)$/.test(name));
  return snapshotOfFiles(
    title,
    path,
    files.sort().map((name) => join(path, name)),
  );
}

function snapshotOfFiles(title: string, path: string, files: readonly string[]): Snapshot {
  const documents = files.map((file) => ({ file, document: readDocument(file) }));
  const of = (...kinds: readonly string[]) =>
    documents.filter(({ document }) => kinds.includes(kindOf(document) ?? ''));
  const [templates, programs] = [of('TEMPLATE'), of('CAPTURE', 'PREVIEW', 'STATE')];
  const [program, another] = programs;
  if (program === undefined && templates.length === 0)
    throw new ReadError('NothingToRead', { path, found: 'no template and no Pulumi program', allowed });
  if (program === undefined)
    return snapshotOfStacks(title, templates.map(stackOf(files.length === 1 && files[0] === path)));
  if (another !== undefined || templates.length > 0)
    throw new ReadError('NotAProgram', { path, found: 'several programs', allowed });
  return snapshotOfProgram(title, program.document);
}

const allowed = 'one phase is templates, or one capture, preview or state of a Pulumi program';

/** A stack is known by its template's file; a template that is a phase by itself is called after the phase, not the stack. */
const stackOf =
  (isPhase: boolean) =>
  ({ file, document }: { readonly file: string; readonly document: FactValue }): Stack => ({
    name: isPhase ? 'template' : titleOf(file),
    template: document,
  });

const titleOf = (path: string): string => basename(path).replace(/(\.template)?\.(json|ya?ml|template)$/, '');
