import type { NodeProject } from 'projen/lib/javascript';
import { removeTasks } from './tasks';

/** What a person types; each goes through the launcher, which brings Node and dependencies first. */
const commands = [
  'start',
  'rehearse',
  'test',
  'build',
  'lint',
  'format',
  'docs',
  'packtest',
  'integ',
  'languages',
  'supply',
  'release',
  'test-release',
];

export function launchScripts(project: NodeProject): void {
  removeTasks(project, project.package, ['default', 'install', 'install:ci']);
  for (const command of commands) project.package.setScript(command, `node scripts/launch.mjs ${command}`);
  // The launcher reinstalls when the lock file has changed since the last install, whoever ran that.
  project.package.setScript('postinstall', 'node scripts/launch.mjs --record-install');
}
