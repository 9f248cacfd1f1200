import { bumpOf } from '../../../projenrc/release/bump';
import { commit, releasable } from './releasable-fixture';

const projects = ['migration', 's3-migration', 'testkit'];
const s3 = (...commits: Parameters<typeof commit>[0][]) =>
  releasable('s3-migration', { bundles: ['packages/migration/src/runtime/handler.ts'], commits: commits.map(commit) });

test.each([
  ['feat', 'minor'],
  ['fix', 'patch'],
  ['perf', 'patch'],
  ['revert', 'patch'],
])('a commit of type %s that touches its sources is a %s', (type, bump) => {
  expect(bumpOf(s3({ type }), projects)?.bump).toBe(bump);
});

test.each(['docs', 'test', 'build', 'chore', 'toString', undefined])('a commit of type %s waits', (type) => {
  expect(bumpOf(s3({ type }), projects)).toBeUndefined();
});

test('a breaking change is major whatever its type', () => {
  expect(bumpOf(s3({ type: 'refactor', breaking: true }), projects)?.bump).toBe('major');
});

test.each(['test/plan.test.ts', 'jest.config.json', 'API.md'])('%s is not shipped, so it asks for nothing', (file) => {
  expect(bumpOf(s3({ type: 'feat', files: [`packages/s3-migration/${file}`] }), projects)).toBeUndefined();
});

test.each(['src/cdk/bucket.ts', 'README.md', 'package.json', 'assets/runtime/index.js'])('%s is shipped', (file) => {
  expect(bumpOf(s3({ type: 'fix', files: [`packages/s3-migration/${file}`] }), projects)?.bump).toBe('patch');
});

test('a folder whose name merely begins alike is another package', () => {
  expect(bumpOf(s3({ type: 'fix', files: ['packages/s3-migration-x/src/a.ts'] }), projects)).toBeUndefined();
});

test('what changed only in a bundled sibling is a patch, even when it breaks the sibling', () => {
  const files = ['packages/migration/src/runtime/handler.ts'];
  expect(bumpOf(s3({ type: 'feat', files }), projects)?.bump).toBe('patch');
  expect(bumpOf(s3({ type: 'feat', breaking: true, files }), projects)?.bump).toBe('patch');
});

test('a scope that names another project makes it a patch here; one that nobody has makes no difference', () => {
  expect(bumpOf(s3({ type: 'feat', scopes: ['migration'] }), projects)?.bump).toBe('patch');
  expect(bumpOf(s3({ type: 'feat', scopes: ['migration', 's3-migration'] }), projects)?.bump).toBe('minor');
  expect(bumpOf(s3({ type: 'feat', scopes: ['runtime'] }), projects)?.bump).toBe('minor');
});

test('the highest bump wins, and its commits are the reasons', () => {
  const asked = bumpOf(
    s3({ type: 'fix', subject: 'one' }, { type: 'feat', subject: 'two' }, { type: 'docs' }),
    projects,
  );
  expect(asked).toEqual({ bump: 'minor', reasons: ['0123456 feat: two'] });
});
