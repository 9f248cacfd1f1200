/**
 * The stable defaults of a fleet part, in the units of `FleetFacts`.
 *
 * The TLS policy is the newest that knows every region and partition (Application Load Balancer guide, "Security policies for
 * your Application Load Balancer"). Draining for 600 s is longer than the accelerator's idle timeout of 340 s (Global Accelerator
 * guide, "How AWS Global Accelerator works"). The other figures are ours.
 */
export const fleetDefaults = {
  listenerPort: 443,
  sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  deregistrationDelaySeconds: 120,
  targetCpuPercent: 50,
  onDemandPercent: 100,
  warmPoolSize: 0,
  volumeGibibytes: 20,
  rootDeviceName: '/dev/xvda',
  warmupSeconds: 120,
  recordTtlSeconds: 60,
  shiftPercents: [1, 10, 50, 100],
  bakeSeconds: 300,
  healthySamples: 3,
  drainSeconds: 600,
} as const;
