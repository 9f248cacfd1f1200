import type { FleetRuntimeConfig } from '../../src/core';
import { readConfig, readRequest } from '../../src/runtime';
import { acceleratorConfig, recordsConfig } from './fake/sample-config';

const told = (value: unknown) => readConfig({ REGIONLIFT_PART: JSON.stringify(value) });

const { source, target, shift } = acceleratorConfig;
const endpointGroups = acceleratorConfig.endpointGroups ?? { source: '', target: '' };
const record = recordsConfig.record ?? { hostedZoneId: '', recordName: '', ttlSeconds: 0 };

describe('what the runtime is told', () => {
  test.each<[string, FleetRuntimeConfig]>([
    ['an accelerator', acceleratorConfig],
    ['records', recordsConfig],
    [
      'a network load balancer that passes TCP on, in the GovCloud partition',
      {
        ...acceleratorConfig,
        partition: 'aws-us-gov',
        target: { ...target, loadBalancerType: 'NETWORK', listener: { port: 8443, protocol: 'TCP' } },
      },
    ],
    [
      'a capacity reservation, no gate and no bake',
      {
        ...recordsConfig,
        target: { ...target, capacityReservationId: 'cr-1' },
        shift: { ...shift, alarmGate: false, gateAlarmNames: [], bakeSeconds: 0, drainSeconds: 0 },
      },
    ],
  ])('%s comes through JSON unchanged', (_, config) => {
    expect(told(config)).toEqual(config);
  });

  test.each([
    ['nothing', undefined, /REGIONLIFT_PART is not set/],
    ['no JSON', '{', /REGIONLIFT_PART is no JSON/],
    ['null', 'null', /things wrong/],
  ])('%s is refused with a code', (_, text, message) => {
    expect(() => readConfig({ REGIONLIFT_PART: text })).toThrow(
      expect.objectContaining({ name: 'InvalidRuntimeConfig', message: expect.stringMatching(message) }),
    );
  });

  const wrongTarget = (wrong: object) => ({ target: { ...target, ...wrong } });
  const wrongShift = (wrong: object) => ({ shift: { ...shift, ...wrong } });
  test.each<[string, object, string]>([
    ['another version', { version: 2 }, 'version: found 2; allowed: 1'],
    ['no qualifier', { qualifier: '' }, 'qualifier: found ""'],
    ['no migration', { migration: undefined }, 'migration: found nothing; allowed: a text'],
    ['a part that is no text', { part: 7 }, 'part: found 7'],
    ['another partition', { partition: 'aws-iso' }, 'partition: found "aws-iso"; allowed: aws, aws-cn, aws-us-gov'],
    ['another account', { account: '12' }, 'account: found "12"; allowed: twelve digits'],
    ['no source region', { source: { ...source, region: '' } }, 'source.region: found ""'],
    ['no source load balancer', { source: { ...source, loadBalancerArn: 1 } }, 'source.loadBalancerArn: found 1'],
    ['no source group', { source: { ...source, scalingGroupName: null } }, 'source.scalingGroupName: found null'],
    ['no source image', { source: { ...source, imageId: '' } }, 'source.imageId: found ""'],
    [
      'nothing of the addresses that blue sees',
      { source: { ...source, clientIpPreserved: undefined } },
      'source.clientIpPreserved: found nothing; allowed: a value with routing ACCELERATOR',
    ],
    [
      'one region',
      wrongTarget({ region: 'us-west-2' }),
      'target.region: found "us-west-2"; allowed: another region than the source\'s',
    ],
    ['no target load balancer', wrongTarget({ loadBalancerArn: '' }), 'target.loadBalancerArn: found ""'],
    ['another load balancer', wrongTarget({ loadBalancerType: 'CLASSIC' }), 'target.loadBalancerType: found "CLASSIC"'],
    ['no target group', wrongTarget({ targetGroupArn: '' }), 'target.targetGroupArn: found ""'],
    ['no group', wrongTarget({ scalingGroupName: '' }), 'target.scalingGroupName: found ""'],
    ['no template', wrongTarget({ launchTemplateName: '' }), 'target.launchTemplateName: found ""'],
    ['no types', wrongTarget({ instanceTypes: [] }), 'target.instanceTypes: found []; allowed: a list of 1 at least'],
    ['a nameless type', wrongTarget({ instanceTypes: [''] }), 'target.instanceTypes: found [""]'],
    ['no capacity', wrongTarget({ maxCapacity: 0 }), 'target.maxCapacity: found 0; allowed: a whole number from 1'],
    ['a nameless reservation', wrongTarget({ capacityReservationId: '' }), 'target.capacityReservationId: found ""'],
    ['no key', wrongTarget({ keyAlias: '' }), 'target.keyAlias: found ""'],
    [
      'plain HTTP',
      wrongTarget({ listener: { port: 80, protocol: 'HTTP' } }),
      'target.listener.protocol: found "HTTP"; allowed: HTTPS, TLS, TCP',
    ],
    ['no port', wrongTarget({ listener: { port: 0, protocol: 'TLS' } }), 'target.listener.port: found 0'],
    ['no host name', { hostName: '' }, 'hostName: found ""'],
    [
      'half of the endpoint groups',
      { endpointGroups: { source: endpointGroups.source } },
      'endpointGroups.target: found nothing; allowed: a value with routing ACCELERATOR, nothing otherwise',
    ],
    [
      'records beside an accelerator',
      { record: { hostedZoneId: 'Z1' } },
      'record.hostedZoneId: found "Z1"; allowed: a value with routing RECORDS, nothing otherwise',
    ],
    ['no percents', wrongShift({ percents: [] }), 'shift.percents: found []'],
    ['more than all', wrongShift({ percents: [1, 101] }), 'shift.percents: found [1,101]'],
    ['half a per cent', wrongShift({ percents: [0.5] }), 'shift.percents: found [0.5]'],
    ['a negative bake', wrongShift({ bakeSeconds: -1 }), 'shift.bakeSeconds: found -1'],
    ['a word for yes', wrongShift({ alarmGate: 'yes' }), 'shift.alarmGate: found "yes"; allowed: true, false'],
    ['nameless alarms', wrongShift({ gateAlarmNames: [''] }), 'shift.gateAlarmNames: found [""]; allowed: a list'],
    ['no samples', wrongShift({ healthySamples: 0 }), 'shift.healthySamples: found 0'],
    ['a drain in words', wrongShift({ drainSeconds: '600' }), 'shift.drainSeconds: found "600"'],
    ['no path', wrongShift({ smokeTestPath: '' }), 'shift.smokeTestPath: found ""'],
    ['no way of the canary', { ...acceleratorConfig, canaryPaths: ['SOURCE'] }, 'canaryPaths: found ["SOURCE"]'],
    ['no ledger', { ledgerParameter: '' }, 'ledgerParameter: found ""'],
    ['no image parameter', { imageParameter: '' }, 'imageParameter: found ""'],
  ])('%s is told with the field', (_, wrong, message) => {
    expect(() => told({ ...acceleratorConfig, ...wrong })).toThrow(
      expect.objectContaining({
        name: 'InvalidRuntimeConfig',
        message: expect.stringContaining(`one thing wrong:\n  - ${message}`),
      }),
    );
  });

  test.each<[string, object, string]>([
    ['no zone', { record: { ...record, hostedZoneId: '' } }, 'record.hostedZoneId: found ""'],
    ['no name', { record: { ...record, recordName: '' } }, 'record.recordName: found ""'],
    ['no TTL', { record: { ...record, ttlSeconds: 0 } }, 'record.ttlSeconds: found 0'],
  ])('%s of the record is told with the field', (_, wrong, message) => {
    expect(() => told({ ...recordsConfig, ...wrong })).toThrow(`one thing wrong:\n  - ${message}`);
  });

  test('everything that is wrong is told at once', () => {
    const wrong = {
      ...recordsConfig,
      account: '12',
      source: { ...source, region: '' },
      target: { ...target, instanceTypes: 'm7g.large', listener: {} },
      routing: 'ACCELERATOR',
      shift: {},
    };
    expect(fieldsOf(() => told(wrong))).toEqual(
      [
        'account',
        'source.region',
        'target.instanceTypes',
        'target.listener.port',
        'target.listener.protocol',
        'endpointGroups.source',
        'endpointGroups.target',
        'record.hostedZoneId',
        'record.recordName',
        'record.ttlSeconds',
        ...Object.keys(shift).map((field) => `shift.${field}`),
      ].toSorted(),
    );
  });

  test('a routing that nobody knows is told, with what belongs to the others', () => {
    expect(fieldsOf(() => told({ ...recordsConfig, routing: 'ANYCAST' }))).toEqual([
      'record.hostedZoneId',
      'record.recordName',
      'record.ttlSeconds',
      'routing',
    ]);
  });
});

/** Fields that the refusal names. */
function fieldsOf(refused: () => unknown): readonly string[] {
  try {
    refused();
  } catch (error) {
    const { message } = error as Error;
    return [...message.matchAll(/ - ([\w.]+): found/g)].map(([, field]) => field ?? '').toSorted();
  }
  return [];
}

describe('what the runtime is asked', () => {
  test.each([
    [{ action: 'smoke-test' }],
    [{ action: 'preflight', acknowledged: [{ code: 'NotEnoughCapacity', reason: 'asked for more' }] }],
  ])('%j is taken', (event) => {
    expect(readRequest(event)).toEqual(event);
  });

  test.each([
    [null, /action is no text/],
    [{ action: 'preflight', acknowledged: [{ code: 'X', reason: ' ' }] }, /acknowledged is no list/],
  ])('%j is refused', (event, message) => {
    expect(() => readRequest(event)).toThrow(
      expect.objectContaining({ name: 'InvalidRequest', message: expect.stringMatching(message) }),
    );
  });
});
