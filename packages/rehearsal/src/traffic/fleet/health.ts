/** What a load balancer knows of a target, by Elastic Load Balancing's words (API Reference, TargetHealth). */
export interface TargetHealth {
  readonly state: 'initial' | 'healthy' | 'unhealthy' | 'draining';
  readonly reason?: string;
  /** Checks in a row that said otherwise than the state does. */
  readonly against: number;
}

/** A target that was registered just now. */
export const registered: TargetHealth = { state: 'initial', reason: 'Elb.RegistrationInProgress', against: 0 };

/** A target that leaves. */
export const deregistered: TargetHealth = {
  state: 'draining',
  reason: 'Target.DeregistrationInProgress',
  against: 0,
};

/**
 * A target after one more health check: two in a row change its state, as green's target group is declared. A new one needs one
 * that passes (Application Load Balancer guide, "Health checks for your target groups": "After your target is registered, it must
 * pass one health check to be considered healthy").
 *
 * @param status HTTP status of the answer; undefined when there was none
 */
export function checked(health: TargetHealth, status: number | undefined): TargetHealth {
  if (health.state === 'draining') return health;
  const passes = status !== undefined && status >= 200 && status <= 299;
  if (health.state === (passes ? 'healthy' : 'unhealthy')) return { ...health, against: 0 };
  const against = health.against + 1;
  const enough = health.state === 'initial' && passes ? 1 : threshold;
  if (against < enough) return { ...health, against };
  return passes
    ? { state: 'healthy', against: 0 }
    : {
        state: 'unhealthy',
        reason: status === undefined ? 'Target.Timeout' : 'Target.ResponseCodeMismatch',
        against: 0,
      };
}

const threshold = 2;
