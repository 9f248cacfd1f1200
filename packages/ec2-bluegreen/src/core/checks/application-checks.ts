import { type Check, oneOfOptions } from '@regionlift/migration/core';
import type { FleetQuestion } from '../fleet-facts';
import { matching } from './matching';
import { wholeNumber } from './whole-number';

/** What a fleet part asks of the application: where it answers, and how long it takes to leave. */
export const applicationChecks: readonly Check<FleetQuestion>[] = [
  wholeNumber({
    property: 'applicationPort',
    code: 'InvalidPort',
    from: 1,
    to: 65_535,
    source: 'CreateTargetGroup, Port',
    serves: ['EC2-6'],
    needed: true,
  }),
  oneOfOptions('applicationProtocol', ['EC2-4'], ['HTTP', 'HTTPS']),
  ...(['healthCheckPath', 'smokeTestPath'] as const).map((property) =>
    matching<FleetQuestion>({
      property,
      code: 'InvalidPath',
      asks: `${property} is a path that begins with a slash (CreateTargetGroup, HealthCheckPath)`,
      serves: ['EC2-4'],
      pattern: /^\/[!-~]{0,1023}$/,
      allowed: 'a path such as /health, 1,024 characters at most',
      remedy: 'begin the path with a slash; leave protocol and host out',
      needed: property === 'healthCheckPath',
    }),
  ),
  wholeNumber({
    property: 'deregistrationDelaySeconds',
    code: 'InvalidDeregistrationDelay',
    from: 0,
    to: 3_600,
    source: 'TargetGroupAttribute',
    serves: ['EC2-7'],
  }),
];
