import { judgeRecord, type RecordSet, recordState, routeOf, weightedChanges } from '../../../src/core/record';
import { aliasRecord, cnameRecord } from '../../runtime/fake/records';
import { loadBalancers } from '../../runtime/fake/world';
import { after, factsOf, movable } from './sample-record';

const { blue, green } = loadBalancers;
const alias = aliasRecord(blue.dnsName, blue.canonicalHostedZoneId);

describe('the record of the host name (EC2-8)', () => {
  test.each(Object.entries(movable))('%s is a simple record of blue', (_, sets) => {
    expect(recordState(factsOf(sets))).toEqual({ kind: 'SIMPLE', at: 'BLUE' });
  });

  test.each(Object.entries(movable))('%s becomes two weighted sets of its type', async (_, sets) => {
    const weighted = await after(sets, weightedChanges(factsOf(sets), { blue: 90, green: 10 }));
    expect(recordState(factsOf(weighted))).toEqual({ kind: 'WEIGHTED', weights: { blue: 90, green: 10 } });
    expect(weighted.map(({ Type }) => Type)).toEqual(sets.flatMap(({ Type }) => [Type, Type]));
    expect(weighted.every(({ AliasTarget }) => AliasTarget?.EvaluateTargetHealth ?? true)).toBe(true);
    expect(weighted.every(({ TTL = 60 }) => TTL === 60)).toBe(true);
  });

  const odd: readonly [string, readonly RecordSet[], string, string][] = [
    ['no record', [], 'RecordMissing', 'no A, AAAA or CNAME record'],
    [
      'addresses',
      [{ Name: 'www.orders.example.', Type: 'A', TTL: 60, ResourceRecords: [{ Value: '192.0.2.1' }] }],
      'RecordNotMovable',
      'records that point at 192.0.2.1',
    ],
    [
      'another load balancer',
      [aliasRecord('theirs.elb.amazonaws.com', 'Z1')],
      'RecordNotMovable',
      'records that point at theirs.elb.amazonaws.com.',
    ],
    [
      'half of it elsewhere',
      [alias, aliasRecord('theirs.elb.amazonaws.com', 'Z1', 'AAAA')],
      'RecordNotMovable',
      'records that point at theirs.elb.amazonaws.com.',
    ],
    [
      'weights of somebody else',
      [{ ...alias, SetIdentifier: 'theirs', Weight: 1 }],
      'RecordNotMovable',
      "A record set 'theirs' of somebody else",
    ],
    [
      'geolocation',
      [{ ...alias, SetIdentifier: 'eu', GeoLocation: { ContinentCode: 'EU' } }],
      'RecordNotMovable',
      "A record set 'eu' of somebody else, A record set with GeoLocation",
    ],
    [
      'several values',
      [{ ...alias, MultiValueAnswer: true }],
      'RecordNotMovable',
      'A record set with MultiValueAnswer',
    ],
    [
      'a traffic policy',
      [{ ...alias, TrafficPolicyInstanceId: 'x' }],
      'RecordNotMovable',
      'A record set with TrafficPolicyInstanceId',
    ],
    ['a health check', [{ ...alias, HealthCheckId: 'x' }], 'RecordNotMovable', 'A record set with HealthCheckId'],
    [
      'green already',
      [aliasRecord(green.dnsName, green.canonicalHostedZoneId)],
      'RecordAtGreen',
      "a simple record of green's load balancer",
    ],
  ];

  test.each(odd)('%s is refused', (_, sets, code, found) => {
    const failures = judgeRecord('rl-orders/web', factsOf(sets)).filter(({ verdict }) => verdict === 'fail');
    expect(failures).toMatchObject([{ code, found }]);
  });

  test('one of the own two sets taken away, pointed elsewhere or weighted apart is nobody to go on with', async () => {
    const sets = movable['aliases of both kinds'] ?? [];
    const weighted = await after(sets, weightedChanges(factsOf(sets), { blue: 100, green: 0 }));
    const edited = (change: (set: RecordSet, index: number) => RecordSet) => recordState(factsOf(weighted.map(change)));
    const ours = { kind: 'FOREIGN', why: "the part's own weighted sets, edited by somebody" };
    expect(recordState(factsOf(weighted.slice(1)))).toEqual(ours);
    expect(edited((set, index) => (index === 0 ? { ...set, Weight: 50 } : set))).toEqual(ours);
    expect(
      edited((set, index) =>
        index === 1 ? { ...set, ...aliasRecord('theirs.elb.amazonaws.com', 'Z1', set.Type) } : set,
      ),
    ).toEqual(ours);
  });

  test('IPv6 is listed, as green answers it only when it is dual-stack', () => {
    expect(judgeRecord('rl-orders/web', factsOf(movable['aliases of both kinds'] ?? []))).toMatchObject([
      { code: 'RecordServesIpv6', verdict: 'unknown' },
    ]);
    expect(judgeRecord('rl-orders/web', factsOf([alias]))).toEqual([]);
  });

  test('what moves clients is read from the record alone', () => {
    expect(routeOf(recordState(factsOf([alias])))).toEqual({ weights: { blue: 100, green: 0 }, attached: ['BLUE'] });
    expect(routeOf({ kind: 'WEIGHTED', weights: { blue: 1, green: 99 } })).toEqual({
      weights: { blue: 1, green: 99 },
      attached: ['BLUE', 'GREEN'],
    });
    expect(routeOf(recordState(factsOf([cnameRecord(green.dnsName)])))).toEqual({
      weights: { blue: 0, green: 100 },
      attached: ['GREEN'],
    });
    expect(routeOf({ kind: 'ABSENT' })).toBeUndefined();
  });
});
