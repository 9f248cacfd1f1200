import type { Programme } from '../contract/programme';
import { identityOf } from '../programme';
import type { FleetPart } from './fleet-part';

/**
 * Private addresses of the nodes of green's load balancer, made up: the tenth of each of its subnets; where the program does not make
 * the subnets, three of the block that is for such purposes (RFC 2544).
 */
export function nodeAddresses(
  part: FleetPart,
  { resources, account }: Pick<Programme, 'resources' | 'account'>,
): readonly string[] {
  const balancer = resources.find(
    (resource) =>
      resource.kind === 'AWS::ElasticLoadBalancingV2::LoadBalancer' &&
      identityOf({ ...resource, account }, 'Arn') === part.target.loadBalancerArn,
  );
  const ids = Array.isArray(balancer?.properties.Subnets) ? balancer.properties.Subnets.map(String) : [];
  const subnets = resources.filter(
    (resource) =>
      resource.kind === 'AWS::EC2::Subnet' && ids.includes(identityOf({ ...resource, account }, 'SubnetId')),
  );
  const addresses = subnets.flatMap(({ properties }) => tenth(String(properties.CidrBlock)) ?? []);
  return addresses.length > 0 ? addresses : ['198.18.0.10', '198.18.1.10', '198.18.2.10'];
}

/** `10.21.128.10` of `10.21.128.0/20`. */
const tenth = (cidr: string): string | undefined => {
  const [, network] = /^(\d+\.\d+\.\d+)\.\d+\/\d+$/.exec(cidr) ?? [];
  return network === undefined ? undefined : `${network}.10`;
};
