import { fakeContext } from './context';
import { aliasRecord, cnameRecord, fakeRecordPort } from './records';
import { acceleratorConfig as config } from './sample-config';
import { fakeWorld, loadBalancers } from './world';

const { blue } = loadBalancers;
const alias = aliasRecord(blue.dnsName, blue.canonicalHostedZoneId);
const weighted = { ...alias, SetIdentifier: 'one', Weight: 1 };

/** What a test of an action may rely on: nothing passes here that AWS would not let pass. */
describe('the stand-ins refuse what AWS refuses', () => {
  test.each<[string, Parameters<ReturnType<typeof fakeRecordPort>['change']>[0], string]>([
    ['a set that exists', [{ action: 'CREATE', set: alias }], 'it already exists'],
    ['weights beside a simple set', [{ action: 'CREATE', set: weighted }], 'cannot be created as other RRSets exist'],
    ['a weight by UPSERT of a simple set', [{ action: 'UPSERT', set: weighted }], 'cannot be created as other RRSets'],
    [
      'a deletion of another value',
      [{ action: 'DELETE', set: aliasRecord('theirs', 'Z1') }],
      'the values provided do not match the current values',
    ],
    ['a deletion of nothing', [{ action: 'DELETE', set: weighted }], 'it was not found'],
    ['a CNAME record beside others', [{ action: 'CREATE', set: cnameRecord('x') }], 'CNAME is not permitted'],
    ['an alias with a TTL', [{ action: 'UPSERT', set: { ...alias, TTL: 60 } }], 'exclude each other'],
    [
      'a batch of which one change fails',
      [
        { action: 'DELETE', set: alias },
        { action: 'CREATE', set: weighted },
        { action: 'CREATE', set: weighted },
      ],
      'it already exists',
    ],
  ])('Route 53: %s', async (_, changes, message) => {
    const zone = { sets: [alias], changedAt: 0 };
    await expect(fakeRecordPort(zone, () => 1).change(changes)).rejects.toMatchObject({
      name: 'InvalidChangeBatch',
      message: expect.stringContaining(message),
    });
    expect(zone).toEqual({ sets: [alias], changedAt: 0 });
  });

  test('Auto Scaling: a capacity beyond the bounds, a group that is gone', async () => {
    const world = fakeWorld(config);
    const { BLUE } = fakeContext(config, world, { action: 'scale-green' }).fleets;
    await expect(BLUE.setCapacity(11)).rejects.toThrow('above max value 10');
    await expect(BLUE.setCapacity(1)).rejects.toThrow('below min value 2');
    world.fleets.BLUE.exists = false;
    await expect(BLUE.suspend(['AlarmNotification'])).rejects.toMatchObject({ name: 'ValidationError' });
    expect(await BLUE.group()).toBeUndefined();
  });

  test('EC2: one image for one token, another request under the same token not at all', async () => {
    const world = fakeWorld(config);
    const { images } = fakeContext(config, world, { action: 'copy-image' });
    const request = { sourceImageId: config.source.imageId, name: 'one', clientToken: 'one' };
    expect(await images.copy(request)).toBe(await images.copy(request));
    await expect(images.copy({ ...request, name: 'two' })).rejects.toMatchObject({
      name: 'IdempotentParameterMismatch',
    });
    await expect(images.publish('ami-0copy1')).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('Systems Manager: a ledger of more than 4 KB', async () => {
    const { ledger } = fakeContext(config, fakeWorld(config), { action: 'adopt-record' });
    const sets = Array.from({ length: 40 }, () => alias);
    await expect(ledger.write({ recordBefore: sets })).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
