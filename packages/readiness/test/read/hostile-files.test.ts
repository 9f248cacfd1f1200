import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from '../../src/judge';
import { ReadError, readPrograms } from '../../src/read';
import { parse } from '../../src/read/document/parse';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'regionlift-hostile-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

const refusal = (text: string, path: string): Pick<ReadError, 'code' | 'message'> => {
  try {
    parse(text, path);
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
  throw new Error('it was read');
};

const nines = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]\n`;

it.each([
  ['10,000 levels of JSON', 'a.json', `{"Resources":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'TooDeep'],
  ['10,000 levels of YAML', 'a.yaml', `Resources: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'TooDeep'],
  ['a key twice in JSON', 'a.json', '{"Resources": {"A": {"Type": "x"}, "A" : {"Type": "y"}}}', 'NotWellFormed'],
  ['a key twice in YAML', 'a.yaml', 'Resources:\n  A: {}\n  A: {}\n', 'NotWellFormed'],
  [
    'aliases of aliases',
    'a.yaml',
    `${nines('a', 'x')}${'bcdefgh'
      .split('')
      .map((name, index) => nines(name, `*${'abcdefg'[index]}`))
      .join('')}`,
    'NotWellFormed',
  ],
  ['more YAML than is read', 'a.yaml', `# ${'x'.repeat(2_000_000)}`, 'TooLarge'],
])('%s is refused', (_, path, text, code) => {
  expect(refusal(text, path).code).toBe(code);
});

it('says of what is too large how much is read, and what to do', () => {
  expect(refusal(`# ${'x'.repeat(2_000_000)}`, 'a.yaml').message).toContain('at most 2000000 are read in YAML');
});

it.each([
  ['quotes and colons in texts', '{"a": "b\\": c", "d": "\\\\", "e": ["f:", "g\\"" ], "": {"a" \n : 1}}'],
  ['keys that records inherit', '{"__proto__": {"a": 1}, "constructor": {"a": 1}}'],
  ['numbers beyond all measure', '{"a": 1e999, "b": -1e999}'],
])('%s are no key twice', (_, text) => {
  expect(parse(text, 'a.json')).toEqual(JSON.parse(text));
});

it('a directory of pipes and of links to itself is passed over, and ends', async () => {
  mkdirSync(join(directory, 'inner'));
  symlinkSync('.', join(directory, 'again'));
  symlinkSync('self.json', join(directory, 'self.json'));
  symlinkSync('nowhere.json', join(directory, 'broken.json'));
  execFileSync('mkfifo', [join(directory, 'pipe.json')]);
  await expect(readPrograms([directory])).rejects.toMatchObject({ code: 'NothingToRead' });
  writeFileSync(join(directory, 'a.json'), '{"Resources": {"A": {"Type": "AWS::S3::Bucket"}}}');
  expect(await readPrograms([directory])).toHaveLength(1);
  await expect(readPrograms([join(directory, 'pipe.json')])).rejects.toMatchObject({ code: 'NotReadable' });
});

it('a program of which no resource could be read has not passed', async () => {
  writeFileSync(join(directory, 'a.json'), '{"Resources": [1, 2], "Outputs": "x", "Parameters": 7}');
  const [program] = await readPrograms([join(directory, 'a.json')]);
  if (program === undefined) throw new Error('nothing was read');
  const { standing, judgements } = judge(program, { checks: [], today: '2026-11-26' });
  expect([standing, judgements[0]?.code]).toEqual(['fail', 'NothingToJudge']);
});
