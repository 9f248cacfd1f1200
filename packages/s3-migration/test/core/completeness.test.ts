import fc from 'fast-check';
import {
  type Comparison,
  type ComparisonOptions,
  compareKeys,
  compareVersions,
  type Difference,
  hashOf,
  type ListedVersion,
  type LookedUp,
  type Position,
} from '../../src/core';
import { listed, marker, sameChecksum, version } from './listing';

const options = (more: Partial<ComparisonOptions> = {}): ComparisonOptions => ({
  lookUp: async (side, { key }) => (side === 'TARGET' && key.startsWith('gone') ? { found: false } : sameChecksum()),
  concurrency: 4,
  checksums: { mode: 'full' },
  settledBefore: 1_000,
  window: 100,
  positionEvery: 10,
  ...more,
});

async function collect(events: AsyncIterable<Comparison>): Promise<Comparison[]> {
  const all: Comparison[] = [];
  for await (const event of events) all.push(event);
  return all;
}
const differencesOf = (events: readonly Comparison[]): Difference[] =>
  events.flatMap((event) => (event.event === 'difference' ? [event.difference] : []));
const compare = async (
  source: readonly ListedVersion[],
  target: readonly ListedVersion[],
  more: Partial<ComparisonOptions> = {},
) =>
  differencesOf(await collect(compareVersions(listed(source), listed(target), options(more)))).map(
    ({ kind, key, versionId }) => `${kind} ${key} ${versionId}`,
  );

const looked =
  (more: Partial<LookedUp>) =>
  async (side: string): Promise<LookedUp> =>
    side === 'TARGET' ? { ...(await sameChecksum()), ...more } : sameChecksum();

describe('comparing every version (S3-11)', () => {
  const a1 = version('a', '1');
  test.each<
    [string, readonly ListedVersion[], readonly ListedVersion[], Partial<ComparisonOptions>, readonly string[]]
  >([
    ['two empty buckets', [], [], {}, []],
    ['equal versions', [version('a', '2'), a1], [version('a', '2'), a1], {}, []],
    [
      'a missing version',
      [version('gone', '2'), version('gone', '1')],
      [version('gone', '1')],
      { checksums: { mode: 'sample', oneIn: 2 ** 31 } },
      ['missing gone 2'],
    ],
    ['a version that arrived between listing and asking', [a1], [], {}, []],
    ['a version that arrived with another size', [version('a', '1', { size: 2 })], [], {}, ['size a 1']],
    ['a young missing version', [version('gone', '1', { lastModified: 1_001 })], [], {}, ['in-flight gone 1']],
    [
      'an archived missing version',
      [version('gone', '1', { storageClass: 'DEEP_ARCHIVE' })],
      [],
      {},
      ['archived gone 1'],
    ],
    ['an extra version', [], [a1], {}, ['extra a 1']],
    ['another size', [a1], [version('a', '1', { size: 9 })], {}, ['size a 1']],
    [
      'another checksum',
      [a1],
      [a1],
      { lookUp: looked({ checksums: { ChecksumCRC64NVME: 'BBBBBBBBBBB=' } }) },
      ['checksum a 1'],
    ],
    [
      'no common algorithm',
      [a1],
      [a1],
      { lookUp: looked({ checksums: { ChecksumSHA256: 'x' } }) },
      ['no-checksum a 1'],
    ],
    [
      'full-object against composite',
      [a1],
      [a1],
      { lookUp: looked({ checksumType: 'COMPOSITE' }) },
      ['no-checksum a 1'],
    ],
    ['no checksum on either side', [a1], [a1], { lookUp: async () => ({ found: true, size: 1 }) }, ['no-checksum a 1']],
    ['an SSE-C object', [a1], [a1], { lookUp: async () => ({ found: true, unreadable: 'SSE-C' }) }, ['unreadable a 1']],
    ['equal delete markers', [marker('a', '2'), a1], [marker('a', '2'), a1], {}, []],
    ['a delete marker on the source only', [marker('a', '2'), a1], [a1], {}, ['delete-marker a 2']],
    ['a delete marker on the target only', [a1], [marker('a', '2'), a1], {}, ['delete-marker a 2']],
    [
      'a young delete marker on the target only',
      [a1],
      [marker('a', '2', { lastModified: 2_000 }), a1],
      {},
      ['in-flight a 2'],
    ],
    ['a young version on the target only', [], [version('a', '2', { lastModified: 2_000 })], {}, ['in-flight a 2']],
    ['a key deleted on each side for itself', [marker('a', '3'), a1], [marker('a', '2'), a1], {}, []],
    [
      'two delete markers, one of them covered',
      [marker('a', '3'), a1],
      [version('a', '4'), marker('a', '2', { latest: false }), a1],
      {},
      ['delete-marker a 3', 'extra a 4', 'delete-marker a 2'],
    ],
    ['a young delete marker', [marker('a', '2', { lastModified: 2_000 })], [], {}, ['in-flight a 2']],
    ['an object here, a delete marker there', [a1], [marker('a', '1')], {}, ['delete-marker a 1']],
    ['versions of one second that were swapped', [version('a', '2'), a1], [a1, version('a', '2')], {}, []],
    ['null versions', [version('a', 'null')], [version('a', 'null')], {}, []],
    [
      'keys of the astral planes',
      [version('\ufffd', '1'), version('\u{1f600}', '1')],
      [version('\ufffd', '1'), version('\u{1f600}', '1')],
      {},
      [],
    ],
    [
      'a key on one side between two',
      [version('a', '1'), version('gone', '1'), version('z', '1')],
      [version('a', '1'), version('z', '1')],
      {},
      ['missing gone 1'],
    ],
  ])('%s', async (_, source, target, more, expected) => {
    expect(await compare(source, target, more)).toEqual(expected);
  });

  test('differences come in the order of the listing, however slow the lookups are', async () => {
    const versions = Array.from({ length: 20 }, (_, index) => version(`gone${String(index).padStart(2, '0')}`, '1'));
    const lookUp = async (_: string, { key }: ListedVersion): Promise<LookedUp> => {
      await new Promise((resolve) => setTimeout(resolve, key.endsWith('0') ? 5 : 0));
      return { found: false };
    };
    expect(await compare(versions, [], { lookUp })).toEqual(versions.map(({ key }) => `missing ${key} 1`));
  });

  test('a sample asks for the checksums of the same keys on every run, and of all their versions', async () => {
    const versions = Array.from({ length: 100 }, (_, index) => version(`k${String(index).padStart(3, '0')}`, '1'));
    const asked: string[] = [];
    const lookUp = async (_: string, { key }: ListedVersion) => {
      asked.push(key);
      return sameChecksum();
    };
    await compare(versions, versions, { checksums: { mode: 'sample', oneIn: 5 }, lookUp });
    const sample = versions.map(({ key }) => key).filter((key) => hashOf(key) % 5 === 0);
    expect(asked).toEqual(sample.flatMap((key) => [key, key]));
    expect(sample.length).toBeGreaterThan(5);
  });

  test('a listing in another order is no proof of anything', async () => {
    await expect(compare([version('b', '1'), version('a', '1')], [])).rejects.toMatchObject({
      name: 'ListingOutOfOrder',
    });
  });

  test('a failing lookup fails the comparison', async () => {
    const lookUp = () => Promise.reject(new Error('AccessDenied'));
    await expect(compare([version('a', '1')], [version('a', '1')], { lookUp })).rejects.toThrow('AccessDenied');
  });

  test('more unmatched versions of one key than the window holds are undecided, not guessed', async () => {
    const half = (offset: number) => Array.from({ length: 60 }, (_, index) => version('a', String(offset + index)));
    expect(await compare(half(0), half(100), { window: 50 })).toEqual(['undecided a 124']);
  });
});

test('a target that holds far more than the source has positions too: no page grows without end (S3-11)', async () => {
  const extra = Array.from({ length: 100 }, (_, index) => version(`k${String(index).padStart(3, '0')}`, '1'));
  const events = await collect(compareVersions(listed([]), listed(extra), options()));
  const positions = events.flatMap((event, index) => (event.event === 'position' ? [index] : []));
  expect(differencesOf(events)).toHaveLength(100);
  expect(positions).toEqual([20, 41, 62, 83, 104]);
});

/** Buckets of few keys and versions, the target a mutilated copy. */
const buckets = fc
  .uniqueArray(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', '\u{1f600}', '\ufffd'),
      id: fc.nat({ max: 9 }),
      marker: fc.boolean(),
      fate: fc.constantFrom('same', 'same', 'same', 'missing', 'size'),
    }),
    {
      selector: ({ key, id }) => `${key} ${id}`,
      maxLength: 40,
    },
  )
  .map((rows) => {
    const sorted = [...rows].sort((x, y) => compareKeys(x.key, y.key) || y.id - x.id);
    const make = ({ key, id, marker: deleted }: (typeof rows)[number], size: number) =>
      deleted ? marker(key, String(id)) : version(key, String(id), { size });
    return {
      source: sorted.map((row) => make(row, 1)),
      target: sorted.filter(({ fate }) => fate !== 'missing').map((row) => make(row, row.fate === 'size' ? 2 : 1)),
      expected: sorted
        .flatMap((row) =>
          row.fate === 'missing'
            ? [`${row.marker ? 'delete-marker' : 'missing'} ${row.key} ${row.id}`]
            : row.fate === 'size' && !row.marker
              ? [`size ${row.key} ${row.id}`]
              : [],
        )
        .sort(),
    };
  });
const nowhere = options({
  lookUp: async () => ({ found: false }),
  checksums: { mode: 'sample', oneIn: 2 ** 31 },
  positionEvery: 1,
});
const said = (events: readonly Comparison[]) =>
  differencesOf(events)
    .map(({ kind, key, versionId }) => `${kind} ${key} ${versionId}`)
    .sort();

describe('whatever the buckets hold (S3-11)', () => {
  test('exactly the differences that were made are found', async () => {
    await fc.assert(
      fc.asyncProperty(buckets, async ({ source, target, expected }) => {
        expect(said(await collect(compareVersions(listed(source), listed(target), nowhere)))).toEqual(expected);
      }),
    );
  });

  test('stopped at any position and continued there, the answer is the same', async () => {
    await fc.assert(
      fc.asyncProperty(buckets, fc.nat({ max: 20 }), async ({ source, target, expected }, stopAt) => {
        const found: Comparison[] = [];
        let position: Position | undefined;
        let seen = 0;
        for await (const event of compareVersions(listed(source), listed(target), nowhere)) {
          found.push(event);
          if (event.event !== 'position') continue;
          position = event.position;
          seen += 1;
          if (seen > stopAt) break;
        }
        const rest = await collect(
          compareVersions(listed(source, position), listed(target, position, 'target'), nowhere, position),
        );
        expect(said([...found, ...rest])).toEqual(expected);
      }),
    );
  });

  test('a position is inside a key only when both sides have shown the same of it', async () => {
    const many = Array.from({ length: 30 }, (_, index) => version('a', String(index)));
    const events = await collect(
      compareVersions(listed(many), listed(many), options({ checksums: { mode: 'sample', oneIn: 2 ** 31 } })),
    );
    expect(events.flatMap((event) => (event.event === 'position' ? [event.position] : []))).toEqual([
      { key: 'a', source: '9', target: '9' },
      { key: 'a', source: '19', target: '19' },
      { key: 'a', source: '29', target: '29' },
      { key: 'a' },
    ]);
  });
});

describe('four hundred thousand versions (S3-11)', () => {
  test('are compared while holding no more than one window and the lookups under way', async () => {
    const count = 400_000;
    async function* generated(skipEvery: number): AsyncGenerator<ListedVersion> {
      for (let index = 0; index < count; index += 1) {
        if (skipEvery > 0 && index % skipEvery === 0) continue;
        yield version(`k${String(index >> 1).padStart(8, '0')}`, index % 2 === 0 ? 'new' : 'old');
      }
    }
    let held = 0;
    let lookups = 0;
    let [differences, positions, compared] = [0, 0, 0];
    const bounded = options({
      concurrency: 16,
      window: 100,
      positionEvery: 20_000,
      checksums: { mode: 'sample', oneIn: 1_000 },
      lookUp: async () => {
        lookups += 1;
        return { found: false };
      },
      onHeld: (now) => {
        held = Math.max(held, now);
      },
    });
    for await (const event of compareVersions(generated(0), generated(10_000), bounded)) {
      if (event.event === 'difference') differences += 1;
      else [positions, compared] = [positions + 1, event.compared];
    }
    expect(compared).toBe(count);
    expect(held).toBeLessThanOrEqual(16 + 2);
    expect(positions).toBeLessThanOrEqual(count / 20_000 + 1);
    expect(differences).toBeGreaterThanOrEqual(count / 10_000);
    expect(lookups).toBeGreaterThan(count / 1_000);
  });
});
