import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { git } from './git';
import { lostLines } from './lost-lines';
import { type Planned, planRelease } from './plan';
import { prepare, rehearse } from './prepare';
import { projectNames, releasables } from './releasables';
import { rebuild, unfinished } from './resume';
import { run } from './run';

const branch = 'main';
const help = `npm run release -- [options]

  --dry-run     say what would be released and why, compile it, compare its API with what is published; write nothing
  --prepare     stop before anything leaves this machine: commit and tarballs, in out/release
  --skip-tests  do not run the tests of what is released

Without options: prepares, pushes the commit with its tags, publishes. See CONTRIBUTING.md, "Releases".`;

const { values: options } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    prepare: { type: 'boolean', default: false },
    'skip-tests': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

release().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function release(): Promise<void> {
  if (options.help) return console.log(help);
  if (!options['dry-run']) refuseUnfitTree();
  const all = await releasables();
  const pending = await unfinished(all);
  const plan = pending.length > 0 ? pending : planRelease(all, projectNames());
  print(plan, pending.length > 0 ? 'To be finished, from an earlier run' : 'To be released');
  tellWorkflow(plan.length);
  if (plan.length === 0) return;
  if (options['dry-run']) return pending.length > 0 ? undefined : rehearse(plan, all);
  if (pending.length > 0) rebuild(pending, branch);
  else await prepare(plan, all, { tested: !options['skip-tests'] });
  if (options.prepare) return console.log('Prepared in out/release; nothing has left this machine.');
  for (const step of ['push', 'publish']) run(process.execPath, [`scripts/release/${step}.mjs`]);
}

/** A release is made of what is on `main`, and of nothing else. */
function refuseUnfitTree(): void {
  if (git('rev-parse', '--abbrev-ref', 'HEAD') !== branch)
    throw new Error(`Releases are made on ${branch}: check it out.`);
  if (git('status', '--porcelain') !== '')
    throw new Error('The working tree has changes: commit or remove them first.');
  try {
    git('fetch', '--quiet', '--tags', 'origin', branch);
  } catch {
    console.warn(`origin cannot be asked: going by what is known of it here; the push will tell.`);
  }
  if (git('rev-parse', 'HEAD') !== git('rev-parse', `origin/${branch}`))
    throw new Error(`${branch} is not what origin has: pull, or push, first.`);
}

function print(plan: readonly Planned[], title: string): void {
  console.log(plan.length > 0 ? `${title}:` : 'Nothing to release: no commit since the last releases reaches users.');
  for (const { project, from, to, reasons } of plan) {
    console.log(`  ${project} ${from !== undefined && from !== to ? `${from} → ` : ''}${to}`);
    for (const reason of reasons) console.log(`    ${reason}`);
  }
  for (const { project, page, lines } of lostLines(plan))
    console.log(`Read before it is released: ${page} has lost ${lines} lines since the last release of ${project}.`);
}

/** Later jobs run only when there is something to publish. */
function tellWorkflow(packages: number): void {
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `packages=${packages}\n`);
}
