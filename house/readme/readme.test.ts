import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Example, examplesOf, placeOf } from './examples';
import { run } from './run';
import { typeErrors } from './type-errors';

/**
 * Every TypeScript example of every README fits the types of the sources and runs: CDK programs synthesize under strict
 * validation, Pulumi programs register resources with explicit regions. Not proven: that an example does what the text
 * around it says.
 */
const root = join(__dirname, '../..');
const readmes = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`);
const examples = ['README.md', ...readmes]
  .filter((file) => existsSync(join(root, file)))
  .flatMap((file) => examplesOf(root, file));
const bad = examplesOf(root, 'house/readme/fixtures/bad.md');
const ran: string[] = [];
let errors: string[] = [];

beforeAll(() => {
  errors = typeErrors(root, [...examples, ...bad]);
});

afterAll(() => {
  const kinds = [...new Set(ran)].sort().map((kind) => `${ran.filter((each) => each === kind).length} ${kind}`);
  process.stderr.write(`README examples: ${examples.length} checked, of which ${kinds.join(', ')}\n`);
});

test('there are examples of both dialects in the README of the repository', () => {
  expect(examplesOf(root, 'README.md').length).toBeGreaterThanOrEqual(2);
});

test('their types fit', () => {
  expect(errors.filter((error) => !error.startsWith('house/'))).toEqual([]);
});

test.each(titled(examples))('%s runs', async (_, example) => void ran.push(await run(example)));

describe('a bad example is reported with file and line:', () => {
  const file = 'house/readme/fixtures/bad.md';

  test('types that do not fit', () => {
    const [found, ...others] = errors.filter((error) => error.startsWith(file));
    expect(found).toMatch(/^house\/readme\/fixtures\/bad\.md:7:3 TS2561: .*'sourceVersionning' does not exist/);
    expect(others).toEqual([]);
  });

  test.each([
    ['a library refuses it', 14, '[InvalidBucketName]'],
    ['strict validation refuses it', 20, 'error: Versioned: Additional properties are not allowed'],
    ['an error annotation', 20, 'error: not like this'],
    ['a fragment without a preamble', 30, 'imports nothing and names no preamble'],
    ['a preamble that nobody wrote', 35, "no preamble is called 'nowhere'"],
    ['no reason for not running', 40, 'says no-run without a reason'],
    ['a program without an app', 44, 'makes no App'],
    ['a program without components of ours', 52, 'registers nothing of ours'],
    ['a resource in the default region', 59, 'no region is named by nowhere'],
  ])('%s', async (_, line, message) => {
    const example = bad.find((each) => each.line === line);
    const failure = await run(example as Example).catch(String);
    expect(failure).toContain(`Error: ${file}:${line} `);
    expect(failure).toContain(message);
  });
});

/** Rows of a table of tests: the place to click on, the example. */
function titled(rows: readonly Example[]): [string, Example][] {
  return rows.map((example) => [placeOf(example), example]);
}
