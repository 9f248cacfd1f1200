import fc from 'fast-check';
import { fleetChecks } from '../../../src/checks/fleets';
import { changed, programOf, verdictsOf } from '../objects/program-of';
import { goodFleets } from './good';

const properties = (id: string) => ['eu-west-1', id, 'Properties'] as const;
const data = [...properties('Template'), 'LaunchTemplateData'] as const;
const ebs = [...data, 'BlockDeviceMappings', 0, 'Ebs'] as const;
const group = properties('Group');
const targets = properties('Targets');
const listener = properties('Listener');
const balancer = properties('Balancer');
const ingress = (id: string) => [...properties(id), 'SecurityGroupIngress', 0] as const;

type Path = readonly (string | number)[];

/** What is changed in a good program, and what is then found: exactly that. */
const defects: readonly (readonly [what: string, path: Path, value: unknown, found: readonly string[]])[] = [
  [
    'metadata without tokens (EC2-6)',
    [...data, 'MetadataOptions', 'HttpTokens'],
    'optional',
    ['fail MetadataTokensOptional'],
  ],
  [
    'no metadata options',
    [...data, 'MetadataOptions'],
    undefined,
    ['fail MetadataTokensOptional', 'unknown MetadataHopLimitWide'],
  ],
  [
    'metadata for containers',
    [...data, 'MetadataOptions', 'HttpPutResponseHopLimit'],
    2,
    ['fail MetadataHopLimitWide'],
  ],
  ['a volume in clear', [...ebs, 'Encrypted'], false, ['fail VolumeNotEncrypted']],
  ["AWS's own key (EC2-5)", [...ebs, 'KmsKeyId'], 'alias/aws/ebs', ['fail VolumeKeyNotOwn']],
  [
    'a key of another region',
    [...ebs, 'KmsKeyId'],
    'arn:aws:kms:eu-central-1:111122223333:key/1',
    ['fail VolumeKeyNotOwn'],
  ],
  ['volumes of the image', [...data, 'BlockDeviceMappings'], undefined, ['unknown VolumeNotEncrypted']],
  ['volumes that stay', [...ebs, 'DeleteOnTermination'], false, ['fail VolumeStaysBehind']],
  ['a key without rotation', [...properties('Key'), 'EnableKeyRotation'], false, ['fail VolumeKeyNotRotated']],
  ['no profile', [...data, 'IamInstanceProfile'], undefined, ['fail InstanceProfileMissing']],
  ['coarse monitoring', [...data, 'Monitoring'], undefined, ['fail MonitoringNotDetailed']],
  ['no security group', [...data, 'SecurityGroupIds'], undefined, ['fail FleetInDefaultGroup']],
  ['no image', [...data, 'ImageId'], undefined, ['fail ImageMissing']],
  ["the other region's image", [...data, 'ImageId'], 'ami-0bbb', ['fail ImageMissing']],
  [
    'SSH from the world',
    [...properties('Servers'), 'SecurityGroupIngress', 1],
    { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 22, ToPort: 22 },
    ['fail AdministrationOpen'],
  ],
  [
    'RDP in a range, from IPv6',
    [...properties('Servers'), 'SecurityGroupIngress', 1],
    { CidrIpv6: '::/0', IpProtocol: 'tcp', FromPort: 3000, ToPort: 4000 },
    ['fail AdministrationOpen', 'fail PortOpenToTheWorld'],
  ],
  [
    'all protocols',
    ingress('Servers'),
    { CidrIp: '0.0.0.0/0', IpProtocol: '-1' },
    ['fail AdministrationOpen', 'fail PortOpenToTheWorld'],
  ],
  [
    'half of the world',
    [...properties('Servers'), 'SecurityGroupIngress', 1],
    { CidrIp: '128.0.0.0/1', IpProtocol: '6', FromPort: 22, ToPort: 22 },
    ['fail AdministrationOpen'],
  ],
  [
    'a port for the world',
    ingress('Servers'),
    { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 8080, ToPort: 8080 },
    ['fail PortOpenToTheWorld'],
  ],
  [
    'a port for the world, with a word that is not known',
    ingress('Servers'),
    { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 8080, ToPort: 8080, Description: 'unresolved:{"Ref":"X"}' },
    ['fail PortOpenToTheWorld', 'unknown SecurityRuleIncomplete', 'unknown TargetPortClosed'],
  ],
  [
    'a port of the web under all protocols, which count no ports',
    ingress('Servers'),
    { CidrIp: '0.0.0.0/0', IpProtocol: '-1', FromPort: 443, ToPort: 443 },
    ['fail AdministrationOpen', 'fail PortOpenToTheWorld'],
  ],
  [
    'a closed door',
    ingress('Front'),
    { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp', FromPort: 80, ToPort: 80 },
    ['fail BalancerPortClosed'],
  ],
  [
    'servers out of reach',
    ingress('Servers'),
    { SourceSecurityGroupId: 'sg-1', IpProtocol: 'tcp', FromPort: 9090, ToPort: 9090 },
    ['fail TargetPortClosed'],
  ],
  [
    'hidden clients',
    [...properties('Blue'), 'EndpointConfigurations', 0, 'ClientIPPreservationEnabled'],
    false,
    ['fail ClientAddressLost'],
  ],
  ['a rule without ports', [...ingress('Servers'), 'FromPort'], undefined, ['fail SecurityRuleIncomplete']],
  [
    'a launch configuration',
    [...group, 'LaunchTemplate'],
    undefined,
    ['fail GroupWithoutTemplate', 'fail LaunchTemplateUnused'],
  ],
  [
    'the latest version, whatever it is',
    [...group, 'LaunchTemplate', 'Version'],
    '$Latest',
    ['fail GroupVersionFloating'],
  ],
  ['health of EC2 (EC2-4)', [...group, 'HealthCheckType'], 'EC2', ['fail GroupIgnoresBalancer']],
  ['no grace', [...group, 'HealthCheckGracePeriod'], undefined, ['fail GroupGraceMissing']],
  ['one server', [...group, 'MinSize'], '1', ['fail GroupTooSmall']],
  ['no room', [...group, 'MaxSize'], '2', ['fail GroupCannotGrow']],
  ['one zone', [...group, 'VPCZoneIdentifier'], [{ Ref: 'SubnetA' }], ['fail GroupInOneZone']],
  ['subnets of somebody else', [...group, 'VPCZoneIdentifier'], ['subnet-1', 'subnet-2'], ['unknown GroupInOneZone']],
  ['a capacity (EC2-2)', [...group, 'DesiredCapacity'], '4', ['fail GroupCapacityPinned']],
  [
    'an update of all at once',
    ['eu-west-1', 'Group', 'UpdatePolicy', 'AutoScalingRollingUpdate'],
    { MinInstancesInService: 0 },
    ['fail UpdateTakesAllServers'],
  ],
  ['targets without servers', [...group, 'TargetGroupARNs'], undefined, ['fail TargetGroupEmpty']],
  ['no health checks', [...targets, 'HealthCheckEnabled'], false, ['fail TargetsUnchecked']],
  ['a shallow check', [...targets, 'HealthCheckPath'], '/', ['fail HealthCheckShallow']],
  ['a check by TCP', [...targets, 'HealthCheckProtocol'], 'TCP', ['fail HealthCheckShallow']],
  ['errors as health', [...targets, 'Matcher', 'HttpCode'], '200-499', ['fail HealthCheckLenient']],
  ['a slow check', [...targets, 'HealthCheckIntervalSeconds'], 300, ['fail HealthCheckSlow']],
  ['a check elsewhere', [...targets, 'HealthCheckPort'], '9000', ['fail HealthCheckElsewhere']],
  ['no drain (EC2-7)', [...targets, 'TargetGroupAttributes', 0, 'Value'], '0', ['fail DrainTooShort']],
  ['plain HTTP', [...listener, 'Protocol'], 'HTTP', ['fail ListenerPlain']],
  ['no certificate', [...listener, 'Certificates'], undefined, ['fail ListenerPlain']],
  [
    'a certificate of another region',
    [...listener, 'Certificates', 0, 'CertificateArn'],
    'arn:aws:acm:eu-central-1:1:certificate/1',
    ['fail ListenerPlain'],
  ],
  ['old TLS', [...listener, 'SslPolicy'], 'ELBSecurityPolicy-2016-08', ['fail ListenerTakesOldTls']],
  ['the default policy', [...listener, 'SslPolicy'], undefined, ['fail ListenerTakesOldTls']],
  [
    'weights of 0',
    [...listener, 'DefaultActions'],
    [{ Type: 'forward', ForwardConfig: { TargetGroups: [{ TargetGroupArn: { Ref: 'Targets' }, Weight: 0 }] } }],
    ['fail ListenerForwardsNowhere'],
  ],
  ['no listener', ['eu-west-1', 'Listener'], undefined, ['fail BalancerWithoutListener']],
  ['a load balancer of one zone', [...balancer, 'Subnets'], [{ Ref: 'SubnetA' }], ['fail BalancerInOneZone']],
  [
    'a load balancer that may be deleted',
    [...balancer, 'LoadBalancerAttributes', 0, 'Value'],
    'false',
    ['fail BalancerUnprotected'],
  ],
  ['no access log', [...balancer, 'LoadBalancerAttributes', 1, 'Value'], 'false', ['fail BalancerUnlogged']],
  ['bad headers', [...balancer, 'LoadBalancerAttributes', 3, 'Value'], 'false', ['fail BalancerTakesBadHeaders']],
  ['a disabled accelerator (EC2-1)', [...properties('Accelerator'), 'Enabled'], false, ['fail AcceleratorDisabled']],
  [
    'an accelerator that is deleted',
    ['eu-west-1', 'Accelerator', 'DeletionPolicy'],
    undefined,
    ['fail AcceleratorNotKept'],
  ],
  ['one endpoint group', ['eu-west-1', 'Green'], undefined, ['fail AcceleratorInOneRegion']],
  ['dials of 50', [...properties('Blue'), 'TrafficDialPercentage'], 50, ['fail AcceleratorClosed']],
  [
    'an endpoint without weight',
    [...properties('Green'), 'EndpointConfigurations', 0, 'Weight'],
    0,
    ['fail EndpointGroupEmpty'],
  ],
  [
    'a port that is closed',
    [...properties('Entrance'), 'PortRanges', 0],
    { FromPort: 80, ToPort: 80 },
    ['fail AcceleratorPortClosed'],
  ],
];

describe('fleets (A3)', () => {
  it('finds nothing in two fleets behind one accelerator', () => {
    expect(verdictsOf(fleetChecks, programOf(goodFleets))).toEqual([]);
  });

  it.each(defects)('finds %s', (_what, path, value, found) => {
    expect(verdictsOf(fleetChecks, programOf(changed(goodFleets, path, value)))).toEqual(found);
  });

  it.each([
    ['', 8080, []],
    ['elbv2', 8080, []],
    ['vpc-lattice', 8080, ['fail TargetGroupEmpty']],
    ['elbv2', 9000, ['fail TargetPortClosed']],
  ])('reads target groups as sources of traffic of type "%s", with servers that admit port %i', (Type, port, found) => {
    const { TargetGroupARNs: _, ...rest } = goodFleets['eu-west-1']?.Group?.Properties ?? {};
    const TrafficSources = [{ Identifier: { Ref: 'Targets' }, ...(Type !== '' && { Type }) }];
    const rule = { SourceSecurityGroupId: 'sg-1', IpProtocol: 'tcp', FromPort: port, ToPort: port };
    const attached = changed(goodFleets, group, { ...rest, TrafficSources });
    const program = programOf(changed(attached, ingress('Servers'), rule));
    expect(verdictsOf(fleetChecks, program).filter((one) => /Target(GroupEmpty|PortClosed)/.test(one))).toEqual(found);
  });

  it('says nothing of a program without servers', () => {
    expect(fleetChecks.flatMap(({ judge }) => judge(programOf({ 'eu-west-1': {} })))).toEqual([]);
  });

  it('fails a server on its own, behind nothing, in one region', () => {
    const alone = programOf({ 'eu-west-1': { Web: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-1' } } } });
    expect(verdictsOf(fleetChecks, alone)).toEqual([
      'fail AddressesChange',
      'fail FleetHasOneColour',
      'fail ServerStandsAlone',
    ]);
  });

  it('passes addresses of network load balancers in both regions, and of one alone does not', () => {
    const network = {
      Balancer: {
        Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
        Properties: {
          Name: 'shop',
          Type: 'network',
          SubnetMappings: [{ SubnetId: 'subnet-1', AllocationId: 'eipalloc-1' }],
        },
      },
    };
    const both = programOf({ 'eu-west-1': network, 'eu-central-1': network });
    expect(verdictsOf(fleetChecks, both)).not.toContain('fail AddressesChange');
    expect(verdictsOf(fleetChecks, programOf({ 'eu-west-1': network }))).toContain('fail AddressesChange');
  });

  it('calls a missing colour unknown where a part of the program could not be read', () => {
    const unread = programOf(
      { 'eu-west-1': { Web: { Type: 'AWS::EC2::Instance' } } },
      { unread: [{ subject: 'modules/edge.yaml', reason: 'no YAML' }] },
    );
    expect(verdictsOf(fleetChecks, unread)).toContain('unknown FleetHasOneColour');
  });

  it('neither throws nor passes a hostile value in place of any property', () => {
    const program = programOf(goodFleets);
    const kinds = [
      'AWS::EC2::LaunchTemplate',
      'AWS::AutoScaling::AutoScalingGroup',
      'AWS::ElasticLoadBalancingV2::TargetGroup',
    ];
    const places = program.resources
      .filter(({ kind, region }) => kinds.includes(kind) && region === 'eu-west-1')
      .flatMap((one) => Object.keys(one.properties).map((property) => [one, property] as const));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), ([subject, property], value) => {
        const resources = program.resources.map((one) =>
          one === subject ? { ...one, properties: { ...one.properties, [property]: value as never } } : one,
        );
        const found = verdictsOf(fleetChecks, { ...program, resources });
        if (
          ['HealthCheckType', 'VPCZoneIdentifier', 'LaunchTemplateData', 'HealthCheckIntervalSeconds'].includes(
            property,
          )
        )
          expect(found).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
