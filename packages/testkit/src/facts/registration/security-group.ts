import { subjectOf } from '../model';
import { rulesOf } from '../rule';
import { adds, declares, pascal, type Registration, type RegistrationAdapter, withoutIdle } from './adapter';

const GROUP = 'AWS::EC2::SecurityGroup';

type Inputs = Readonly<Record<string, unknown>>;

/**
 * `aws:ec2/securityGroup:SecurityGroup`: rules by their content. The provider takes the rule away that allows all outbound
 * traffic, so that a group without rules allows none (`aws.ec2.SecurityGroup`, "NOTE on Egress rules").
 */
export const securityGroup: RegistrationAdapter = {
  kind: GROUP,
  read: (registration) => {
    const { ingress, egress, ...inputs } = withoutIdle(registration.inputs, { revokeRulesOnDelete: false });
    return [
      declares(registration, {
        ...(pascal(inputs, { name: 'GroupName', description: 'GroupDescription' }) as Inputs),
        SecurityGroupEgress: rulesOf(inline(registration, egress, 'Destination')) ?? {},
        SecurityGroupIngress: rulesOf(inline(registration, ingress, 'Source')),
      }),
    ];
  },
};

/** `aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule` */
export const ingressRule = rule('SecurityGroupIngress', 'Source');

/** `aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule` */
export const egressRule = rule('SecurityGroupEgress', 'Destination');

/**
 * `aws:ec2/securityGroupRule:SecurityGroupRule`, the older way: one resource for a rule of each peer that it names. Source: Pulumi
 * Registry, inputs of `aws.ec2.SecurityGroupRule`.
 */
export const securityGroupRule: RegistrationAdapter = {
  read: (registration) => {
    const { type, securityGroupId, sourceSecurityGroupId, self, ...rest } = registration.inputs;
    const securityGroups = [sourceSecurityGroupId, self === true ? securityGroupId : undefined].filter(Boolean);
    const [property, peer] =
      type === 'egress' ? ['SecurityGroupEgress', 'Destination'] : ['SecurityGroupIngress', 'Source'];
    const rules = rulesOf(inline(registration, [{ ...rest, securityGroups }], peer));
    return [adds(registration, { kind: GROUP, name: securityGroupId }, property, { [property]: rules })];
  },
};

function rule(property: string, peer: string): RegistrationAdapter {
  const spelling = {
    cidrIpv4: 'CidrIp',
    prefixListId: `${peer}PrefixListId`,
    referencedSecurityGroupId: `${peer}SecurityGroupId`,
  };
  return {
    read: (registration) => {
      const { securityGroupId, ...content } = registration.inputs;
      const rules = rulesOf([pascal(content, spelling)]);
      return [adds(registration, { kind: GROUP, name: securityGroupId }, property, { [property]: rules })];
    },
  };
}

/** One rule for each range, list and group that an inline rule names; one that names none is kept as it is. */
function inline({ id }: Registration, rules: unknown, peer: string): Inputs[] {
  return ((rules ?? []) as Inputs[]).flatMap((given) => {
    const { cidrBlocks, ipv6CidrBlocks, prefixListIds, securityGroups, self, protocol, ...rest } = given;
    const content = { IpProtocol: protocol, ...(pascal(rest) as Inputs) };
    const groups = [...list(securityGroups), ...(self === true ? [`GroupId(${subjectOf(id)})`] : [])];
    const peers = [
      ...list(cidrBlocks).map((range) => ({ CidrIp: range })),
      ...list(ipv6CidrBlocks).map((range) => ({ CidrIpv6: range })),
      ...list(prefixListIds).map((prefixes) => ({ [`${peer}PrefixListId`]: prefixes })),
      ...groups.map((group) => ({ [`${peer}SecurityGroupId`]: group })),
    ];
    return peers.length === 0 ? [content] : peers.map((one) => ({ ...content, ...one }));
  });
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
