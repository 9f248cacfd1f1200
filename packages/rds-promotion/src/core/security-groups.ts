import type { DatabasePlan } from './database-plan';

/** One line of a security group: TCP on one port, one IPv4 range. */
export interface CidrRule {
  readonly port: number;
  readonly cidr: string;
  readonly description: string;
}

/** A security group of the target's VPC. */
export interface SecurityGroupPlan {
  readonly name: string;
  readonly description: string;
  readonly ingress: readonly CidrRule[];
  readonly egress: readonly CidrRule[];
}

/**
 * Who reaches the target database: the target's VPC (its fleet and the runtime), the source's VPC (clients of the old
 * region through the stable name until they are drained, and the source's subscription on the way back), named clients.
 * It reaches the source's VPC, for its own subscription.
 */
export function databaseSecurityGroup(
  { source, target, part }: DatabasePlan,
  targetVpcCidr: string,
): SecurityGroupPlan {
  const rule = (cidr: string, description: string): CidrRule => ({ port: target.port, cidr, description });
  return {
    name: target.securityGroups.database,
    description: `Target database of the part ${part}`,
    ingress: [
      rule(targetVpcCidr, 'Fleet and runtime in the target VPC'),
      rule(source.vpcCidr, 'Clients of the source VPC, and the way back'),
      ...target.clientCidrs.map((cidr) => rule(cidr, 'Named clients')),
    ],
    egress: [rule(source.vpcCidr, 'Subscription to the source')],
  };
}

/** What the runtime reaches: both databases, the consoles of poolers, and the endpoints of AWS. Nobody reaches it. */
export function runtimeSecurityGroup(plan: DatabasePlan, targetVpcCidr: string): SecurityGroupPlan {
  const { source, target, part } = plan;
  return {
    name: target.securityGroups.runtime,
    description: `Runtime of the part ${part}`,
    ingress: [],
    egress: [
      { port: target.port, cidr: targetVpcCidr, description: 'Target database' },
      { port: target.port, cidr: source.vpcCidr, description: 'Source database' },
      ...poolerEgress(plan, targetVpcCidr),
      { port: 443, cidr: '0.0.0.0/0', description: 'APIs of AWS, by NAT or interface endpoints' },
    ],
  };
}

/** The line that lets the target's VPC into the source's security group, where the user names one. */
export const sourceIngress = ({ target }: DatabasePlan, targetVpcCidr: string): CidrRule => ({
  port: target.port,
  cidr: targetVpcCidr,
  description: 'Runtime and subscription of the migration',
});

/**
 * Poolers stand where clients of the database do. A pooler on the database's own port needs no line of its own: EC2 refuses a
 * line twice.
 */
function poolerEgress({ source, target, poolers }: DatabasePlan, targetVpcCidr: string): readonly CidrRule[] {
  const ports = [...new Set((poolers?.at ?? []).map(({ port }) => port))];
  const databases = [targetVpcCidr, source.vpcCidr];
  return ports.flatMap((port) =>
    [...databases, ...target.clientCidrs]
      .filter((cidr) => port !== target.port || !databases.includes(cidr))
      .map((cidr) => ({ port, cidr, description: 'Admin consoles of poolers' })),
  );
}
