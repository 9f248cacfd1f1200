import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** The command that `npm run lint` runs, over pages that are not of this repository. */
const root = join(__dirname, '../..');
const { command } = JSON.parse(readFileSync(join(root, 'house/project.json'), 'utf8')).targets.links.options;
const [, flags = ''] = /remark (.*) \.$/.exec(command) ?? [];

function judged(pages: Readonly<Record<string, string>>): { status: number | null; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  try {
    for (const [file, text] of Object.entries(pages)) writeFileSync(join(folder, file), text);
    const plugin = `${join(root, 'node_modules/remark-validate-links/index.js')}=`;
    const args = flags.replace('remark-validate-links=', plugin).replace('./scripts', join(root, 'scripts')).split(' ');
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/remark-cli/cli.js'), ...args, '.'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    return { status, said: stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('pages whose links lead somewhere pass', () => {
  const pages = { 'a.md': '# A page\n\n[there](b.md#two-words)\n', 'b.md': '## Two words\n\n[back](./a.md#a-page)\n' };
  expect(judged(pages)).toEqual({ status: 0, said: '' });
});

test('a link may lead to an anchor that is written in HTML, in a table of another page as well', () => {
  const anchors = '# B\n\n| what |\n| --- |\n| <a id="property-days"></a> `days` |\n';
  expect(judged({ 'a.md': '# A\n\n[days](b.md#property-days)\n', 'b.md': anchors })).toEqual({ status: 0, said: '' });
});

test.each([
  ['a file that is not there', '[gone](gone.md)', 'gone.md'],
  ['a heading that is not there', '[gone](b.md#gone)', '#gone'],
  ['a heading of its own that is not there', '[gone](#gone)', '#gone'],
  ['an anchor that is not there', '<a id="gon"></a> [gone](#gone)', '#gone'],
])('a link to %s fails', (_, link, target) => {
  const { status, said } = judged({ 'a.md': `# A page\n\n${link}\n`, 'b.md': '# B\n' });
  expect(status).toBe(1);
  expect(said).toContain(target);
});

const references = globSync('packages/*/API*.md', { cwd: root }).sort();

test('there are references to look for', () => {
  expect(references.length).toBeGreaterThanOrEqual(2 * 8);
});

test.each(references)('%s is linked by the README beside it', (reference) => {
  const readme = readFileSync(join(root, reference, '../README.md'), 'utf8');
  expect(readme).toContain(`](${basename(reference)})`);
});
