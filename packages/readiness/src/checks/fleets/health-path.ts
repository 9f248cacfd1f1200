import { heldTo, isUnresolved, look, worse } from '../../ask';
import type { Answer, Check, Lookup, ResourceFact } from '../../model';
import { targetGroups } from './fleet';

/** A port that is open says that something listens, not that the application answers. */
export const healthCheckShallow: Check = {
  code: 'HealthCheckShallow',
  area: 'A3',
  severity: 'HIGH',
  title: 'Targets that speak HTTP are checked by a request of their own',
  rationale:
    'The first request of a client must not be the one that finds out: the path is to say that the application is ready.',
  remediation: 'Set HealthCheckProtocol to HTTP or HTTPS and HealthCheckPath to a path of its own, such as /health.',
  source: 'Elastic Load Balancing, "Health checks for Application Load Balancer target groups"',
  serves: ['EC2-4'],
  judge: (program) =>
    targetGroups(program)
      .filter(({ properties }) => isHttp(look(properties, 'Protocol')))
      .map(judged),
};

const judged = (group: ResourceFact): Answer =>
  [
    heldTo(group, {
      property: 'HealthCheckProtocol',
      allowed: 'HTTP or HTTPS',
      holds: isHttp,
      remedy: 'ask by HTTP',
    }),
    heldTo(group, {
      property: 'HealthCheckPath',
      allowed: 'a path of its own',
      holds: (path) => typeof path === 'string' && /^\/[^/\s]/.test(path),
      remedy: 'name a path that tells whether the application is ready',
    }),
  ].reduce(worse);

const isHttp = (protocol: Lookup): boolean =>
  typeof protocol === 'string' && !isUnresolved(protocol) && /^HTTPS?$/.test(protocol);
