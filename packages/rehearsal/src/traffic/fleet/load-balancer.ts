import type { Fleet } from './fleet';
import type { Member } from './member';
import { type RequestCounts, requestCounts } from './request-counts';

/** Chooses the instance that a request goes to. */
export interface LoadBalancer {
  readonly arn: string;
  /** `app/orders-web/50dc6c495c0c9188`. */
  readonly name: string;
  /** Whether one target at least is healthy: an accelerator asks no more of a load balancer. */
  readonly healthy: () => boolean;
  /** Port of the next target in turn, and counts the request; undefined: it has no target. */
  readonly next: (atMs: number) => number | undefined;
  readonly counts: RequestCounts;
}

/**
 * The load balancer of a fleet, which comes and goes. Healthy targets take turns; with none that is healthy all of them do
 * (Application Load Balancer guide, "Health checks for your target groups": "If a target group contains only unhealthy registered
 * targets, the load balancer routes requests to all those targets, regardless of their health status").
 */
export function loadBalancer(arn: string, fleet: () => Fleet | undefined): LoadBalancer {
  const counts = requestCounts();
  let turn = 0;
  const targets = (state: Member['health']['state']) =>
    (fleet()?.members() ?? []).filter(({ health }) => health.state === state).flatMap(({ port }) => port ?? []);
  return {
    arn,
    name: arn.split(':loadbalancer/')[1] ?? '',
    healthy: () => targets('healthy').length > 0,
    next: (atMs) => {
      const healthy = targets('healthy');
      const taken = healthy.length > 0 ? healthy : targets('unhealthy');
      if (taken.length === 0) return undefined;
      counts.add(atMs);
      turn += 1;
      return taken[turn % taken.length];
    },
    counts,
  };
}
