import type { DrainFacts } from '../../core/shift';
import type { ActionContext } from '../context';
import { look } from './look';

/** Looks at everything that says whether blue has finished its connections. */
export async function lookAtDrain(context: ActionContext): Promise<DrainFacts> {
  const { config, subject, fleets, clock } = context;
  const [seen, connections] = await Promise.all([look(context), fleets.BLUE.connections()]);
  return {
    ...seen,
    subject,
    shift: config.shift,
    routing: config.routing,
    connections,
    nowMs: clock.now(),
    ttlSeconds: config.record?.ttlSeconds ?? 0,
    drainSeconds: config.shift.drainSeconds,
  };
}
