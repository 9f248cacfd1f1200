import type { Colour, FleetRuntimeConfig } from '../../src/core';
import type { RecordChange } from '../../src/runtime/ports';

/** A permission that a call takes: on which resource, answered by which region, with which values of condition keys. */
export interface Called {
  readonly action: string;
  readonly resource: string;
  readonly region: string;
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  /** Asked by AWS itself, on behalf of whoever makes another call. */
  readonly onBehalf?: true;
}

/**
 * What each use of a port takes of AWS, call by call. That the adapters make these calls and no other is shown by `calls.test.ts`,
 * which API operation takes which permission by the Service Authorization Reference.
 */
export function callsOf({ account, source, target, ...config }: FleetRuntimeConfig) {
  const regionOf = (colour: Colour) => (colour === 'BLUE' ? source : target).region;
  const on =
    (region: string) =>
    (action: string, resource = '*', keys?: Called['keys']): Called => ({
      action,
      resource,
      region,
      ...(keys && { keys }),
    });
  const [from, to, global] = [on(source.region), on(target.region), on('us-west-2')];
  const arn = (service: string, region: string, id: string) => `arn:aws:${service}:${region}:${account}:${id}`;
  const group = (colour: Colour) =>
    arn(
      'autoscaling',
      regionOf(colour),
      `autoScalingGroup:0a1b:autoScalingGroupName/${(colour === 'BLUE' ? source : target).scalingGroupName}`,
    );
  const key = (region: string) => arn('kms', region, 'key/11112222-3333-4444-5555-666677778888');
  const parameter = (name: string) => arn('ssm', target.region, `parameter${name}`);
  const dials = config.endpointGroups ?? { source: '', target: '' };
  const zone = `arn:aws:route53:::hostedzone/${config.record?.hostedZoneId}`;
  const balancers = [from, to].map((inRegion) => inRegion('elasticloadbalancing:DescribeLoadBalancers'));
  const tag = { 'aws:RequestTag/regionlift:migration': [`${config.qualifier}-${config.migration}`] };
  const keysOf = (region: string) => ({
    'kms:ViaService': [`ec2.${region}.amazonaws.com`],
    ...(region === target.region && { 'kms:ResourceAliases': [target.keyAlias] }),
  });
  const crypt = [
    'Decrypt',
    'DescribeKey',
    'GenerateDataKeyWithoutPlaintext',
    'ReEncryptFrom',
    'ReEncryptTo',
    'CreateGrant',
  ];
  const changed = (...verbs: readonly string[]) => [
    global('route53:ChangeResourceRecordSets', zone, { 'route53:ChangeResourceRecordSetsActions': verbs }),
    global('route53:GetChange', 'arn:aws:route53:::change/C0123456789'),
  ];
  const sets = [global('route53:ListResourceRecordSets', zone)];
  const groupOf = (name: string, ...which: readonly string[]) =>
    which.map((one) => global(`globalaccelerator:${name}`, one));
  const seen = groupOf('DescribeEndpointGroup', ...Object.values(dials));
  const route =
    config.routing === 'ACCELERATOR'
      ? [...seen, global('globalaccelerator:DescribeAccelerator', dials.source.split('/listener/')[0])]
      : [...sets, ...balancers];
  const endpoints = (name: string) => [
    ...groupOf('DescribeEndpointGroup', dials.source),
    ...groupOf(name, dials.source),
    ...onBehalf(groupOf('UpdateEndpointGroup', dials.source)),
  ];
  const records = (...verbs: readonly string[]) => [...route, ...changed(...verbs)];
  const described = (inRegion: typeof from) => [inRegion('ec2:DescribeImages'), inRegion('ec2:DescribeSnapshots')];
  const template = arn('ec2', target.region, 'launch-template/lt-0a1b2c3d4e5f60718');
  const launched = (kind: string) => to('ec2:RunInstances', arn('ec2', target.region, `${kind}/x-1`));
  return {
    group: (colour: Colour) => [on(regionOf(colour))('autoscaling:DescribeAutoScalingGroups')],
    setCapacity: (colour: Colour) => [on(regionOf(colour))('autoscaling:SetDesiredCapacity', group(colour))],
    suspend: (colour: Colour) => [on(regionOf(colour))('autoscaling:SuspendProcesses', group(colour))],
    resume: (colour: Colour) => [on(regionOf(colour))('autoscaling:ResumeProcesses', group(colour))],
    targets: (colour: Colour) =>
      ['TargetGroups', 'TargetHealth'].map((what) => on(regionOf(colour))(`elasticloadbalancing:Describe${what}`)),
    connections: (colour: Colour) => [on(regionOf(colour))('cloudwatch:GetMetricData')],
    templateVersions: () => [to('ec2:DescribeLaunchTemplates')],
    setDefaultVersion: () => [to('ec2:ModifyLaunchTemplate', template)],
    startRefresh: () => [
      to('autoscaling:DescribeAutoScalingGroups'),
      to('autoscaling:StartInstanceRefresh', group('GREEN')),
      ...onBehalf([
        to('ec2:RunInstances', template),
        ...['instance', 'network-interface', 'security-group', 'volume'].map(launched),
        to('ec2:RunInstances', `arn:aws:ec2:${target.region}::image/ami-1`),
        to('ec2:CreateTags', arn('ec2', target.region, 'instance/i-1'), { 'ec2:CreateAction': ['RunInstances'] }),
        to(
          'iam:PassRole',
          `arn:aws:iam::${account}:role/${config.qualifier}-${config.migration}-${config.part}-instance`,
        ),
      ]),
    ],
    refresh: () => [to('autoscaling:DescribeInstanceRefreshes')],
    readRoute: () => route,
    writeRoute: () =>
      config.routing === 'RECORDS'
        ? records('UPSERT')
        : [...seen, ...groupOf('UpdateEndpointGroup', ...Object.values(dials))],
    detachBlue: () => (config.routing === 'RECORDS' ? records('CREATE', 'DELETE') : endpoints('RemoveEndpoints')),
    attachBlue: () => (config.routing === 'RECORDS' ? records('CREATE', 'DELETE') : endpoints('AddEndpoints')),
    sets: () => sets,
    change: (changes: readonly RecordChange[]) => changed(...new Set(changes.map(({ action }) => action))),
    loadBalancers: () => balancers,
    sourceImage: () => described(from),
    targetImage: () => described(to),
    copy: () => [
      to('ec2:CopyImage', `arn:aws:ec2:${source.region}::image/${source.imageId}`),
      to('ec2:CopyImage', `arn:aws:ec2:${source.region}::snapshot/snap-1`),
      ...['image/ami-1', 'snapshot/snap-1'].flatMap((id) => [
        to('ec2:CopyImage', `arn:aws:ec2:${target.region}::${id}`, tag),
        ...onBehalf([
          to('ec2:CreateTags', `arn:aws:ec2:${target.region}::${id}`, { 'ec2:CreateAction': ['CopyImage'], ...tag }),
        ]),
      ]),
      ...onBehalf(
        [source.region, target.region].flatMap((region) =>
          crypt.map((name) => on(region)(`kms:${name}`, key(region), keysOf(region))),
        ),
      ),
    ],
    keyArn: () => [to('kms:DescribeKey', key(target.region), { 'kms:ResourceAliases': [target.keyAlias] })],
    published: () => [to('ssm:GetParameter', parameter(config.imageParameter))],
    publish: () => [to('ssm:PutParameter', parameter(config.imageParameter))],
    vcpuQuota: () => [to('servicequotas:GetServiceQuota', arn('servicequotas', target.region, 'ec2/L-1216C47A'))],
    vcpusInUse: () => [to('cloudwatch:GetMetricData')],
    vcpusOf: () => [to('ec2:DescribeInstanceTypes')],
    offered: () => [to('ec2:DescribeInstanceTypeOfferings')],
    reservation: () => [to('ec2:DescribeCapacityReservations')],
    scalingRole: () => [
      global(
        'iam:GetRole',
        `arn:aws:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
      ),
    ],
    alarms: () => [to('cloudwatch:DescribeAlarms')],
    ask: () => [to('ec2:DescribeNetworkInterfaces')],
    readLedger: () => [to('ssm:GetParameter', parameter(config.ledgerParameter))],
    writeLedger: () => [to('ssm:PutParameter', parameter(config.ledgerParameter))],
  };
}

const onBehalf = (calls: readonly Called[]): readonly Called[] => calls.map((call) => ({ ...call, onBehalf: true }));
