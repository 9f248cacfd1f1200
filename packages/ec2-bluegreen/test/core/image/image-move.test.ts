import fc from 'fast-check';
import type { LiveImage } from '../../../src/core';
import { type ImageFacts, imageMove, imageVisibleAfterMs } from '../../../src/core/image';
import { fakeImages } from '../../runtime/fake/images';
import { acceleratorConfig as config } from '../../runtime/fake/sample-config';

const { keyArn, source } = fakeImages(config);
if (source === undefined) throw new Error('the sample has a source image');
const now = 1_800_000_000_000;
const copy = (more: Partial<LiveImage> = {}): LiveImage => ({
  ...source,
  imageId: 'ami-0copy1',
  snapshots: source.snapshots.map(({ snapshotId }) => ({ snapshotId, encrypted: true, keyArn })),
  ...more,
});
const facts = (more: Partial<ImageFacts> = {}): ImageFacts => ({ source, copies: [], keyArn, now, ...more });
const move = (more: Partial<ImageFacts> = {}) => imageMove('rl-orders/web', config, facts(more));
const codes = (found: ReturnType<typeof move>) => ('findings' in found ? found.findings.map(({ code }) => code) : []);

describe('copy-image decides (EC2-5)', () => {
  test('the first copy has a name and token of the part, the image and the attempt', () => {
    const name = 'rl-orders-web-ami-0a1b2c3d4e5f60718-1';
    expect(move()).toEqual({ kind: 'COPY', name, attempt: 1 });
    expect('x'.repeat(32).length + name.slice('rl-orders-web'.length).length).toBeLessThanOrEqual(64);
  });

  test('a proven copy is published, and is settled once it is', () => {
    expect(move({ copies: [copy()] })).toEqual({ kind: 'PUBLISH', imageId: 'ami-0copy1' });
    expect(move({ copies: [copy()], published: 'ami-0old' })).toEqual({ kind: 'PUBLISH', imageId: 'ami-0copy1' });
    expect(move({ copies: [copy({ imageId: 'ami-0copy2' }), copy()], published: 'ami-0copy1' })).toEqual({
      kind: 'SETTLED',
      imageId: 'ami-0copy1',
    });
  });

  test('a copy under way is waited for, also before EC2 shows it', () => {
    expect(move({ copies: [copy({ state: 'pending' })] })).toEqual({ kind: 'WAIT', imageId: 'ami-0copy1', attempt: 1 });
    const copying = { sourceImageId: source.imageId, attempt: 1, imageId: 'ami-0copy1', at: now };
    expect(move({ copying, now: now + imageVisibleAfterMs - 1 })).toEqual({
      kind: 'WAIT',
      imageId: 'ami-0copy1',
      attempt: 1,
    });
    expect(move({ copying, now: now + imageVisibleAfterMs })).toMatchObject({
      kind: 'GIVE_UP',
      attempt: 2,
      findings: [{ code: 'ImageCopyFailed', found: 'ami-0copy1 is gone' }],
    });
  });

  test('a copy that failed is told with its reason, and the next run makes another attempt', () => {
    const copies = [copy({ state: 'failed', stateReason: 'Given key ID is not accessible' })];
    const copying = { sourceImageId: source.imageId, attempt: 1, imageId: 'ami-0copy1', at: now };
    expect(move({ copies, copying })).toMatchObject({
      kind: 'GIVE_UP',
      attempt: 2,
      findings: [{ code: 'ImageCopyFailed', found: 'ami-0copy1 is failed (Given key ID is not accessible)' }],
    });
    expect(move({ copies, copying: { sourceImageId: source.imageId, attempt: 2, at: now } })).toMatchObject({
      kind: 'COPY',
      attempt: 2,
    });
  });

  test('another image begins at its own first attempt', () => {
    const copying = { sourceImageId: 'ami-0other', attempt: 7, imageId: 'ami-0copy1', at: now };
    expect(move({ copying })).toMatchObject({ kind: 'COPY', attempt: 1 });
  });

  test.each<[string, Partial<LiveImage>, string]>([
    [
      'one plain snapshot',
      { snapshots: [...copy().snapshots.slice(1), { snapshotId: 's', encrypted: false }] },
      'ImageCopyNotEncrypted',
    ],
    [
      'another key',
      { snapshots: copy().snapshots.map((one) => ({ ...one, keyArn: `${keyArn}0` })) },
      'ImageCopyNotEncrypted',
    ],
    [
      'no key told',
      { snapshots: copy().snapshots.map(({ snapshotId }) => ({ snapshotId, encrypted: true })) },
      'ImageCopyNotEncrypted',
    ],
    ['a snapshot too few', { snapshots: copy().snapshots.slice(1) }, 'ImageCopyIncomplete'],
    ['another architecture', { architecture: 'x86_64' }, 'ImageCopyDiffers'],
    ['another account', { ownerId: '999999999999' }, 'ImageCopyNotOwned'],
  ])('a copy with %s is refused', (_, more, code) => {
    const refused = move({ copies: [copy(more)] });
    expect([refused.kind, codes(refused)]).toEqual(['REFUSE', [code]]);
  });

  test('a proven copy suffices when its source is gone; without one the source has to be there', () => {
    const { source: _, ...gone } = facts({ copies: [copy()] });
    expect(imageMove('rl-orders/web', config, gone)).toEqual({ kind: 'PUBLISH', imageId: 'ami-0copy1' });
    expect(codes(imageMove('rl-orders/web', config, { ...gone, copies: [] }))).toEqual(['SourceImageMissing']);
    expect(codes(move({ source: { ...source, state: 'disabled' } }))).toEqual(['SourceImageNotAvailable']);
    expect(codes(move({ source: { ...source, snapshots: [] } }))).toEqual(['SourceImageWithoutSnapshots']);
  });

  test('nothing is published that is not available and encrypted under the key of the part', () => {
    const snapshot = fc.record({
      snapshotId: fc.constantFrom('s1', 's2'),
      encrypted: fc.boolean(),
      keyArn: fc.constantFrom(keyArn, 'other'),
    });
    const image = fc.record({
      imageId: fc.constantFrom('a', 'b', 'c'),
      state: fc.constantFrom('available', 'pending', 'failed', 'disabled'),
      ownerId: fc.constantFrom(config.account, '9'),
      architecture: fc.constantFrom('arm64', 'x86_64'),
      snapshots: fc.array(snapshot, { maxLength: 2 }),
      name: fc.constant('n'),
      tags: fc.constant({}),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(image, { selector: ({ imageId }) => imageId }),
        fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
        (copies, published) => {
          const found = move({ copies, ...(published === undefined ? {} : { published }) });
          if (found.kind !== 'PUBLISH' && found.kind !== 'SETTLED') return;
          const chosen = copies.find(({ imageId }) => imageId === found.imageId);
          expect(chosen).toMatchObject({ state: 'available', ownerId: config.account, architecture: 'arm64' });
          expect(chosen?.snapshots.length).toBe(2);
          expect(chosen?.snapshots.every((one) => one.encrypted && one.keyArn === keyArn)).toBe(true);
        },
      ),
    );
  });
});
