import * as fc from 'fast-check';
import type { Bump } from '../../../projenrc/release/bump';
import { leavesRange } from '../../../projenrc/release/next-version';
import { dependenciesFirst, planRelease } from '../../../projenrc/release/plan';
import { commit, releasable } from './releasable-fixture';

const projects = ['migration', 'secure-iam', 's3-migration', 'observability', 'readiness'];
const handler = 'packages/migration/src/runtime/handler.ts';

/** The repository in small: one vocabulary, one foundation, a part that bundles, an operation that does not, a tool apart. */
const changed = (changes: Record<string, Bump>) => {
  const commits = (project: string) => {
    const bump = changes[project];
    const files = [`packages/${project}/src/core/index.ts`];
    return bump ? [commit({ type: bump === 'patch' ? 'fix' : 'feat', breaking: bump === 'major', files })] : [];
  };
  const on = (project: string, needs: string[], more = {}) =>
    releasable(project, { needs, commits: commits(project), ...more });
  return [
    on('s3-migration', ['migration', 'secure-iam'], { bundles: [handler] }),
    on('observability', ['migration', 'secure-iam']),
    on('secure-iam', ['migration']),
    on('migration', []),
    on('readiness', []),
  ];
};
const versions = (changes: Record<string, Bump>) =>
  planRelease(changed(changes), projects).map(({ project, from, to }) => `${project} ${from} → ${to}`);

test('a fix in one library releases it alone', () => {
  expect(versions({ observability: 'patch' })).toEqual(['observability 0.1.0 → 0.1.1']);
});

test('a fix in what others need releases it alone: their ranges admit it', () => {
  expect(versions({ migration: 'patch' })).toEqual(['migration 0.1.0 → 0.1.1']);
});

test('a breaking change takes along whoever needs it, each with a breaking release, dependencies first', () => {
  expect(versions({ 'secure-iam': 'major' })).toEqual([
    'secure-iam 0.1.0 → 0.2.0',
    's3-migration 0.1.0 → 0.2.0',
    'observability 0.1.0 → 0.2.0',
  ]);
});

test('the cascade goes on through those who follow, and leaves out who needs none of them', () => {
  expect(versions({ migration: 'major' }).map((line) => line.split(' ')[0])).toEqual([
    'migration',
    'secure-iam',
    's3-migration',
    'observability',
  ]);
});

test('a fix in what is copied into a bundle releases the package that carries the copy', () => {
  const all = changed({}).map((item) => ({ ...item, commits: [commit({ type: 'fix', files: [handler] })] }));
  const plan = planRelease(all, projects);
  expect(plan.map(({ project, to }) => `${project} ${to}`)).toEqual(['migration 0.1.1', 's3-migration 0.1.1']);
});

test('the first release takes every package as it is', () => {
  const plan = planRelease(
    changed({}).map((item) => ({ ...item, tagged: undefined })),
    projects,
  );
  expect(plan.map(({ to, reasons }) => [to, ...reasons])).toEqual(Array(5).fill(['0.1.0', 'first release']));
});

test('a package that is new among released ones drags nobody along', () => {
  const all = changed({}).map((item) => (item.project === 'migration' ? { ...item, tagged: undefined } : item));
  expect(planRelease(all, projects).map(({ project }) => project)).toEqual(['migration']);
});

test('nothing is released when nothing has changed', () => {
  expect(planRelease(changed({}), projects)).toEqual([]);
});

test('packages that need each other are refused', () => {
  const circle = [releasable('a', { needs: ['b'] }), releasable('b', { needs: ['a'] })];
  expect(() => dependenciesFirst(circle)).toThrow('packages need each other: a → b → a');
});

const bumps = fc.dictionary(fc.constantFrom(...projects), fc.constantFrom<Bump>('major', 'minor', 'patch'));

test('whatever changes: nobody is left on a range that a release has left, and order follows needs', () => {
  fc.assert(
    fc.property(bumps, fc.constantFrom('0.1.0', '0.3.2', '1.0.0', '2.4.1'), (changes, tagged) => {
      const all = changed(changes).map((item) => ({ ...item, tagged, onDisk: tagged }));
      const plan = planRelease(all, projects);
      for (const [index, { project, from = '', to }] of plan.entries()) {
        const dependents = all.filter(({ needs }) => needs.includes(project)).map((item) => item.project);
        for (const dependent of dependents) {
          const place = plan.findIndex((planned) => planned.project === dependent);
          if (place >= 0) expect(place).toBeGreaterThan(index);
          if (leavesRange(from, to)) expect(place).toBeGreaterThan(index);
        }
      }
    }),
  );
});
