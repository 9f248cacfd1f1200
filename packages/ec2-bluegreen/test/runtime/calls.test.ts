import { type FleetRuntimeConfig, runtimeConfigOf } from '../../src/core';
import { type RecordFacts, setIdentifiers, weightedChanges } from '../../src/core/record';
import { awsContext } from '../../src/runtime/aws/context';
import type { ActionContext } from '../../src/runtime/context';
import { planOf, scenarios } from '../cases';
import { type Called, callsOf } from './calls-of';
import { aliasRecord } from './fake/records';
import { loadBalancers } from './fake/world';
import { stubClients } from './stub-clients';

/**
 * Each port, as it is wired to AWS, asks what `calls-of.ts` says and nothing else, operation by operation and region by region. The
 * clients are stubs: what AWS answers, and what it asks on behalf of the caller, is not shown here.
 */
const listener =
  'arn:aws:globalaccelerator::111122223333:accelerator/0a1b2c3d-0000-4000-8000-0123456789ab/listener/0a1b2c3d';
const groups = { source: `${listener}/endpoint-group/0a1b2c3d4e5f`, target: `${listener}/endpoint-group/f5e4d3c2b1a0` };
const ids = {
  loadBalancerArn:
    'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/rl-orders-web/6d0ecf831eec9f09',
  targetGroupArn: 'arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/rl-orders-web/73e2d6bc24d8a067',
};
const accelerated = runtimeConfigOf(planOf(), { ...ids, endpointGroups: groups });
const recorded = runtimeConfigOf(planOf(scenarios.records), ids);

const simple = aliasRecord(loadBalancers.blue.dnsName, loadBalancers.blue.canonicalHostedZoneId);
const facts: RecordFacts = {
  identifiers: setIdentifiers(recorded),
  ttlSeconds: 60,
  balancers: loadBalancers,
  sets: [simple],
};
const weighted = weightedChanges(facts, { blue: 100, green: 0 }).flatMap(({ action, set }) =>
  action === 'CREATE' ? [set] : [],
);
const atGreen = aliasRecord(loadBalancers.green.dnsName, loadBalancers.green.canonicalHostedZoneId);

/** Answers with which every use comes to its end. */
const answers = (sets: readonly unknown[], blueAttached: boolean) => ({
  AddEndpoints: () => ({}),
  ChangeResourceRecordSets: () => ({ ChangeInfo: { Id: '/change/C1', Status: 'PENDING' } }),
  CopyImage: () => ({ ImageId: 'ami-1' }),
  DescribeAutoScalingGroups: () => ({
    AutoScalingGroups: [{ MinSize: 1, MaxSize: 9, DesiredCapacity: 2, Instances: [], SuspendedProcesses: [] }],
  }),
  DescribeEndpointGroup: ({ EndpointGroupArn }: { EndpointGroupArn: string }) => ({
    EndpointGroup:
      EndpointGroupArn === groups.source
        ? {
            TrafficDialPercentage: 100,
            EndpointDescriptions: blueAttached ? [{ EndpointId: accelerated.source.loadBalancerArn }] : [],
          }
        : { TrafficDialPercentage: 0, EndpointDescriptions: [{ EndpointId: ids.loadBalancerArn }] },
  }),
  DescribeAccelerator: () => ({ Accelerator: { Status: 'DEPLOYED' } }),
  DescribeImages: () => ({
    Images: [{ ImageId: 'ami-1', State: 'available', BlockDeviceMappings: [{ Ebs: { SnapshotId: 'snap-1' } }] }],
  }),
  DescribeKey: () => ({ KeyMetadata: { Arn: 'arn:aws:kms:us-east-1:111122223333:key/1' } }),
  DescribeLoadBalancers: ({ LoadBalancerArns: [arn] }: { LoadBalancerArns: string[] }) => {
    const { dnsName, canonicalHostedZoneId } = arn === ids.loadBalancerArn ? loadBalancers.green : loadBalancers.blue;
    return { LoadBalancers: [{ DNSName: dnsName, CanonicalHostedZoneId: canonicalHostedZoneId }] };
  },
  DescribeTargetGroups: () => ({ TargetGroups: [{ TargetGroupArn: ids.targetGroupArn }] }),
  DescribeLaunchTemplates: () => ({ LaunchTemplates: [{ DefaultVersionNumber: 1, LatestVersionNumber: 2 }] }),
  GetChange: () => ({ ChangeInfo: { Status: 'INSYNC' } }),
  GetMetricData: () => ({ MetricDataResults: [{ StatusCode: 'Complete', Timestamps: [], Values: [] }] }),
  GetServiceQuota: () => ({ Quota: { Value: 64 } }),
  ListResourceRecordSets: () => ({ ResourceRecordSets: sets, IsTruncated: false }),
  StartInstanceRefresh: () => ({ InstanceRefreshId: 'r-1' }),
});

interface Given {
  readonly config?: FleetRuntimeConfig;
  readonly sets?: readonly unknown[];
  readonly blueAttached?: boolean;
}

async function askedBy(
  use: (context: ActionContext) => Promise<unknown>,
  { config = accelerated, sets = weighted, blueAttached = true }: Given = {},
): Promise<readonly string[]> {
  const asked: string[] = [];
  await use(
    awsContext(config, stubClients(answers(sets, blueAttached), asked), {
      clock: { now: () => 1_800_000_000_000, sleep: async () => undefined, remaining: () => 900_000 },
      log: () => undefined,
      request: { action: 'test' },
    }),
  );
  return unregional(asked);
}

/** Services with one endpoint answer whoever asks: their region says nothing. */
const unregional = (asked: readonly string[]): readonly string[] =>
  [
    ...new Set(asked.map((one) => (/^(iam|route53|globalaccelerator):/.test(one) ? (one.split(' ')[0] ?? '') : one))),
  ].sort();

const said = (calls: readonly Called[]): readonly string[] =>
  unregional(calls.filter(({ onBehalf }) => !onBehalf).map(({ action, region }) => `${action} ${region}`));

type Table = ReturnType<typeof callsOf>;
type Row = readonly [
  use: string,
  work: (context: ActionContext) => Promise<unknown>,
  calls: (table: Table) => readonly Called[],
  given?: Given,
];

const records = { config: recorded } as const;
const rows: readonly Row[] = [
  ['group of blue', ({ fleets }) => fleets.BLUE.group(), (table) => table.group('BLUE')],
  ['group of green', ({ fleets }) => fleets.GREEN.group(), (table) => table.group('GREEN')],
  ['setCapacity', ({ fleets }) => fleets.GREEN.setCapacity(3), (table) => table.setCapacity('GREEN')],
  ['suspend', ({ fleets }) => fleets.BLUE.suspend(['AlarmNotification']), (table) => table.suspend('BLUE')],
  ['resume', ({ fleets }) => fleets.BLUE.resume(['AlarmNotification']), (table) => table.resume('BLUE')],
  ['targets of blue', ({ fleets }) => fleets.BLUE.targets(), (table) => table.targets('BLUE')],
  ['targets of green', ({ fleets }) => fleets.GREEN.targets(), (table) => table.targets('GREEN')],
  ['connections', ({ fleets }) => fleets.BLUE.connections(), (table) => table.connections('BLUE')],
  ['templateVersions', ({ fleets }) => fleets.GREEN.templateVersions(), (table) => table.templateVersions()],
  ['setDefaultVersion', ({ fleets }) => fleets.GREEN.setDefaultVersion(2), (table) => table.setDefaultVersion()],
  ['startRefresh', ({ fleets }) => fleets.GREEN.startRefresh(2), (table) => table.startRefresh()],
  ['refresh', ({ fleets }) => fleets.GREEN.refresh('r-1'), (table) => table.refresh()],
  ['route.read', ({ route }) => route.read(), (table) => table.readRoute()],
  ['route.write', ({ route }) => route.write({ blue: 90, green: 10 }), (table) => table.writeRoute()],
  ['route.detachBlue', ({ route }) => route.detachBlue(), (table) => table.detachBlue()],
  ['route.attachBlue', ({ route }) => route.attachBlue(), (table) => table.attachBlue(), { blueAttached: false }],
  ['route.read of records', ({ route }) => route.read(), (table) => table.readRoute(), records],
  ['route.write of records', ({ route }) => route.write({ blue: 90, green: 10 }), (t) => t.writeRoute(), records],
  ['route.detachBlue of records', ({ route }) => route.detachBlue(), (table) => table.detachBlue(), records],
  [
    'route.attachBlue of records',
    ({ route }) => route.attachBlue(),
    (table) => table.attachBlue(),
    { ...records, sets: [atGreen] },
  ],
  ['record.sets', async ({ record }) => record?.sets(), (table) => table.sets(), records],
  [
    'record.change',
    async ({ record }) => record?.change([{ action: 'UPSERT', set: simple }]),
    (table) => table.change([{ action: 'UPSERT', set: simple }]),
    records,
  ],
  ['loadBalancers', ({ loadBalancers: named }) => named(), (table) => table.loadBalancers()],
  ['images.source', ({ images }) => images.source(), (table) => table.sourceImage()],
  ['images.target', ({ images }) => images.target('ami-1'), (table) => table.targetImage()],
  ['images.copies', ({ images }) => images.copies('ami-1'), (table) => table.targetImage()],
  [
    'images.copy',
    ({ images }) => images.copy({ sourceImageId: 'ami-1', name: 'copy', clientToken: 'copy' }),
    (table) => table.copy(),
  ],
  ['images.keyArn', ({ images }) => images.keyArn(), (table) => table.keyArn()],
  ['images.published', ({ images }) => images.published(), (table) => table.published()],
  ['images.publish', ({ images }) => images.publish('ami-1'), (table) => table.publish()],
  ['vcpuQuota', ({ capacity }) => capacity.vcpuQuota(), (table) => table.vcpuQuota()],
  ['vcpusInUse', ({ capacity }) => capacity.vcpusInUse(), (table) => table.vcpusInUse()],
  ['vcpusOf', ({ capacity }) => capacity.vcpusOf(['m7g.large']), (table) => table.vcpusOf()],
  ['architecturesOf', ({ capacity }) => capacity.architecturesOf(['m7g.large']), (table) => table.vcpusOf()],
  ['offered', ({ capacity }) => capacity.offered(['m7g.large']), (table) => table.offered()],
  ['reservation', ({ capacity }) => capacity.reservation('cr-1'), (table) => table.reservation()],
  ['scalingRoleExists', ({ capacity }) => capacity.scalingRoleExists(), (table) => table.scalingRole()],
  ['alarms', ({ alarms }) => alarms.states(['errors']), (table) => table.alarms()],
  ['smoke', ({ smoke }) => smoke.ask('/health'), (table) => table.ask()],
  ['ledger.read', ({ ledger }) => ledger.read(), (table) => table.readLedger()],
  ['ledger.write', ({ ledger }) => ledger.write({}), (table) => table.writeLedger()],
];

test.each(rows.map(([use, work, calls, given = {}]) => ({ use, work, calls, given })))(
  '$use asks AWS what its permissions are for (IAM-3)',
  async ({ work, calls, given }) => {
    expect(await askedBy(work, given)).toEqual(said(calls(callsOf(given.config ?? accelerated))));
  },
);
