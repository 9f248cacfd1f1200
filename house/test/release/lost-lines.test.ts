import { readNumstat } from '../../../projenrc/release/lost-lines';

test('a page that has lost lines is found in what git says, a binary file is no page', () => {
  const output =
    '12\t3\tpackages/backups/API-PULUMI.md\n4\t0\tpackages/backups/API.md\n-\t-\tpackages/backups/logo.png\n';
  expect(readNumstat(output)).toEqual([
    { page: 'packages/backups/API-PULUMI.md', lines: 3 },
    { page: 'packages/backups/API.md', lines: 0 },
    { page: 'packages/backups/logo.png', lines: 0 },
  ]);
});

test('nothing has changed when git says nothing', () => {
  expect(readNumstat('')).toEqual([]);
});
