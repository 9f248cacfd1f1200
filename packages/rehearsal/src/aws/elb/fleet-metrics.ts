import type { FleetSide } from '../../traffic/fleet-side';
import type { MetricSource } from '../cloudwatch/metric-source';

/**
 * What both load balancers count: `RequestCount` of application load balancers, `ActiveFlowCount` of network ones, as far as one
 * counts by requests. Where nothing came nothing is published (Application Load Balancer guide, "CloudWatch metrics for your
 * Application Load Balancer").
 */
export const fleetMetrics = (sides: readonly FleetSide[]): readonly MetricSource[] =>
  Object.entries(metrics).map(([namespace, metric]) => ({
    namespace,
    read: ({ region, name, dimensions }, fromMs, untilMs) => {
      if (name !== metric) return undefined;
      const side = sides.find((one) => one.region === region && one.balancer.name === dimensions.LoadBalancer);
      return side?.balancer.counts.between(fromMs, untilMs) || undefined;
    },
  }));

const metrics = { 'AWS/ApplicationELB': 'RequestCount', 'AWS/NetworkELB': 'ActiveFlowCount' };
