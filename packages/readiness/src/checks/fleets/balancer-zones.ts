import { look } from '../../ask';
import type { Check } from '../../model';
import { balancers } from './fleet';
import { zonesAnswer } from './zones';

/** Nodes of a load balancer stand in the zones of its subnets, and nowhere else. */
export const balancerInOneZone: Check = {
  code: 'BalancerInOneZone',
  area: 'A3',
  severity: 'HIGH',
  title: 'A load balancer stands in two zones at least',
  rationale: 'Servers in a second zone help nobody when the load balancer is in the first.',
  remediation: 'Name subnets of two zones in Subnets or SubnetMappings.',
  source: 'AWS Security Hub, controls ELB.13',
  serves: ['EC2-4'],
  judge: (program) =>
    balancers(program)
      .filter(({ properties }) => look(properties, 'SubnetMappings') === undefined)
      .map((balancer) => zonesAnswer(program, balancer, 'Subnets')),
};
