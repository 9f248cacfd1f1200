import type { FleetRuntimeConfig, LiveImage } from '../../../src/core';
import type { ImagesPort } from '../../../src/runtime/ports';
import { awsError } from './aws-error';

/** Images of both regions, and the parameter of the copy; survive a crash of the runtime. */
export interface FakeImages {
  source: LiveImage | undefined;
  /** Of the target region, by id. */
  readonly target: Map<string, LiveImage & { readonly token?: string; readonly availableAt: number }>;
  published: string | undefined;
  copyMs: number;
  /** What becomes of the next copies. */
  outcome: { readonly state: string; readonly stateReason?: string } | undefined;
  readonly keyArn: string;
}

/** Images as they are before the first copy: blue's own, plain, with two volumes. */
export const fakeImages = ({ source, target, account }: FleetRuntimeConfig): FakeImages => ({
  source: {
    imageId: source.imageId,
    state: 'available',
    name: 'orders-web-2026-11-01',
    ownerId: account,
    architecture: 'arm64',
    tags: { app: 'orders' },
    snapshots: [
      { snapshotId: 'snap-0source1', encrypted: false },
      { snapshotId: 'snap-0source2', encrypted: false },
    ],
  },
  target: new Map(),
  published: undefined,
  copyMs: 300_000,
  outcome: undefined,
  keyArn: `arn:aws:kms:${target.region}:${account}:key/11112222-3333-4444-5555-666677778888`,
});

/** The tag by which copies are found again. */
export const copyTag = 'regionlift:source-image';

/** The port of images. It refuses what EC2 refuses. */
export function fakeImagesPort(images: FakeImages, account: string, now: () => number): ImagesPort {
  const shown = (id: string): LiveImage | undefined => {
    const found = images.target.get(id);
    if (found === undefined) return undefined;
    const { token: _, availableAt, ...image } = found;
    return image.state === 'pending' && availableAt <= now() ? { ...image, state: 'available' } : image;
  };
  return {
    source: async () => images.source,
    target: async (id) => shown(id),
    copies: async (sourceImageId) =>
      [...images.target.keys()]
        .reverse()
        .map(shown)
        .filter((image) => image !== undefined)
        .filter(({ tags }) => tags[copyTag] === sourceImageId),
    copy: async ({ sourceImageId, name, clientToken }) => {
      const { source } = images;
      if (source === undefined || source.imageId !== sourceImageId)
        throw awsError('InvalidAMIID.NotFound', `The image id '[${sourceImageId}]' does not exist`);
      if (source.state !== 'available') throw awsError('InvalidAMIID.Unavailable', `The image is ${source.state}`);
      const known = [...images.target.values()].find(({ token }) => token === clientToken);
      if (known !== undefined) {
        if (known.name !== name || known.tags[copyTag] !== sourceImageId)
          throw awsError('IdempotentParameterMismatch', 'The parameters differ from those of the earlier request');
        return known.imageId;
      }
      if (clientToken.length > 64) throw awsError('InvalidParameterValue', 'The client token is too long');
      if (!/^[\w\s()./'@[\]-]{3,128}$/.test(name))
        throw awsError('InvalidAMIName.Malformed', `AMI names must be 3 to 128 characters: '${name}'`);
      const imageId = `ami-0copy${images.target.size + 1}`;
      images.target.set(imageId, {
        ...source,
        imageId,
        name,
        ownerId: account,
        state: 'pending',
        ...images.outcome,
        tags: { ...source.tags, [copyTag]: sourceImageId },
        snapshots: source.snapshots.map((_, index) => ({
          snapshotId: `snap-0copy${images.target.size + 1}${index + 1}`,
          encrypted: true,
          keyArn: images.keyArn,
        })),
        token: clientToken,
        availableAt: now() + images.copyMs,
      });
      return imageId;
    },
    keyArn: async () => images.keyArn,
    published: async () => images.published,
    publish: async (imageId) => {
      if (shown(imageId)?.state !== 'available')
        throw awsError('ValidationException', `The image '${imageId}' of data type aws:ec2:image is not available`);
      images.published = imageId;
    },
  };
}
