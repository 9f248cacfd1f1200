// Publishes the tarballs of a release, dependencies first. What the registry has already is skipped, so a run that was interrupted
// goes on where it ended. Needs npm 11.5.1 or newer for trusted publishing, and nothing installed.
import { join } from 'node:path';
import { publishArguments, reasonNotToPublish, saysAbsent } from './release-decisions.cjs';
import { folder, read, readRelease, run } from './release-file.mjs';

const reason = reasonNotToPublish({ version: read('npm', '--version'), env: process.env });
if (reason) throw new Error(reason);

for (const { npmName, version, tarball } of readRelease().packages) {
  if (isPublished(npmName, version)) {
    console.log(`${npmName}@${version} is there already: skipped`);
    continue;
  }
  const { status } = run('npm', publishArguments({ tarball: join(folder, tarball), env: process.env }));
  if (status !== 0)
    throw new Error(`${npmName}@${version} was not published; what is before it is. Run this again to go on.`);
  console.log(`${npmName}@${version} published`);
}

function isPublished(npmName, version) {
  const { status, output } = run('npm', ['view', `${npmName}@${version}`, 'version', '--json'], { quiet: true });
  if (status === 0) return output !== '';
  if (saysAbsent(output)) return false;
  throw new Error(`the registry does not answer: ${output}`);
}
