import { declared, each, isUnresolved, look, referred, SETTLED, unknown } from '../../ask';
import type { Answer, Lookup, Program, ResourceFact } from '../../model';

/** Launch templates that a program declares. */
export const launchTemplates = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::EC2::LaunchTemplate');

/** Auto Scaling groups that a program declares. */
export const groups = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::AutoScaling::AutoScalingGroup');

/** Load balancers of the second generation. */
export const balancers = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::ElasticLoadBalancingV2::LoadBalancer');

/** Answers about application load balancers, AWS's default. One whose type is not known may be one: what would fail is unknown. */
export const forApplicationBalancers = (
  program: Program,
  judge: (balancer: ResourceFact) => Answer,
): readonly Answer[] =>
  balancers(program).flatMap((balancer) => {
    const type = look(balancer.properties, 'Type') ?? 'application';
    if (type === 'application') return [judge(balancer)];
    if (!isUnresolved(type)) return [];
    const answer = judge(balancer);
    return answer.verdict === 'fail'
      ? [unknown(balancer, { ...answer, found: 'a load balancer whose type is not known', remedy: SETTLED })]
      : [answer];
  });

/** Target groups whose targets are servers or addresses: functions are healthy by themselves. */
export const targetGroups = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::ElasticLoadBalancingV2::TargetGroup').filter(
    ({ properties }) => look(properties, 'TargetType') !== 'lambda',
  );

/** Servers that stand alone, of both dialects' types. */
export const loneServers = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::EC2::Instance', 'aws:ec2/instance:Instance');

/** Endpoint groups of Global Accelerator. */
export const endpointGroups = (program: Program): readonly ResourceFact[] =>
  declared(program, 'AWS::GlobalAccelerator::EndpointGroup');

/** Whatever makes a program one with servers: groups, templates, servers, load balancers and what they balance. */
export const fleetOf = (program: Program): readonly ResourceFact[] => [
  ...groups(program),
  ...launchTemplates(program),
  ...loneServers(program),
  ...balancers(program),
  ...targetGroups(program),
];

/** The launch template that a group starts its servers from: its own, or the one of its mixed instances. */
export const templateOf = (group: ResourceFact): Lookup =>
  look(group.properties, 'LaunchTemplate') ??
  look(group.properties, 'MixedInstancesPolicy', 'LaunchTemplate', 'LaunchTemplateSpecification');

/** What a launch template starts. */
export const dataOf = (template: ResourceFact, ...path: readonly string[]): Lookup =>
  look(template.properties, 'LaunchTemplateData', ...path);

/** Target groups and classic load balancers that a group registers its servers with. */
export const targetsOf = (group: ResourceFact): readonly Lookup[] =>
  ['TargetGroupARNs', 'LoadBalancerNames', 'TrafficSources'].flatMap((property) =>
    each(look(group.properties, property)),
  );

/** Properties of a group that name target groups. */
export const TARGET_PROPERTIES = ['TargetGroupARNs', 'TrafficSources'];

/**
 * Target groups that a group registers its servers with, by either property. Source: Amazon EC2 Auto Scaling API Reference,
 * TrafficSourceIdentifier (`Type`: derived from the identifier where nothing is said).
 */
export const targetGroupsOf = ({ properties }: ResourceFact): readonly Lookup[] => [
  ...each(look(properties, 'TargetGroupARNs')),
  ...each(look(properties, 'TrafficSources'))
    .filter((source) => (look(source, 'Type') ?? 'elbv2') === 'elbv2')
    .map((source) => look(source, 'Identifier')),
];

/** Zones of subnets; undefined for one that the program does not declare. */
export const zonesOf = (program: Program, subnets: Lookup): readonly (string | undefined)[] =>
  each(subnets).map((subnet) => {
    const zone = look(referred(program, subnet, 'AWS::EC2::Subnet')?.properties, 'AvailabilityZone');
    return typeof zone === 'string' && !zone.includes('unresolved:') ? zone : undefined;
  });
