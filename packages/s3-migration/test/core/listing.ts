import { compareKeys, type ListedVersion, type LookedUp, type Position, resumePoint } from '../../src/core';

/** A version with the fields that a test does not care about filled in. */
export const version = (key: string, versionId: string, more: Partial<ListedVersion> = {}): ListedVersion => ({
  key,
  versionId,
  deleteMarker: false,
  latest: true,
  size: 1,
  storageClass: 'STANDARD',
  lastModified: 0,
  ...more,
});

/** A delete marker. */
export const marker = (key: string, versionId: string, more: Partial<ListedVersion> = {}): ListedVersion => {
  const { size: _, storageClass: __, ...rest } = version(key, versionId, more);
  return { ...rest, deleteMarker: true };
};

/** Lists versions as S3 does behind a position: whole keys are skipped, or a key's versions up to a marker. */
export async function* listed(
  versions: readonly ListedVersion[],
  after?: Position,
  side: 'source' | 'target' = 'source',
): AsyncGenerator<ListedVersion> {
  const point = resumePoint(after, side);
  let passed = point?.versionId === undefined;
  for (const one of versions) {
    const order = point === undefined ? 1 : compareKeys(one.key, point.key);
    if (order < 0) continue;
    if (order === 0) {
      if (passed && point?.versionId !== undefined) yield one;
      if (one.versionId === point?.versionId) passed = true;
      continue;
    }
    yield one;
  }
}

/** Equal checksums for everything. */
export const sameChecksum = async (): Promise<LookedUp> => ({
  found: true,
  size: 1,
  checksumType: 'FULL_OBJECT',
  checksums: { ChecksumCRC64NVME: 'AAAAAAAAAAA=' },
});
