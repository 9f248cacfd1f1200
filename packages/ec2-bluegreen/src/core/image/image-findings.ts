import type { LiveImage } from '../live';
import { failing } from '../live-finding';
import type { Finding } from '../sibling-words';

/** What a copy has to be like. */
export interface CopyQuestion {
  readonly copy: LiveImage;
  /** The image that was copied; absent when nobody can read it any more. */
  readonly source?: LiveImage;
  /** Twelve digits. */
  readonly account: string;
  /** ARN of the part's key. */
  readonly keyArn: string;
}

/**
 * Whether a copy may be deployed (EC2-5). Encryption is proven by the snapshots: EC2 checks the key of a copy after it has
 * answered, and an image says nothing of keys itself (API Reference, CopyImage `KmsKeyId`, Snapshot `KmsKeyId`: always an ARN).
 *
 * Codes: ImageCopyNotOwned, ImageCopyIncomplete, ImageCopyNotEncrypted, ImageCopyDiffers.
 */
export function judgeCopy(subject: string, { copy, source, account, keyArn }: CopyQuestion): readonly Finding[] {
  const fail = failing(subject);
  const plain = copy.snapshots.filter((snapshot) => !snapshot.encrypted || snapshot.keyArn !== keyArn);
  const again = `deregister ${copy.imageId} and run copy-image again`;
  return [
    ...(copy.ownerId === account
      ? []
      : [
          fail('ImageCopyNotOwned', 'image', `${copy.imageId} of account ${copy.ownerId}`, `account ${account}`, again),
        ]),
    ...(copy.snapshots.length > 0 && (source === undefined || copy.snapshots.length === source.snapshots.length)
      ? []
      : [
          fail(
            'ImageCopyIncomplete',
            'image',
            `${copy.imageId} with ${copy.snapshots.length} snapshots`,
            source === undefined
              ? 'a snapshot at least'
              : `the ${source.snapshots.length} snapshots of ${source.imageId}`,
            again,
          ),
        ]),
    ...(plain.length === 0
      ? []
      : [
          fail(
            'ImageCopyNotEncrypted',
            'image',
            plain
              .map(({ snapshotId, encrypted, keyArn: key }) => `${snapshotId} ${encrypted ? `under ${key}` : 'plain'}`)
              .join(', '),
            `every snapshot under ${keyArn}`,
            again,
          ),
        ]),
    ...(source === undefined || source.architecture === copy.architecture
      ? []
      : [
          fail(
            'ImageCopyDiffers',
            'image',
            `${copy.architecture}`,
            `${source.architecture}, as ${source.imageId}`,
            again,
          ),
        ]),
  ];
}

/** The image that blue runs cannot be copied. */
export const judgeSourceImage = (
  subject: string,
  imageId: string,
  source: LiveImage | undefined,
): readonly Finding[] => {
  const fail = failing(subject);
  if (source === undefined)
    return [
      fail(
        'SourceImageMissing',
        'sourceImageId',
        `no image ${imageId} that this account can read`,
        'an image of the source region',
        'correct sourceImageId, or have the image shared with this account',
      ),
    ];
  if (source.state !== 'available')
    return [
      fail(
        'SourceImageNotAvailable',
        'sourceImageId',
        `${imageId} is ${source.state}${source.stateReason === undefined ? '' : ` (${source.stateReason})`}`,
        "'available'",
        'name an image that can be started',
      ),
    ];
  return source.snapshots.length > 0
    ? []
    : [
        fail(
          'SourceImageWithoutSnapshots',
          'sourceImageId',
          `${imageId} is backed by no snapshot`,
          'an image backed by EBS, as encryption is of snapshots',
          'make an EBS-backed image of it first',
        ),
      ];
};
