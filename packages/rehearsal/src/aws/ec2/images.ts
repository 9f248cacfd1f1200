import { type AwsCall, Refusal } from '../../contract/aws';
import { listIn, textIn } from '../inputs';

/** An image of a region, with the snapshot that it starts from. */
export interface RegionalImage {
  readonly region: string;
  readonly imageId: string;
  readonly name: string;
  readonly architecture: string;
  readonly snapshotId: string;
  /** ARN of its key; absent: plain. */
  readonly keyArn?: string;
  readonly tags: Readonly<Record<string, string>>;
  /** When it is `available`; milliseconds of the rehearsal's clock. */
  readonly availableAtMs: number;
  /** Why its copy failed. */
  readonly failure?: string;
}

/** Images of both regions. */
export interface Images {
  readonly describeImages: (call: AwsCall) => Readonly<Record<string, unknown>>;
  readonly describeSnapshots: (call: AwsCall) => Readonly<Record<string, unknown>>;
  readonly copyImage: (call: AwsCall) => Readonly<Record<string, unknown>>;
  readonly find: (region: string, imageId: string) => RegionalImage | undefined;
}

/** What images start from. */
export interface ImageSettings {
  readonly account: string;
  readonly images: readonly RegionalImage[];
  /** How long a copy takes; milliseconds of the rehearsal's clock. */
  readonly copyMs: number;
  /** ARN of a key by its alias; undefined: there is no such key. */
  readonly keyArn: (region: string, alias: string) => string | undefined;
}

/** Keeps images and copies them. */
export function images({ account, images: given, copyMs, keyArn }: ImageSettings): Images {
  const all = [...given];
  const tokens = new Map<string, { readonly imageId: string; readonly asked: string }>();
  const find = (region: string, imageId: string) =>
    all.find((image) => image.region === region && image.imageId === imageId);
  return {
    find,
    describeImages: ({ region, input, atMs }) => {
      const ids = listIn(input, 'ImageIds');
      const missing = ids?.find((id) => find(region, id) === undefined);
      if (missing !== undefined)
        throw new Refusal('InvalidAMIID.NotFound', `The image id '[${missing}]' does not exist`);
      const found = all.filter(
        (image) =>
          image.region === region &&
          (ids === undefined || ids.includes(image.imageId)) &&
          filtersOf(input).every(({ name, values }) => values.includes(image.tags[name.replace(/^tag:/, '')] ?? '')),
      );
      return { Images: found.map((image) => describedImage(account, image, atMs)) };
    },
    describeSnapshots: ({ region, input }) => {
      const ids = filtersOf(input).find(({ name }) => name === 'snapshot-id')?.values ?? [];
      return {
        Snapshots: all
          .filter((image) => image.region === region && ids.includes(image.snapshotId))
          .map(({ snapshotId, keyArn: KmsKeyId }) => ({
            SnapshotId: snapshotId,
            Encrypted: KmsKeyId !== undefined,
            ...(KmsKeyId !== undefined && { KmsKeyId }),
          })),
      };
    },
    copyImage: ({ region, input, atMs }) => {
      const source = find(textIn(input, 'SourceRegion'), textIn(input, 'SourceImageId'));
      if (source === undefined)
        throw new Refusal('InvalidAMIID.NotFound', `The image id '[${textIn(input, 'SourceImageId')}]' does not exist`);
      const token = textIn(input, 'ClientToken');
      if (token.length > 64) throw new Refusal('InvalidParameterValue', 'ClientToken is longer than 64 characters');
      const asked = JSON.stringify(input);
      const before = token === '' ? undefined : tokens.get(`${region} ${token}`);
      if (before !== undefined && before.asked !== asked)
        throw new Refusal('IdempotentParameterMismatch', 'The client token was used before, with other parameters');
      if (before !== undefined) return { ImageId: before.imageId };
      const name = textIn(input, 'Name');
      if (!/^[\w ()./'@[\]-]{3,128}$/.test(name))
        throw new Refusal('InvalidAMIName.Malformed', `AMI names must be between 3 and 128 characters long: '${name}'`);
      const key = keyArn(region, textIn(input, 'KmsKeyId'));
      const number = String(all.length).padStart(17, '0');
      const copy: RegionalImage = {
        region,
        imageId: `ami-${number}`,
        name,
        architecture: source.architecture,
        snapshotId: `snap-${number}`,
        tags: tagsOf(input),
        availableAtMs: atMs + copyMs,
        // EC2 answers first and looks at the key then (API Reference, CopyImage, KmsKeyId).
        ...(input.Encrypted === true && key === undefined && { failure: `no key ${textIn(input, 'KmsKeyId')}` }),
        ...(input.Encrypted === true && key !== undefined && { keyArn: key }),
      };
      all.push(copy);
      if (token !== '') tokens.set(`${region} ${token}`, { imageId: copy.imageId, asked });
      return { ImageId: copy.imageId };
    },
  };
}

/** `Filters` of a call. */
export const filtersOf = (
  input: AwsCall['input'],
): readonly { readonly name: string; readonly values: readonly string[] }[] =>
  ((input.Filters ?? []) as readonly { readonly Name?: string; readonly Values?: readonly string[] }[]).map(
    ({ Name = '', Values = [] }) => ({ name: Name, values: Values }),
  );

/** Tags of the image itself; its snapshots have the same. */
const tagsOf = (input: AwsCall['input']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (
      (input.TagSpecifications ?? []) as readonly {
        readonly ResourceType?: string;
        readonly Tags?: readonly { readonly Key?: string; readonly Value?: string }[];
      }[]
    )
      .filter(({ ResourceType }) => ResourceType === 'image')
      .flatMap(({ Tags = [] }) => Tags.map(({ Key = '', Value = '' }) => [Key, Value] as const)),
  );

const describedImage = (OwnerId: string, image: RegionalImage, nowMs: number) => ({
  ImageId: image.imageId,
  Name: image.name,
  OwnerId,
  Architecture: image.architecture,
  State: image.failure !== undefined ? 'failed' : image.availableAtMs <= nowMs ? 'available' : 'pending',
  ...(image.failure !== undefined && { StateReason: { Code: 'Client.InternalError', Message: image.failure } }),
  CreationDate: new Date(Math.max(0, image.availableAtMs)).toISOString(),
  Tags: Object.entries(image.tags).map(([Key, Value]) => ({ Key, Value })),
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { SnapshotId: image.snapshotId } }],
});
