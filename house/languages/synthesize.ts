import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { command } from './command';
import type { Program } from './language';
import { out, root } from './places';

/** Templates by file name: `OrdersSource….template.json`. */
export type Templates = Readonly<Record<string, string>>;

/**
 * Runs a CDK program as the CLI would and returns its templates, byte for byte. The flags are those of the sample app; the CLI's
 * own metadata (paths, assets, usage) is not asked for, by none of the languages.
 *
 * @param name what it is, for the folder of its assembly
 */
export function synthesize(name: string, program: Program, context: Readonly<Record<string, string>>): Templates {
  const outdir = join(out, 'assemblies', name);
  rmSync(outdir, { recursive: true, force: true });
  command(program.command, program.args, {
    cwd: program.cwd,
    env: {
      ...program.env,
      CDK_OUTDIR: outdir,
      CDK_CONTEXT_JSON: JSON.stringify({ ...sampleContext(), ...context }),
      // The kernel that runs the constructs for another language: our Node, and a cache that goes with this folder.
      JSII_NODE: process.execPath,
      JSII_RUNTIME_PACKAGE_CACHE_ROOT: join(out, 'kernel'),
      JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1',
    },
    minutes: 20,
  });
  const templates = globSync('*.template.json', { cwd: outdir }).sort();
  return Object.fromEntries(templates.map((file) => [basename(file), readFileSync(join(outdir, file), 'utf8')]));
}

const sampleContext = (): object => JSON.parse(readFileSync(join(root, 'apps/orders-cdk/cdk.json'), 'utf8')).context;
