import { execFileSync } from 'node:child_process';

// conventional-commits-parser is an ES module, which jest does not load: the parser is asked in a Node of its own.
const messages = [
  'feat(s3-migration, secure-iam)!: two at once\n\nA body.',
  'fix: no scope\n\nBREAKING CHANGE: a footer breaks as well',
  'perf(cutover): quicker',
  'Merge branch "main" into work',
  'feat!: breaks without a scope',
];
const program = `
  const { parser } = require('./projenrc/release/commits-since');
  parser().then((parse) => console.log(JSON.stringify(${JSON.stringify(messages)}.map(parse))));
`;

test('a message says its type, its scopes and whether it breaks', () => {
  const root = `${__dirname}/../../..`;
  const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type', 'commonjs', '--eval', program], {
    cwd: root,
  });
  expect(JSON.parse(output.toString())).toEqual([
    { type: 'feat', scopes: ['s3-migration', 'secure-iam'], subject: 'two at once', breaking: true },
    { type: 'fix', scopes: [], subject: 'no scope', breaking: true },
    { type: 'perf', scopes: ['cutover'], subject: 'quicker', breaking: false },
    { scopes: [], subject: 'Merge branch "main" into work', breaking: false },
    { type: 'feat', scopes: [], subject: 'breaks without a scope', breaking: true },
  ]);
});
