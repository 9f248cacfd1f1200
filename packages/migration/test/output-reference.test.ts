import { outputReference, resolvedDimensions } from '../src/core';

test('puts outputs into the dimensions that refer to them, and leaves the others', () => {
  const dimensions = { LoadBalancer: outputReference('WebLoadBalancerName'), AvailabilityZone: 'us-east-1a' };
  expect(resolvedDimensions(dimensions, { WebLoadBalancerName: 'app/rl-orders-web/50dc6c495c0c9188' })).toEqual({
    LoadBalancer: 'app/rl-orders-web/50dc6c495c0c9188',
    AvailabilityZone: 'us-east-1a',
  });
});

test('refuses an output that nobody gave: such an alarm would never speak', () => {
  expect(() => resolvedDimensions({ LoadBalancer: outputReference('WebLoadBalancerName') }, {})).toThrow(
    new TypeError('the dimension LoadBalancer refers to WebLoadBalancerName, which is no output'),
  );
});
