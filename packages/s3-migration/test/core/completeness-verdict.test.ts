import { counted, type DifferenceKind, differenceKinds, emptyTotals, judgeCompleteness } from '../../src/core';

const one = (kind: DifferenceKind, latest = true) =>
  counted({ ...emptyTotals, compared: 9 }, { kind, latest, key: 'a', versionId: '1', detail: '' });

describe('what differences mean (S3-11)', () => {
  test('no difference is no finding', () => {
    expect(judgeCompleteness('s', emptyTotals)).toEqual([]);
  });

  test.each(differenceKinds)('%s is a finding, never skipped', (kind) => {
    const [finding, ...more] = judgeCompleteness('s', one(kind));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ found: '1 of 9 versions', subject: 's' });
    expect(finding?.verdict).toBe(
      ['extra', 'in-flight', 'unreadable', 'no-checksum'].includes(kind) ? 'unknown' : 'fail',
    );
  });

  test('a delete marker below the newest version changes nothing that clients see', () => {
    expect(judgeCompleteness('s', one('delete-marker', false)).map(({ code }) => code)).toEqual(['VersionsExtra']);
  });

  test('a failure that is taken on with a reason is listed with it; without one it stays a failure', () => {
    expect(
      judgeCompleteness('s', one('archived'), [{ code: 'VersionsArchived', reason: 'kept on the source' }])[0],
    ).toMatchObject({
      verdict: 'unknown',
      allowed: 'acknowledged: kept on the source',
    });
    expect(judgeCompleteness('s', one('archived'), [{ code: 'VersionsArchived', reason: ' ' }])[0]).toMatchObject({
      verdict: 'fail',
    });
    expect(judgeCompleteness('s', one('missing'), [{ code: 'VersionsArchived', reason: 'x' }])[0]).toMatchObject({
      verdict: 'fail',
    });
  });
});
