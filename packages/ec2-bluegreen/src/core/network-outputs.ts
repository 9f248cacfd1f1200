import type { OutputDeclaration } from '@regionlift/migration/core';
import type { NetworkPlan } from './network-plan';

/** The outputs of a network, the same in both dialects (A8). Lists are joined by commas, in the order of the zones. */
export function networkOutputs(plan: NetworkPlan) {
  const output = (name: string, description: string): OutputDeclaration => ({
    name: `${plan.outputPrefix}${name}`,
    description,
  });
  return {
    vpcId: output('VpcId', `VPC in ${plan.region}`),
    publicSubnetIds: output('PublicSubnetIds', 'Subnets of load balancers, joined by commas'),
    privateSubnetIds: output('PrivateSubnetIds', 'Subnets of instances and functions, joined by commas'),
    natIpAddresses: output('NatIpAddresses', 'Addresses from which the VPC reaches others, joined by commas'),
  };
}
