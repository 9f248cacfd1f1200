import { awsImages } from '../../../src/runtime/aws/images';
import { acceleratorConfig } from '../fake/sample-config';
import { ec2Answer, ec2Error, type Fields, items, jsonAnswer, jsonError } from '../loopback/answers';
import { onTheWire } from '../loopback/on-the-wire';

const { answering, answeringEach, asked, clients, requests } = onTheWire();
const images = () => awsImages(clients(), acceleratorConfig);
const sourceImageId = 'ami-0a1b2c3d4e5f60718';
const keyArn = 'arn:aws:kms:us-east-1:111122223333:key/1';

const image = (imageId: string, more: Fields = {}): Fields => ({
  imageId,
  imageState: 'available',
  name: 'orders',
  imageOwnerId: '111122223333',
  architecture: 'arm64',
  creationDate: '2026-11-20T10:00:00.000Z',
  blockDeviceMapping: items(
    { deviceName: '/dev/xvda', ebs: { snapshotId: 'snap-1' } },
    { deviceName: '/dev/sdb', virtualName: 'ephemeral0' },
  ),
  ...more,
});
const described = (...all: readonly Fields[]) => ec2Answer('DescribeImages', { imagesSet: items(...all) });
const snapshots = (...all: readonly Fields[]) => ec2Answer('DescribeSnapshots', { snapshotSet: items(...all) });

describe('images over the wire (EC2-5)', () => {
  test("blue's is looked for in the source region, with its snapshots and their keys", async () => {
    answeringEach({
      DescribeImages: described(
        image(sourceImageId, { tagSet: items({ key: 'app', value: 'orders' }), stateReason: { message: 'fine' } }),
      ),
      DescribeSnapshots: snapshots({ snapshotId: 'snap-1', encrypted: true, kmsKeyId: keyArn }),
    });
    expect(await images().source()).toEqual({
      imageId: sourceImageId,
      state: 'available',
      stateReason: 'fine',
      name: 'orders',
      ownerId: '111122223333',
      architecture: 'arm64',
      tags: { app: 'orders' },
      snapshots: [{ snapshotId: 'snap-1', encrypted: true, keyArn }],
    });
    expect(asked()).toEqual([
      `ec2 us-west-2 DescribeImages ImageId.1=${sourceImageId}`,
      'ec2 us-west-2 DescribeSnapshots Filter.1.Name=snapshot-id Filter.1.Value.1=snap-1',
    ]);
  });

  test('a snapshot that the account may not see counts as plain', async () => {
    answeringEach({ DescribeImages: described(image('ami-1')), DescribeSnapshots: snapshots() });
    expect((await images().target('ami-1'))?.snapshots).toEqual([{ snapshotId: 'snap-1', encrypted: false }]);
    expect(asked()[0]).toBe('ec2 us-east-1 DescribeImages ImageId.1=ami-1');
  });

  test('a copy that is pending has no snapshots yet, and nothing more is asked', async () => {
    answering(described(image('ami-1', { imageState: 'pending', blockDeviceMapping: {} })));
    expect(await images().target('ami-1')).toMatchObject({ state: 'pending', snapshots: [] });
    expect(asked()).toHaveLength(1);
  });

  test.each(['InvalidAMIID.NotFound', 'InvalidAMIID.Malformed', 'InvalidAMIID.Unavailable'])(
    '%s is an answer',
    async (code) => {
      answering(ec2Error(code));
      expect(await images().source()).toBeUndefined();
    },
  );

  test('no image in the answer is none; a refusal stays an error', async () => {
    answering(described());
    expect(await images().target('ami-1')).toBeUndefined();
    answering(ec2Error('UnauthorizedOperation'));
    await expect(images().target('ami-1')).rejects.toMatchObject({ name: 'UnauthorizedOperation' });
  });

  test("copies are this part's own, newest first", async () => {
    answeringEach({
      DescribeImages: described(
        image('ami-old', { creationDate: '2026-11-20T10:00:00.000Z' }),
        image('ami-new', { creationDate: '2026-11-21T10:00:00.000Z' }),
        image('ami-mid', { creationDate: '2026-11-20T11:00:00.000Z' }),
      ),
      DescribeSnapshots: snapshots(),
    });
    expect((await images().copies(sourceImageId)).map(({ imageId }) => imageId)).toEqual([
      'ami-new',
      'ami-mid',
      'ami-old',
    ]);
    expect(asked()[0]?.split(' ').toSorted()).toEqual(
      [
        'ec2',
        'us-east-1',
        'DescribeImages',
        'Owner.1=self',
        'Filter.1.Name=tag:regionlift:migration',
        'Filter.1.Value.1=rl-orders',
        'Filter.2.Name=tag:regionlift:part',
        'Filter.2.Value.1=web',
        'Filter.3.Name=tag:regionlift:copied-from',
        `Filter.3.Value.1=${sourceImageId}`,
      ].toSorted(),
    );
  });

  test("a copy is asked for where it goes to, under the part's key, image and snapshots tagged as they come to be", async () => {
    answering(ec2Answer('CopyImage', { imageId: 'ami-copy' }));
    const request = { sourceImageId, name: 'rl-orders-web-1', clientToken: 'rl-orders-web-1' };
    expect(await images().copy(request)).toBe('ami-copy');
    const { Action, Version: _, ...fields } = Object.fromEntries(new URLSearchParams(requests[0]?.body));
    expect([requests[0]?.region, Action]).toEqual(['us-east-1', 'CopyImage']);
    const tags = (of: number) => ({
      [`TagSpecification.${of}.Tag.1.Key`]: 'regionlift:migration',
      [`TagSpecification.${of}.Tag.1.Value`]: 'rl-orders',
      [`TagSpecification.${of}.Tag.2.Key`]: 'regionlift:part',
      [`TagSpecification.${of}.Tag.2.Value`]: 'web',
      [`TagSpecification.${of}.Tag.3.Key`]: 'regionlift:copied-from',
      [`TagSpecification.${of}.Tag.3.Value`]: sourceImageId,
    });
    expect(fields).toEqual({
      SourceRegion: 'us-west-2',
      SourceImageId: sourceImageId,
      Name: 'rl-orders-web-1',
      ClientToken: 'rl-orders-web-1',
      Encrypted: 'true',
      KmsKeyId: 'alias/rl-orders-web',
      'TagSpecification.1.ResourceType': 'image',
      ...tags(1),
      'TagSpecification.2.ResourceType': 'snapshot',
      ...tags(2),
    });
  });

  test.each([
    [ec2Answer('CopyImage'), 'CopyWithoutId'],
    [ec2Error('IdempotentParameterMismatch'), 'IdempotentParameterMismatch'],
  ])('a copy that is not begun is an error', async (answer, name) => {
    answering(answer);
    await expect(images().copy({ sourceImageId, name: 'n', clientToken: 'n' })).rejects.toMatchObject({ name });
  });
});

describe("the part's key and the image that is published", () => {
  test('the key is asked for by its alias', async () => {
    answering(jsonAnswer({ KeyMetadata: { KeyId: '1', Arn: keyArn } }));
    expect(await images().keyArn()).toBe(keyArn);
    expect(asked()).toEqual(['kms us-east-1 DescribeKey {"KeyId":"alias/rl-orders-web"}']);
  });

  test('a key without an ARN, or none, is an error', async () => {
    answering(jsonAnswer({ KeyMetadata: { KeyId: '1' } }));
    await expect(images().keyArn()).rejects.toMatchObject({ name: 'KeyWithoutArn' });
    answering(jsonError('NotFoundException'));
    await expect(images().keyArn()).rejects.toMatchObject({ name: 'NotFoundException' });
  });

  test('nothing is published before the first copy', async () => {
    answering(jsonError('ParameterNotFound'));
    expect(await images().published()).toBeUndefined();
    answering(jsonAnswer({ Parameter: { Name: '/rl/orders/web-runtime/image', Value: 'ami-copy', Version: 1 } }));
    expect(await images().published()).toBe('ami-copy');
    expect(asked()).toEqual(['ssm us-east-1 GetParameter {"Name":"/rl/orders/web-runtime/image"}']);
  });

  test('an image is published as one, so that Systems Manager looks whether it exists', async () => {
    answering(jsonAnswer({ Version: 1 }));
    await images().publish('ami-copy');
    expect(requests[0]?.region).toBe('us-east-1');
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      Name: '/rl/orders/web-runtime/image',
      Value: 'ami-copy',
      Type: 'String',
      DataType: 'aws:ec2:image',
      Overwrite: true,
    });
  });
});
