// Runs an app, and lets the runner of integration tests read what it wrote: `node run-app.mjs integ.s3-migration.ts`. The newest
// runner knows schema 53 of cloud assemblies and judges by it; CDK writes 55. See decisions/0021.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makePortable } from './portable.mjs';

const { CDK_OUTDIR } = process.env;
if (CDK_OUTDIR === undefined) throw new Error('CDK_OUTDIR is not set: this is run by integ-runner');
// Without the paths of the editor: the libraries are what is published, not their sources.
const TSX_TSCONFIG_PATH = fileURLToPath(new URL('../../tsconfig.base.json', import.meta.url));
const env = { ...process.env, TSX_TSCONFIG_PATH };
const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env,
});
process.exitCode = status ?? 1;
if (status === 0) makePortable(CDK_OUTDIR);
