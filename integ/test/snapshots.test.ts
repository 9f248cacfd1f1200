import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The command of the target `integ`, over an app whose snapshot is out of date. */
const integ = join(__dirname, '..');
const { command } = JSON.parse(readFileSync(join(integ, 'project.json'), 'utf8')).targets.integ.options;

test('what is synthesized and differs from the snapshot is named, and fails', () => {
  const { status, stdout, stderr } = spawnSync(command.replace('--directory apps', '--directory test/fixtures'), {
    cwd: integ,
    encoding: 'utf8',
    shell: true,
    env: { ...process.env, PATH: `${integ}/../node_modules/.bin:${process.env.PATH}` },
  });
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(/CHANGED +integ\.topic /);
  expect(stdout + stderr).toMatch(/TopicName/);
});
