import { type FleetFacts, planFleetMigration, planNetwork } from '../../src/core';
import { goodFacts, goodNetwork, migrationPlan, scenarios } from '../cases';

const open = { alarmGate: false };
const large = { maxCapacity: 10_000 };

/** Property, the first and the last value that is accepted, what else has to be said for them to be, the code. */
const ranges: readonly (readonly [keyof FleetFacts, number, number, Partial<FleetFacts>, string])[] = [
  ['listenerPort', 1, 65_535, {}, 'InvalidPort'],
  ['applicationPort', 1, 65_535, {}, 'InvalidPort'],
  ['deregistrationDelaySeconds', 0, 3_600, {}, 'InvalidDeregistrationDelay'],
  ['volumeGibibytes', 1, 65_536, {}, 'InvalidVolumeSize'],
  ['minCapacity', 1, 10_000, large, 'InvalidCapacity'],
  ['maxCapacity', 1, 10_000, { minCapacity: 1 }, 'InvalidCapacity'],
  ['targetCpuPercent', 10, 90, {}, 'InvalidCpuTarget'],
  ['onDemandPercent', 0, 100, scenarios['a mixed fleet'], 'InvalidOnDemandPercent'],
  ['warmPoolSize', 0, 10_000, large, 'InvalidWarmPool'],
  ['warmupSeconds', 0, 7_200, {}, 'InvalidWarmup'],
  ['recordTtlSeconds', 1, 300, scenarios.records, 'InvalidTtl'],
  ['bakeSeconds', 0, 86_400, open, 'InvalidBake'],
  ['bakeSeconds', 180, 86_400, {}, 'BakeTooShort'],
  ['healthySamples', 1, 100, {}, 'InvalidHealthySamples'],
  ['drainSeconds', 60, 86_400, scenarios.records, 'DrainTooShort'],
  ['drainSeconds', 340, 86_400, {}, 'DrainTooShort'],
];

const codesOf = (facts: Partial<FleetFacts>) => {
  const planned = planFleetMigration('Orders/Web', migrationPlan(), { ...goodFacts, ...facts });
  return planned.accepted ? [] : planned.findings.map(({ code }) => code);
};

test.each(ranges)('%s is accepted from %d to %d', (property, first, last, others, code) => {
  expect([first, last].map((value) => codesOf({ ...others, [property]: value }))).toEqual([[], []]);
  expect(codesOf({ ...others, [property]: first - 1 })).toContain(code);
  expect(codesOf({ ...others, [property]: last + 1 })).not.toEqual([]);
  expect(codesOf({ ...others, [property]: first + 0.5 })).not.toEqual([]);
  expect(codesOf({ ...others, [property]: String(first) as unknown as number })).not.toEqual([]);
});

describe('the last that is accepted, and the first that is not', () => {
  const ranges59 = (count: number) => Array.from({ length: count }, (_, third) => `10.0.${third}.0/24`);
  const steps = (count: number) => [...Array.from({ length: count - 1 }, (_, step) => step + 1), 100];
  const families = ['m7i', 'c7i', 'r7i', 'm6i', 'c6i', 'r6i', 'm5', 'c5', 'r5'];
  const types = families.flatMap((one) =>
    ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'].map((x) => `${one}.${x}`),
  );

  test.each<[string, Partial<FleetFacts>, Partial<FleetFacts>, string]>([
    ['ranges of clients', { clientCidrs: ranges59(29) }, { clientCidrs: ranges59(30) }, 'TooManyClients'],
    [
      'ranges of clients of a network load balancer',
      { ...scenarios['a network load balancer'], clientCidrs: ranges59(59) },
      { ...scenarios['a network load balancer'], clientCidrs: ranges59(60) },
      'TooManyClients',
    ],
    ['steps', { shiftPercents: steps(20) }, { shiftPercents: steps(21) }, 'InvalidShiftPercents'],
    [
      'instance types',
      { instanceTypes: types.slice(0, 40) },
      { instanceTypes: types.slice(0, 41) },
      'InstanceTypesMissing',
    ],
    [
      'characters of a path',
      { healthCheckPath: `/${'a'.repeat(1_023)}` },
      { healthCheckPath: `/${'a'.repeat(1_024)}` },
      'InvalidPath',
    ],
    [
      'characters of a setting',
      { settings: { A: 'a'.repeat(4_096) } },
      { settings: { A: 'a'.repeat(4_097) } },
      'InvalidSetting',
    ],
    [
      'bytes of a setting',
      { settings: { A: 'ä'.repeat(2_048) } },
      { settings: { A: 'ä'.repeat(2_049) } },
      'InvalidSetting',
    ],
    ['min up to max', { minCapacity: 12 }, { minCapacity: 13 }, 'MinAboveMax'],
    ['a warm pool', { warmPoolSize: 12 }, { warmPoolSize: 13 }, 'WarmPoolAboveMax'],
    ['a name', { name: 'A'.repeat(22) }, { name: 'A'.repeat(23) }, 'NameTooLong'],
  ])('%s', (_, last, first, code) => {
    expect([codesOf(last), codesOf(first)]).toEqual([[], [code]]);
  });
});

test('ranges of clients are asked of those alone who are seen', () => {
  const tls = scenarios['a network load balancer that ends TLS'];
  const narrow = { clientCidrs: ['203.0.113.0/24'] };
  expect(codesOf({ ...tls, ...narrow })).toEqual(['ClientAddressesHidden']);
  expect(codesOf({ ...tls, ...narrow, ...scenarios.records })).toEqual([]);
  expect(codesOf({ ...tls, clientCidrs: ['203.0.113.0/24', '0.0.0.0/0'] })).toEqual([]);
});

test('what is next to what is refused is accepted', () => {
  expect(codesOf({ drainSeconds: 0 })).toEqual(['DrainTooShort']);
  expect(codesOf({ onDemandPercent: 100 })).toEqual([]);
  expect(codesOf({ egressPorts: [1, 65_535] })).toEqual([]);
  expect(codesOf({ ...scenarios['a mixed fleet'], warmPoolSize: 0 })).toEqual([]);
});

test.each([
  ['\u007f', 1],
  ['\u0080', 2],
  ['\u07ff', 2],
  ['\u0800', 3],
  ['\ufffd', 3],
  ['\u{10000}', 4],
])('%j counts as %d bytes', (character, bytes) => {
  const setting = (rest: number) => codesOf({ settings: { A: `${character}${'a'.repeat(rest)}` } });
  expect([setting(4_096 - bytes), setting(4_097 - bytes)]).toEqual([[], ['InvalidSetting']]);
});

test('an address of an accelerator is public', () => {
  const refused = [
    '0.1.2.3',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.1.1',
    '172.31.0.1',
    '192.168.1.1',
    '224.0.0.1',
    '256.1.1.1',
  ];
  const accepted = ['1.2.3.4', '100.63.0.1', '100.128.0.1', '172.15.0.1', '172.32.0.1', '192.167.1.1', '223.1.1.1'];
  const codes = (addresses: readonly string[]) =>
    addresses.filter((one) => codesOf({ acceleratorIpAddresses: [one] }).length > 0);
  expect([codes(refused), codes(accepted)]).toEqual([refused, []]);
});

test('the range of a VPC is one that EC2 takes', () => {
  const codes = (cidr: string) => {
    const planned = planNetwork('Orders/Network', migrationPlan(), { ...goodNetwork, sourceVpcCidr: cidr });
    return planned.accepted ? [] : planned.findings.map(({ code }) => code);
  };
  const refused = ['0.1.0.0/16', '127.1.0.0/16', '169.254.0.0/16', '224.1.0.0/16', '10.0.0.0/15', '10.0.0.0/29'];
  const accepted = ['1.0.0.0/16', '126.0.0.0/16', '169.253.0.0/16', '223.255.0.0/16', '10.0.0.0/28', '100.64.0.0/16'];
  expect(refused.map(codes)).toEqual(refused.map(() => ['InvalidCidr']));
  expect(accepted.flatMap(codes)).toEqual([]);
});
