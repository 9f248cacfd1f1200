import { planOf, scenarios } from '../cases';

const loadBalancerOf = (facts: Parameters<typeof planOf>[0] = {}) => planOf(facts).target.loadBalancer;

describe('the load balancer of green', () => {
  test('takes the kind of blue unless another one is chosen', () => {
    expect([
      loadBalancerOf().type,
      loadBalancerOf(scenarios['a network load balancer']).type,
      loadBalancerOf({ loadBalancerType: 'NETWORK' }).type,
    ]).toEqual(['APPLICATION', 'NETWORK', 'NETWORK']);
  });

  test('serves TLS and sends port 80 there (A3)', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d-0000-4000-8000-0123456789ab';
    expect(loadBalancerOf({ listenerPort: 8443 }).listeners).toEqual([
      {
        port: 8443,
        protocol: 'HTTPS',
        action: 'FORWARD',
        certificateArn,
        sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      },
      { port: 80, protocol: 'HTTP', action: 'REDIRECT', redirectPort: 8443 },
    ]);
    expect(loadBalancerOf(scenarios['a network load balancer that ends TLS']).listeners).toEqual([
      {
        port: 443,
        protocol: 'TLS',
        action: 'FORWARD',
        certificateArn,
        sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      },
    ]);
    expect(loadBalancerOf(scenarios['a network load balancer']).listeners).toEqual([
      { port: 443, protocol: 'TCP', action: 'FORWARD' },
    ]);
  });

  test('is protected from deletion, logs, and lets go of clients within five minutes (EC2-7)', () => {
    expect(loadBalancerOf().attributes).toEqual({
      'deletion_protection.enabled': 'true',
      'access_logs.s3.enabled': 'true',
      'client_keep_alive.seconds': '300',
      'idle_timeout.timeout_seconds': '60',
      'routing.http.desync_mitigation_mode': 'defensive',
      'routing.http.drop_invalid_header_fields.enabled': 'true',
    });
    expect(loadBalancerOf(scenarios['a network load balancer']).attributes).toEqual({
      'deletion_protection.enabled': 'true',
      'access_logs.s3.enabled': 'true',
      'load_balancing.cross_zone.enabled': 'true',
    });
    expect(loadBalancerOf().accessLogs).toEqual({
      bucketName: 'rl-orders-web-logs-111122223333-us-east-1',
      prefix: 'access',
    });
  });
});

test('faces the internet unless it is said to be internal', () => {
  expect([loadBalancerOf().internal, loadBalancerOf({ internal: true }).internal]).toEqual([false, true]);
});

test('a web ACL stands before it where one is named', () => {
  const { webAclArn } = scenarios['an accelerator with everything chosen'];
  expect([loadBalancerOf().webAclArn, loadBalancerOf({ webAclArn }).webAclArn]).toEqual([undefined, webAclArn]);
});

describe('the target group of green', () => {
  test('asks the application itself, by its own protocol (EC2-4)', () => {
    expect(planOf(scenarios['an accelerator with everything chosen']).target.targetGroup).toEqual({
      name: 'rl-orders-web',
      port: 9443,
      protocol: 'HTTPS',
      healthCheck: {
        protocol: 'HTTPS',
        path: '/health',
        intervalSeconds: 10,
        timeoutSeconds: 5,
        healthyThreshold: 2,
        unhealthyThreshold: 2,
        matcher: '200-299',
      },
      attributes: { 'deregistration_delay.timeout_seconds': '30' },
    });
  });

  test('behind a network load balancer it passes TCP on, keeps addresses and ends connections with the delay (EC2-7)', () => {
    const { protocol, healthCheck, attributes } = planOf(scenarios['a network load balancer']).target.targetGroup;
    expect([protocol, healthCheck.protocol, attributes]).toEqual([
      'TCP',
      'HTTP',
      {
        'deregistration_delay.timeout_seconds': '120',
        'deregistration_delay.connection_termination.enabled': 'true',
        'preserve_client_ip.enabled': 'true',
      },
    ]);
  });
});
