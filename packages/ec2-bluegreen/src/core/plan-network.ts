import {
  arns,
  type Effect,
  judgeAll,
  logRetentionDays,
  type MigrationPlan,
  type Planned,
  phases,
  planUnlessFailed,
  slugOf,
} from '@regionlift/migration/core';
import { type ActorRolePlan, planActorRole, serviceTrust } from '@regionlift/secure-iam/core';
import { networkChecks } from './checks';
import { gatewayEndpointOf, interfaceEndpointOf, ownInterfaceEndpoints } from './endpoint-services';
import type { NetworkFacts } from './network-facts';
import { networkNaming } from './network-naming';
import type { EndpointPlan, NetworkPlan, ZonePlan } from './network-plan';
import { zoneRanges } from './subnets';

/**
 * Judges a network's inputs and returns its plan, or every finding at once: nothing is created before.
 *
 * @param subject path of the construct or component, for messages: `Orders/Network`
 * @param migration the accepted plan of the migration
 */
export function planNetwork(subject: string, migration: MigrationPlan, facts: NetworkFacts): Planned<NetworkPlan> {
  const findings = judgeAll(subject, { ...facts, migration }, networkChecks);
  if (findings.some(({ verdict }) => verdict === 'fail')) return { accepted: false, findings };
  const role = flowLogRole(subject, migration, facts.name);
  if (!role.accepted) return { accepted: false, findings: [...findings, ...role.findings] };
  return planUnlessFailed([...findings, ...role.unknowns], () => decided(migration, facts, role.plan));
}

function decided(migration: MigrationPlan, facts: NetworkFacts, role: ActorRolePlan): NetworkPlan {
  const naming = networkNaming(migration, facts.name);
  const cidr = String(facts.cidr);
  return {
    migration,
    part: slugOf(facts.name),
    region: migration.to,
    cidr,
    zones: zonesOf(facts),
    natGateways: facts.natGateways === 'ONE' ? 'ONE' : 'ONE_PER_ZONE',
    interfaceEndpoints: interfaceEndpoints(migration, facts),
    gatewayEndpoints: [gatewayEndpointOf(migration.to, 's3')],
    endpointSecurityGroup: {
      name: naming.endpointGroup.value,
      description: `Interface endpoints of the network ${slugOf(facts.name)}`,
      ingress: [{ port: 443, cidr, description: 'The VPC' }],
      // CloudFormation opens a group without rules to everybody: endpoints begin no connections, so any rule does.
      egress: [{ port: 443, cidr, description: 'The VPC' }],
    },
    flowLog: {
      groupName: naming.logGroup.value,
      retentionDays: logRetentionDays(migration.rollbackWindowDays),
      aggregationSeconds: 60,
      role,
    },
    keyAlias: naming.alias.value,
    displayName: `${migration.qualifier}-${migration.migration}-${slugOf(facts.name)}`,
    outputPrefix: facts.name.charAt(0).toUpperCase() + facts.name.slice(1),
  };
}

function zonesOf({ cidr, availabilityZones, natGateways }: NetworkFacts): readonly ZonePlan[] {
  const names = (availabilityZones as readonly string[]).map(String);
  const letters = names.map((_, position) => String.fromCharCode(65 + position));
  return zoneRanges(String(cidr), names.length).map((ranges, position) => ({
    availabilityZone: String(names[position]),
    letter: String(letters[position]),
    ...ranges,
    natIn: String(natGateways === 'ONE' ? letters[0] : letters[position]),
  }));
}

const interfaceEndpoints = ({ to }: MigrationPlan, { interfaceEndpoints: more }: NetworkFacts): EndpointPlan[] =>
  [...new Set([...ownInterfaceEndpoints, ...((more ?? []) as readonly string[])])].map((service) =>
    interfaceEndpointOf(to, service),
  );

const flowLogRole = (subject: string, migration: MigrationPlan, name: string): Planned<ActorRolePlan> =>
  planActorRole(`${subject}/flow-log`, migration, {
    actor: 'flow-log',
    part: slugOf(name),
    description: `Flow log of the network ${slugOf(name)}`,
    trust: serviceTrust(
      'vpc-flow-logs.amazonaws.com',
      migration.account,
      `arn:${migration.partition}:ec2:${migration.to}:${migration.account}:vpc-flow-log/*`,
    ),
    grants: [{ effects: flowLogEffects(migration, networkNaming(migration, name).logGroup.value), phases }],
  });

/**
 * What the flow log writes: its own group, which the program declares. Source: VPC User Guide, "IAM role for publishing flow logs
 * to CloudWatch Logs", its wildcards narrowed to that group and the creation of groups left out.
 */
function flowLogEffects(migration: MigrationPlan, groupName: string): readonly Effect[] {
  const group = arns.logGroup(migration, migration.to, groupName);
  const effect = (action: string, access: Effect['access'], resource: string): Effect => ({
    action,
    access,
    resources: [resource],
    reason: "connections of the VPC's interfaces",
  });
  return [
    effect('logs:CreateLogStream', 'write', `${group}:log-stream:*`),
    effect('logs:PutLogEvents', 'write', `${group}:log-stream:*`),
    effect('logs:DescribeLogStreams', 'list', group),
    effect('logs:DescribeLogGroups', 'list', arns.logGroup(migration, migration.to, '*')),
  ];
}
