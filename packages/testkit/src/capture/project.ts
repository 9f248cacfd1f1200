import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { CaptureError } from './errors';

/** What the language host takes from `Pulumi.yaml`. */
export interface Project {
  readonly name: string;
  /** Working directory of the program. */
  readonly directory: string;
  /** Entry point within it; `.` lets package.json or `index` decide. */
  readonly entry: string;
  /** Whether ts-node is loaded; Pulumi's default is true. */
  readonly typescript: boolean;
  /** Path of another tsconfig. */
  readonly tsconfig?: string;
  readonly nodeArgs: readonly string[];
  /** Raw `config` blocks of `Pulumi.yaml` and of the stack's file, the stack's last. */
  readonly config: readonly Record<string, unknown>[];
}

interface ProjectFile {
  readonly name?: string;
  readonly main?: string;
  readonly runtime?: string | { readonly name: string; readonly options?: Record<string, unknown> };
  readonly config?: Record<string, unknown>;
}

/**
 * Reads the project as the CLI and its Node.js language host do. `main` may be a directory, which becomes the working
 * directory, or a file, whose directory does.
 *
 * Source: https://www.pulumi.com/docs/iac/concepts/projects/project-file/
 */
export function readProject(root: string, stack: string): Project {
  const path = join(root, 'Pulumi.yaml');
  if (!existsSync(path)) throw new CaptureError('NotRunnable', `no Pulumi.yaml in ${root}`);
  const file = parse(readFileSync(path, 'utf8')) as ProjectFile;
  const runtime = typeof file.runtime === 'string' ? { name: file.runtime } : file.runtime;
  if (runtime?.name !== 'nodejs') {
    throw new CaptureError('NotRunnable', `runtime '${String(runtime?.name)}' of ${path}; only nodejs can be captured`);
  }
  const { typescript = true, tsconfig, nodeargs = '' } = runtime.options ?? {};
  const stackFile = join(root, `Pulumi.${stack}.yaml`);
  const stackConfig = existsSync(stackFile) ? (parse(readFileSync(stackFile, 'utf8')) as ProjectFile | null) : null;
  return {
    name: file.name ?? '',
    ...entryPoint(root, file.main),
    typescript: typescript === true,
    ...(typeof tsconfig === 'string' ? { tsconfig } : {}),
    nodeArgs: String(nodeargs).split(/\s+/).filter(Boolean),
    config: [file.config ?? {}, stackConfig?.config ?? {}],
  };
}

function entryPoint(root: string, main: string | undefined): { directory: string; entry: string } {
  if (main === undefined) return { directory: root, entry: '.' };
  const target = resolve(root, main);
  if (!existsSync(target))
    throw new CaptureError(
      'NotRunnable',
      `main '${main}' of ${root}/Pulumi.yaml does not exist; build the program first`,
    );
  return statSync(target).isDirectory()
    ? { directory: target, entry: '.' }
    : { directory: dirname(target), entry: basename(target) };
}
