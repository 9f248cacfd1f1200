const {
  publishArguments,
  reasonNotToPublish,
  saysAbsent,
  wayToPush,
} = require('../../../scripts/release/release-decisions.cjs');

describe('a release commit', () => {
  const way = (remote: string, ...changed: string[]) =>
    wayToPush({ base: 'a', remote, changed, folders: ['packages/backups', 'packages/migration'] });

  test('is pushed when its branch has not moved', () => {
    expect(way('a')).toBe('push');
  });

  test('goes on top of changes elsewhere', () => {
    expect(way('b', 'README.md', 'packages/backups-x/src/a.ts', 'apps/orders-cdk/src/main.ts')).toBe('rebase');
  });

  test.each([
    'packages/backups/README.md',
    'packages/migration/src/index.ts',
    'package-lock.json',
    'scripts/docgen.mjs',
  ])('is refused when %s has changed: the tarballs were built without it', (file) => {
    expect(way('b', 'README.md', file)).toBe('refuse');
  });
});

describe('publishing', () => {
  const workflow = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.invalid' };

  test('proves its provenance where a workflow has an identity, and only there', () => {
    expect(publishArguments({ tarball: 'a.tgz', env: {} })).toEqual([
      'publish',
      'a.tgz',
      '--access=public',
      '--loglevel=error',
    ]);
    expect(publishArguments({ tarball: 'a.tgz', env: workflow })).toContain('--provenance');
  });

  test.each(['10.9.4', '11.5.0', '11.4.9'])('as a workflow is refused with npm %s', (version) => {
    expect(reasonNotToPublish({ version, env: workflow })).toMatch('11.5.1 or newer');
  });

  test.each(['11.5.1', '11.19.1', '12.0.0'])('as a workflow works with npm %s', (version) => {
    expect(reasonNotToPublish({ version, env: workflow })).toBeUndefined();
  });

  test('by hand works with any npm', () => {
    expect(reasonNotToPublish({ version: '10.9.4', env: {} })).toBeUndefined();
  });
});

test('no answer of the registry is not the answer that there is none', () => {
  expect(saysAbsent('npm error code E404')).toBe(true);
  expect(saysAbsent('npm error code ECONNREFUSED')).toBe(false);
});
