// Makes one GitHub release for each package: its changelog section, tarball and bill of materials. Needs `gh` with GH_TOKEN.
import { join } from 'node:path';
import { folder, readRelease, run } from './release-file.mjs';

for (const { tag, notes, tarball, sbom } of readRelease().packages) {
  if (run('gh', ['release', 'view', tag], { quiet: true }).status === 0) {
    console.log(`${tag} is announced already: skipped`);
    continue;
  }
  const files = [tarball, sbom].map((file) => join(folder, file));
  const { status } = run('gh', [
    'release',
    'create',
    tag,
    ...files,
    '--verify-tag',
    '--title',
    tag,
    '--notes-file',
    join(folder, notes),
  ]);
  if (status !== 0) throw new Error(`${tag} was not announced; run this again to go on`);
}
