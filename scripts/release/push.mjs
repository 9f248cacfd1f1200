// Pushes the release commit with its tags, all or nothing. A branch that has moved meanwhile gets the commit on top of it, unless
// what was released has changed there: then the release has to be made again. Doing it twice changes nothing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { wayToPush } from './release-decisions.cjs';
import { folder, read, readRelease, run } from './release-file.mjs';

const branch = 'main';
const { commit, base, packages } = readRelease();
const git = (...args) => read('git', ...args);

git('fetch', '--quiet', '--tags', 'origin', branch);
const there = packages.filter(
  ({ tag }) => run('git', ['rev-parse', '--quiet', '--verify', `refs/tags/${tag}`], { quiet: true }).status === 0,
);
if (there.length === packages.length) console.log('Every tag is there already: nothing to push.');
else if (there.length > 0) throw new Error(`only some tags are there: ${there.map(({ tag }) => tag).join(', ')}`);
else push(placed());

/** The commit to push: the release commit, or the same on top of what came in between. */
function placed() {
  const bundle = join(folder, 'commit.bundle');
  if (existsSync(bundle)) git('fetch', '--quiet', bundle, 'HEAD');
  const remote = git('rev-parse', `origin/${branch}`);
  const changed = git('diff', '--name-only', base, remote).split('\n').filter(Boolean);
  const folders = packages.flatMap(({ folders: own }) => own);
  const way = wayToPush({ base, remote, changed, folders });
  if (way === 'push') return commit;
  if (way === 'refuse')
    throw new Error(
      `${branch} has changed what was released: ${changed.join(', ')}. Take the new ${branch} and release again.`,
    );
  git('rebase', '--quiet', '--onto', remote, base, commit);
  return git('rev-parse', 'HEAD');
}

function push(target) {
  for (const { tag } of packages) git('tag', '--annotate', '--message', tag, tag, target);
  const tags = packages.map(({ tag }) => `refs/tags/${tag}`);
  const { status, output } = run('git', ['push', '--atomic', 'origin', `${target}:refs/heads/${branch}`, ...tags], {
    quiet: true,
  });
  if (status !== 0) {
    for (const { tag } of packages) git('tag', '--delete', tag);
    throw new Error(`the push was refused, nothing of it arrived:\n${output}`);
  }
  git('checkout', '--quiet', '-B', branch, target);
  console.log(`Pushed ${target.slice(0, 12)} with ${tags.length} tags.`);
}
