import {
  CopyImageCommand,
  DescribeImagesCommand,
  DescribeSnapshotsCommand,
  type EC2Client,
  type Filter,
  type Image,
  type Snapshot,
} from '@aws-sdk/client-ec2';
import { DescribeKeyCommand } from '@aws-sdk/client-kms';
import { GetParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import { RuntimeError, unlessAbsent } from '@regionlift/migration/runtime';
import type { FleetRuntimeConfig, LiveImage } from '../../core';
import type { ImagesPort } from '../ports';
import type { Clients } from './clients';

/**
 * Images. A copy is asked for in the region that it goes to, and tagged as it comes to be, image and snapshots: with the
 * migration, the part and the image that it is a copy of. Raises `KeyWithoutArn` when KMS says nothing of the key.
 */
export function awsImages({ ec2, kms, ssm }: Clients, config: FleetRuntimeConfig): ImagesPort {
  const { source, target, imageParameter: Name } = config;
  const tags = {
    'regionlift:migration': `${config.qualifier}-${config.migration}`,
    'regionlift:part': config.part,
  };
  return {
    source: () => imageOf(ec2(source.region), source.imageId),
    target: (id) => imageOf(ec2(target.region), id),
    copies: async (sourceImageId) => {
      const images = await imagesOf(ec2(target.region), {
        Owners: ['self'],
        Filters: Object.entries({ ...tags, [copiedFrom]: sourceImageId }).map(
          ([tag, value]): Filter => ({ Name: `tag:${tag}`, Values: [value] }),
        ),
      });
      return images.toSorted((one, other) => (other.created < one.created ? -1 : 1)).map(({ image }) => image);
    },
    copy: async ({ sourceImageId, name, clientToken }) => {
      const Tags = Object.entries({ ...tags, [copiedFrom]: sourceImageId }).map(([Key, Value]) => ({ Key, Value }));
      const { ImageId } = await ec2(target.region).send(
        new CopyImageCommand({
          SourceRegion: source.region,
          SourceImageId: sourceImageId,
          Name: name,
          ClientToken: clientToken,
          Encrypted: true,
          KmsKeyId: target.keyAlias,
          TagSpecifications: [
            { ResourceType: 'image', Tags },
            { ResourceType: 'snapshot', Tags },
          ],
        }),
      );
      if (ImageId === undefined)
        throw new RuntimeError('CopyWithoutId', `EC2 gave no id for the copy of ${sourceImageId}`);
      return ImageId;
    },
    keyArn: async () => {
      const { KeyMetadata } = await kms(target.region).send(new DescribeKeyCommand({ KeyId: target.keyAlias }));
      if (KeyMetadata?.Arn === undefined) throw new RuntimeError('KeyWithoutArn', `${target.keyAlias} has no ARN`);
      return KeyMetadata.Arn;
    },
    published: async () =>
      (await unlessAbsent(ssm(target.region).send(new GetParameterCommand({ Name })), 'ParameterNotFound'))?.Parameter
        ?.Value,
    publish: async (Value) => {
      await ssm(target.region).send(
        new PutParameterCommand({ Name, Value, Type: 'String', DataType: 'aws:ec2:image', Overwrite: true }),
      );
    },
  };
}

const copiedFrom = 'regionlift:copied-from';

/** An image of a region; undefined when there is none, or it may not be read. */
const imageOf = async (client: EC2Client, id: string): Promise<LiveImage | undefined> => {
  const found = await unlessAbsent(
    imagesOf(client, { ImageIds: [id] }),
    'InvalidAMIID.NotFound',
    'InvalidAMIID.Malformed',
    'InvalidAMIID.Unavailable',
  );
  return found?.[0]?.image;
};

/** Images with their snapshots. EC2 says nothing of snapshots that the account may not see: they count as plain. */
async function imagesOf(
  client: EC2Client,
  which: { readonly ImageIds?: string[]; readonly Owners?: string[]; readonly Filters?: Filter[] },
): Promise<readonly { readonly image: LiveImage; readonly created: string }[]> {
  const { Images = [] } = await client.send(new DescribeImagesCommand(which));
  const ids = Images.flatMap(snapshotIds);
  const { Snapshots = [] } =
    ids.length === 0
      ? {}
      : await client.send(new DescribeSnapshotsCommand({ Filters: [{ Name: 'snapshot-id', Values: ids }] }));
  const seen = new Map(Snapshots.map((snapshot) => [snapshot.SnapshotId, snapshot]));
  return Images.map((image) => ({ image: live(image, seen), created: image.CreationDate ?? '' }));
}

const live = (image: Image, seen: ReadonlyMap<string | undefined, Snapshot>): LiveImage => ({
  imageId: image.ImageId ?? '',
  state: image.State ?? 'pending',
  ...(image.StateReason?.Message !== undefined && { stateReason: image.StateReason.Message }),
  name: image.Name ?? '',
  ownerId: image.OwnerId ?? '',
  architecture: image.Architecture ?? '',
  tags: Object.fromEntries((image.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])),
  snapshots: snapshotIds(image).map((snapshotId) => {
    const { Encrypted = false, KmsKeyId } = seen.get(snapshotId) ?? {};
    return { snapshotId, encrypted: Encrypted, ...(KmsKeyId !== undefined && { keyArn: KmsKeyId }) };
  }),
});

/** Devices without a snapshot are ephemeral. */
const snapshotIds = ({ BlockDeviceMappings = [] }: Image): string[] =>
  BlockDeviceMappings.flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []);
