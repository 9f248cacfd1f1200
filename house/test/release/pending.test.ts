import { firstUnfinished } from '../../../projenrc/release/pending';
import { releasable } from './releasable-fixture';

const all = [releasable('migration'), releasable('secure-iam'), releasable('backups', { tagged: undefined })];
const at = (committedAt: number, commit: string) => ({ commit, committedAt });

test('nothing is unfinished when every tag is in the registry; what has no tag was never begun', () => {
  expect(
    firstUnfinished(
      all,
      () => true,
      () => at(1, 'a'),
    ),
  ).toEqual([]);
});

test('what is tagged and not in the registry is to be finished as it was tagged', () => {
  const pending = firstUnfinished(
    all,
    ({ project }) => project === 'migration',
    () => at(1, 'a'),
  );
  expect(pending.map(({ project, to, commit }) => [project, to, commit])).toEqual([['secure-iam', '0.1.0', 'a']]);
});

test('of two unfinished releases the older one comes first, alone', () => {
  const pending = firstUnfinished(
    all,
    () => false,
    ({ project }) => (project === 'migration' ? at(2, 'new') : at(1, 'old')),
  );
  expect(pending.map(({ project }) => project)).toEqual(['secure-iam']);
});
