import { endpointGroupsOf } from '../../src/core';
import { phases, planOf, scenarioNames, scenarios } from '../cases';

describe('endpoint groups', () => {
  test('blue has everything when the groups are created, and both are written out (EC2-1)', () => {
    expect(endpointGroupsOf(planOf())).toEqual([
      { side: 'SOURCE', region: 'us-west-2', dialPercent: 100, clientIpPreserved: true, weight: 128 },
      { side: 'TARGET', region: 'us-east-1', dialPercent: 0, clientIpPreserved: true, weight: 128 },
    ]);
  });

  test.each(scenarioNames)('are the same in every phase in which the runtime turns their dials (EC2-2): %s', (name) => {
    const [first, ...others] = phases
      .filter((phase) => phase !== 'FINALISED')
      .map((phase) => endpointGroupsOf(planOf(scenarios[name], { phase })));
    for (const groups of others) expect(groups).toEqual(first);
  });

  test('the source is gone in FINALISED, and green says what the runtime left (EC2-7)', () => {
    expect(endpointGroupsOf(planOf({}, { phase: 'FINALISED' }))).toEqual([
      { side: 'TARGET', region: 'us-east-1', dialPercent: 100, clientIpPreserved: true, weight: 128 },
    ]);
  });

  test("the source's group of an accelerator that exists is not declared again", () => {
    expect(endpointGroupsOf(planOf(scenarios['an accelerator that exists'])).map(({ side }) => side)).toEqual([
      'TARGET',
    ]);
  });

  test('records need none (EC2-8)', () => {
    expect(endpointGroupsOf(planOf(scenarios.records))).toEqual([]);
  });

  test('clients are hidden by TLS of a network load balancer, and by a network load balancer of which nobody says otherwise', () => {
    const preserved = (facts: Parameters<typeof planOf>[0]) =>
      endpointGroupsOf(planOf(facts)).map(({ clientIpPreserved }) => clientIpPreserved);
    expect(preserved(scenarios['a network load balancer'])).toEqual([false, true]);
    expect(preserved(scenarios['a network load balancer that ends TLS'])).toEqual([false, false]);
    expect(preserved({ ...scenarios['a network load balancer'], sourceClientIpPreserved: true })).toEqual([true, true]);
  });

  test('the accelerator listens where the load balancer does', () => {
    expect(planOf().accelerator).toEqual({ name: 'rl-orders-web', ipAddresses: [], ports: [443, 80] });
    expect(planOf(scenarios['a network load balancer']).accelerator?.ports).toEqual([443]);
  });
});
