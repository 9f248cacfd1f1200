import { fail } from '../../ask';
import type { Check } from '../../model';
import { loneServers } from './fleet';

/** Nothing replaces it, and it has no second colour. */
export const serverStandsAlone: Check = {
  code: 'ServerStandsAlone',
  area: 'A3',
  severity: 'HIGH',
  title: 'Servers belong to a group',
  rationale:
    'A server on its own is moved by stopping it: no group replaces it, no load balancer shifts traffic to its twin.',
  remediation: 'Start it from a launch template in an Auto Scaling group behind a load balancer.',
  source: 'Amazon EC2 Auto Scaling User Guide, "What is Amazon EC2 Auto Scaling?"',
  serves: ['EC2-2'],
  judge: (program) =>
    loneServers(program).map((server) =>
      fail(server, {
        property: 'Type',
        found: 'a server on its own',
        allowed: 'an Auto Scaling group',
        remedy: 'put it into a group',
      }),
    ),
};
