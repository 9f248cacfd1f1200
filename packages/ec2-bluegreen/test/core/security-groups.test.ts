import { planOf, scenarioNames, scenarios } from '../cases';

const everything = scenarios['an accelerator with everything chosen'];

describe('security groups', () => {
  test('clients reach the load balancer alone, from the ranges that are named (EC2-6)', () => {
    const { loadBalancer } = planOf(everything).target.securityGroups;
    expect(loadBalancer.ingress.map(({ port, cidr, group }) => [port, cidr ?? group])).toEqual([
      [8443, '203.0.113.0/24'],
      [8443, '198.51.100.0/25'],
      [80, '203.0.113.0/24'],
      [80, '198.51.100.0/25'],
      [8443, 'RUNTIME'],
    ]);
    expect(loadBalancer.egress.map(({ port, group }) => [port, group])).toEqual([[9443, 'INSTANCES']]);
  });

  test('instances are reached by the load balancer alone and reach AWS and what is named', () => {
    const { instances } = planOf(everything).target.securityGroups;
    expect(instances.ingress.map(({ port, group }) => [port, group])).toEqual([[9443, 'LOAD_BALANCER']]);
    expect(instances.egress.map(({ port, cidr }) => [port, cidr])).toEqual([
      [443, '0.0.0.0/0'],
      [5432, '0.0.0.0/0'],
    ]);
    expect(planOf({ egressPorts: [443] }).target.securityGroups.instances.egress).toHaveLength(1);
  });

  test('rules say what they are for', () => {
    const { loadBalancer } = planOf().target.securityGroups;
    expect(loadBalancer.ingress.map(({ description }) => description)).toEqual([
      'Clients',
      'Clients, to be sent to the encrypted port',
      'Smoke test',
    ]);
  });

  test('nobody reaches the runtime; it reaches the load balancer and AWS', () => {
    const { runtime } = planOf().target.securityGroups;
    expect(runtime.ingress).toEqual([]);
    expect(runtime.egress.map(({ port, cidr, group }) => [port, cidr ?? group])).toEqual([
      [443, 'LOAD_BALANCER'],
      [443, '0.0.0.0/0'],
    ]);
  });

  test.each(scenarioNames)('no port of SSH is open, and every rule has exactly one other end: %s', (name) => {
    const groups = Object.values(planOf(scenarios[name]).target.securityGroups);
    for (const rule of groups.flatMap(({ ingress, egress }) => [...ingress, ...egress])) {
      expect(rule.port).not.toBe(22);
      expect((rule.cidr === undefined) !== (rule.group === undefined)).toBe(true);
    }
    // CloudFormation opens a group without egress to everybody.
    expect(groups.every(({ egress }) => egress.length > 0)).toBe(true);
  });
});
