// Runs a root script on any machine with Node >= 18 and npm: brings a Node that is new enough, installs dependencies
// when they are absent or stale, then runs the steps. See decisions/0002-node-version-and-launcher.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failures, fingerprint, needsNewerNode, reasonToInstall, stepsOf, tally } from './launch-decisions.cjs';

const DEVELOPMENT_NODE = 'node@24';
const root = fileURLToPath(new URL('..', import.meta.url));
const lockPath = join(root, 'package-lock.json');
const recordPath = join(root, 'node_modules', '.installed-lock');
const [command, ...extra] = process.argv.slice(2);

if (command === '--record-install') {
  if (existsSync(lockPath) && existsSync(join(root, 'node_modules'))) recordInstall();
} else {
  process.exitCode = launch();
}

function launch() {
  const steps = stepsOf(command, extra);
  if (!steps) return complain(`unknown command "${command ?? ''}"; see "scripts" in package.json`);
  if (needsNewerNode(process.versions.node)) return relaunch();
  const installed = install();
  if (installed !== 0) return installed;
  for (const [program, ...args] of steps) {
    const status = run(program, args);
    if (status !== 0) {
      if (command === 'test') summarise();
      return status;
    }
  }
  if (command === 'test') summarise();
  return 0;
}

function relaunch() {
  if (process.env.REGIONLIFT_RELAUNCHED) return complain(`npx brought Node ${process.versions.node}, which is too old`);
  console.error(`Node ${process.versions.node} is too old; continuing with ${DEVELOPMENT_NODE} from the npm registry`);
  const self = fileURLToPath(import.meta.url);
  process.env.REGIONLIFT_RELAUNCHED = '1';
  return run('npx', ['-y', '-p', DEVELOPMENT_NODE, 'node', self, command, ...extra]);
}

function install() {
  const recorded = existsSync(recordPath) ? readFileSync(recordPath, 'utf8') : undefined;
  const reason = reasonToInstall({ lockFile: readFileSync(lockPath), recorded });
  if (!reason) return 0;
  console.error(`Installing: ${reason}`);
  const status = run('npm', ['ci', '--no-audit', '--no-fund']);
  if (status !== 0) return complain('npm ci failed; the messages above say why');
  recordInstall();
  return 0;
}

function recordInstall() {
  writeFileSync(recordPath, fingerprint(readFileSync(lockPath)));
}

/** Ends `npm test` with what failed in all packages, and one line over them. */
function summarise() {
  const results = ['packages', 'apps', 'house', '.']
    .flatMap((group) =>
      readdirSync(join(root, group)).flatMap((name) => [
        join(root, group, name, 'test-results/jest.json'),
        join(root, group, name, 'test/live/test-results/jest.json'),
      ]),
    )
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')));
  for (const failure of failures(results)) console.log(`FAILED ${failure}`);
  const { passed, failed } = tally(results);
  console.log(`${passed} passed, ${failed} failed`);
}

function run(program, args) {
  const bin = join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  if (!process.stdout.isTTY) env.FORCE_COLOR = '0';
  // Windows finds npm, npx and the programs of node_modules only through a shell.
  const { status, signal, error } = spawnSync(program, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) return complain(`cannot run ${program}: ${error.message}`);
  return signal ? complain(`${program} was ended by ${signal}`) : status;
}

function complain(message) {
  console.error(`launch: ${message}`);
  return 1;
}
