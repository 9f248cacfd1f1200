import type { LiveGroup } from '../../../src/core';
import { acknowledge } from '../../../src/core';
import { judgePreflight, type PreflightFacts } from '../../../src/core/preflight';
import { fakeCapacity } from '../../runtime/fake/capacity';
import { fakeImages } from '../../runtime/fake/images';
import { acceleratorConfig, recordsConfig } from '../../runtime/fake/sample-config';
import { factsOf } from '../record/sample-record';

const { source, keyArn } = fakeImages(acceleratorConfig);
if (source === undefined) throw new Error('the sample has a source image');
const { vcpus, architectures, offered, ...region } = fakeCapacity(acceleratorConfig.target.instanceTypes);
const group = (more: Partial<LiveGroup> = {}): LiveGroup => ({
  minCapacity: 0,
  maxCapacity: 12,
  desiredCapacity: 4,
  inService: 4,
  suspendedProcesses: [],
  ...more,
});
const copy = {
  ...source,
  imageId: 'ami-0copy1',
  snapshots: source.snapshots.map(({ snapshotId }) => ({ snapshotId, encrypted: true, keyArn })),
};

/** Two regions that are ready: phase PROMOTED is deployed, nothing has been moved. */
const ready: PreflightFacts = {
  config: acceleratorConfig,
  blue: group(),
  blueTargets: [{ id: 'i-1', state: 'healthy' }],
  green: group({ desiredCapacity: 0, inService: 0 }),
  template: { defaultVersion: 2, latestVersion: 2 },
  image: { source, published: copy.imageId, copy, keyArn },
  capacity: { ...region, vcpus, architectures, offered },
  route: { weights: { blue: 100, green: 0 }, attached: ['BLUE', 'GREEN'], settled: true },
  alarms: { 'rl-orders-web-errors': 'OK' },
};
const without = <K extends keyof PreflightFacts>(field: K): PreflightFacts => {
  const { [field]: _, ...rest } = ready;
  return rest as unknown as PreflightFacts;
};
const target = (more: Partial<PreflightFacts['config']['target']>): Partial<PreflightFacts> => ({
  config: { ...acceleratorConfig, target: { ...acceleratorConfig.target, ...more } },
});
const capacity = (more: Partial<PreflightFacts['capacity']>): Partial<PreflightFacts> => ({
  capacity: { ...ready.capacity, ...more },
});
const reserved = (more: Partial<NonNullable<PreflightFacts['capacity']['reservation']>>): Partial<PreflightFacts> => ({
  ...target({ capacityReservationId: 'cr-1' }),
  ...capacity({ reservation: { state: 'active', instanceType: 'm7g.large', available: 4, total: 4, ...more } }),
});

const findingsOf = (facts: PreflightFacts) =>
  judgePreflight('rl-orders/web', facts).map(({ code, verdict, found }) => [code, verdict, found]);

describe('preflight (EC2-5)', () => {
  test('regions that are ready have no finding, with a reservation neither', () => {
    expect(findingsOf(ready)).toEqual([]);
    expect(findingsOf({ ...ready, ...reserved({}) })).toEqual([]);
  });

  test('before phase PROMOTED the fleet and the copy are listed, and nothing refuses', () => {
    const { green: _green, template: _template, ...facts } = ready;
    expect(findingsOf({ ...facts, image: { source, keyArn } })).toEqual([
      ['GreenGroupMissing', 'unknown', 'no Auto Scaling group of the part in the target region'],
      ['ImageNotCopied', 'unknown', 'no copy in the target region'],
    ]);
  });

  const judged: readonly [string, PreflightFacts, string, 'fail' | 'unknown', string][] = [
    ['no blue', without('blue'), 'BlueGroupMissing', 'fail', 'no such Auto Scaling group in the source region'],
    [
      'an empty blue',
      { ...ready, blue: group({ desiredCapacity: 0, inService: 0 }) },
      'BlueIsEmpty',
      'fail',
      'no instance, and none wanted',
    ],
    [
      'a blue that is too large',
      { ...ready, blue: group({ desiredCapacity: 13 }) },
      'CapacityExceedsMaximum',
      'fail',
      '13 instances of blue',
    ],
    ['a blue without targets', { ...ready, blueTargets: [] }, 'BlueUnhealthy', 'fail', '0 of 0 targets healthy'],
    [
      'a blue that is half well',
      { ...ready, blueTargets: [...ready.blueTargets, { id: 'i-2', state: 'unhealthy' }] },
      'BlueUnhealthy',
      'unknown',
      '1 of 2 targets healthy',
    ],
    [
      'a blue that launches nothing',
      { ...ready, blue: group({ suspendedProcesses: ['Launch', 'AlarmNotification'] }) },
      'BlueProcessesSuspended',
      'unknown',
      'Launch suspended in blue',
    ],
    [
      'a green that registers nothing',
      { ...ready, green: group({ suspendedProcesses: ['AddToLoadBalancer', 'AZRebalance'] }) },
      'GreenProcessesSuspended',
      'fail',
      'AddToLoadBalancer suspended in green',
    ],
    [
      'a version of the template that is not out',
      { ...ready, template: { defaultVersion: 2, latestVersion: 3 } },
      'TemplateVersionPending',
      'fail',
      'version 2 of 3 in use',
    ],
    [
      'a published image that is gone',
      { ...ready, image: { source, keyArn, published: 'ami-0copy1' } },
      'PublishedImageMissing',
      'fail',
      'ami-0copy1, with which green is deployed, is gone',
    ],
    [
      'a published image that is plain',
      { ...ready, image: { ...ready.image, copy: { ...copy, snapshots: source.snapshots } } },
      'ImageCopyNotEncrypted',
      'fail',
      'snap-0source1 plain, snap-0source2 plain',
    ],
    [
      'types of another architecture',
      { ...ready, ...capacity({ architectures: { 'm7g.large': ['arm64'], 'm6i.large': ['x86_64'] } }) },
      'ImageArchitectureDiffers',
      'fail',
      'm6i.large for x86_64',
    ],
    [
      'a type that is not offered',
      { ...ready, ...capacity({ offered: ['m7g.large'] }) },
      'InstanceTypeUnavailable',
      'fail',
      'm6g.large',
    ],
    [
      'a quota that does not hold green',
      { ...ready, ...capacity({ vcpusInUse: 57 }) },
      'QuotaTooSmall',
      'fail',
      '65 vCPUs once green is as large as blue',
    ],
    [
      'a quota that holds green, and not its maximum',
      { ...ready, ...capacity({ vcpusInUse: 56 }) },
      'QuotaBelowMaximum',
      'unknown',
      '80 vCPUs at maxCapacity',
    ],
    [
      'no service-linked role',
      { ...ready, ...capacity({ scalingRoleExists: false }) },
      'ScalingRoleMissing',
      'fail',
      'no service-linked role AWSServiceRoleForAutoScaling',
    ],
    [
      'no reservation',
      { ...ready, ...target({ capacityReservationId: 'cr-1' }) },
      'ReservationMissing',
      'fail',
      'no cr-1 in us-east-1',
    ],
    [
      'an expired reservation',
      { ...ready, ...reserved({ state: 'expired' }) },
      'ReservationNotActive',
      'fail',
      'cr-1 is expired',
    ],
    [
      'a reservation of another type',
      { ...ready, ...reserved({ instanceType: 'c7g.large' }) },
      'ReservationTypeDiffers',
      'fail',
      'cr-1 is for c7g.large',
    ],
    [
      'a reservation that is too small',
      { ...ready, ...reserved({ available: 3 }) },
      'ReservationTooSmall',
      'fail',
      '3 of 4 reserved instances free',
    ],
    [
      'a green behind no accelerator',
      { ...ready, route: { weights: { blue: 100, green: 0 }, attached: ['BLUE'], settled: true } },
      'GreenNotAttached',
      'fail',
      'no endpoint of green',
    ],
    [
      'clients on green',
      { ...ready, route: { weights: { blue: 90, green: 10 }, attached: ['BLUE', 'GREEN'], settled: true } },
      'ClientsAlreadyMoved',
      'unknown',
      'traffic dials 90 and 10',
    ],
    [
      'a gate without alarms',
      { ...ready, config: { ...acceleratorConfig, shift: { ...acceleratorConfig.shift, gateAlarmNames: [] } } },
      'GateAlarmMissing',
      'fail',
      'no alarm at all',
    ],
    [
      'a blue behind no accelerator',
      { ...ready, route: { weights: { blue: 100, green: 0 }, attached: ['GREEN'], settled: true } },
      'BlueNotAttached',
      'fail',
      'no endpoint of blue',
    ],
    ['a missing alarm', { ...ready, alarms: {} }, 'GateAlarmMissing', 'fail', 'no alarm rl-orders-web-errors'],
    [
      'an alarm that is up',
      { ...ready, alarms: { 'rl-orders-web-errors': 'ALARM' } },
      'GateAlarmBreached',
      'unknown',
      'rl-orders-web-errors in ALARM',
    ],
    [
      'no record',
      { ...without('route'), config: recordsConfig, record: factsOf([]) },
      'RecordMissing',
      'fail',
      'no A, AAAA or CNAME record',
    ],
  ];

  test.each(judged)('%s', (_, facts, code, verdict, found) => {
    expect(findingsOf(facts)).toEqual([[code, verdict, found]]);
  });

  test('targets that leave or serve no listener say nothing of blue', () => {
    const more = (['draining', 'unhealthy.draining', 'unused'] as const).map((state) => ({ id: state, state }));
    expect(findingsOf({ ...ready, blueTargets: [...ready.blueTargets, ...more] })).toEqual([]);
  });

  test('green’s own instances need no second quota and no second reservation', () => {
    const scaled = { ...ready, green: group({ inService: 4 }) };
    expect(findingsOf({ ...scaled, ...capacity({ vcpusInUse: 48 }) })).toEqual([]);
    expect(findingsOf({ ...scaled, ...reserved({ available: 0 }) })).toEqual([]);
  });

  test.each([
    [['g5g.xlarge'], true],
    [['inf2.xlarge'], true],
    [['trn1.2xlarge'], true],
    [['hpc7g.4xlarge'], true],
    [['mac2.metal'], true],
    [['dl1.24xlarge'], true],
    [['x2gd.large'], true],
    [['im4gn.large'], false],
    [['t4g.small'], false],
    [['z1d.large'], false],
  ])('%s has a quota of its own: %s', (instanceTypes, own) => {
    const offeredToo = { offered: instanceTypes, vcpus: { [instanceTypes[0] ?? '']: 2 }, architectures: {} };
    const codes = findingsOf({ ...ready, ...target({ instanceTypes }), ...capacity(offeredToo) }).map(([code]) => code);
    expect(codes).toEqual(own ? ['QuotaNotAsked'] : []);
  });

  test('without a gate nobody asks for alarms', () => {
    const config = { ...acceleratorConfig, shift: { ...acceleratorConfig.shift, alarmGate: false } };
    expect(findingsOf({ ...ready, config, alarms: {} })).toEqual([]);
  });

  test('what somebody takes on with a reason is listed with it; an empty reason is none', () => {
    const findings = judgePreflight('rl-orders/web', { ...ready, alarms: {} });
    const taken = (reason: string) => acknowledge(findings, [{ code: 'GateAlarmMissing', reason }]);
    expect(taken('watched by hand')).toMatchObject([{ verdict: 'unknown', allowed: 'acknowledged: watched by hand' }]);
    expect(taken(' ')).toEqual(findings);
  });
});
