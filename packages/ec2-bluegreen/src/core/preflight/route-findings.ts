import { failing, listing } from '../live-finding';
import type { Finding } from '../sibling-words';
import type { PreflightFacts } from './facts';

/**
 * Whether the accelerator can move clients (EC2-1, EC2-2).
 *
 * Codes: BlueNotAttached, GreenNotAttached, ClientsAlreadyMoved.
 */
export function judgeRoute(subject: string, { route }: PreflightFacts): readonly Finding[] {
  if (route === undefined) return [];
  const detached = (['BLUE', 'GREEN'] as const).filter((colour) => !route.attached.includes(colour));
  return [
    ...detached.map((colour) =>
      failing(subject)(
        colour === 'BLUE' ? 'BlueNotAttached' : 'GreenNotAttached',
        'accelerator',
        `no endpoint of ${colour.toLowerCase()}`,
        'both load balancers behind the accelerator',
        colour === 'BLUE' ? 'run return-to-blue, which attaches blue again' : 'deploy the target stack',
      ),
    ),
    ...(route.weights.green > 0
      ? [
          listing(subject)(
            'ClientsAlreadyMoved',
            'accelerator',
            `traffic dials ${route.weights.blue} and ${route.weights.green}`,
            '100 and 0 before the move',
            'run return-to-blue, unless this is a move that goes on',
          ),
        ]
      : []),
  ];
}
