import { failing } from '../live-finding';
import type { Finding } from '../sibling-words';
import type { PreflightFacts } from './facts';
import { instancesToLaunch } from './instances-to-launch';

/**
 * Whether the capacity that was reserved is there and fits (EC2-5); nothing where none was asked for.
 *
 * Codes: ReservationMissing, ReservationNotActive, ReservationTypeDiffers, ReservationTooSmall.
 */
export function judgeReservation(subject: string, facts: PreflightFacts): readonly Finding[] {
  const { config, capacity } = facts;
  const { capacityReservationId: id, instanceTypes, region } = config.target;
  if (id === undefined) return [];
  const say = (code: string, found: string, allowed: string, remedy: string): Finding =>
    failing(subject)(code, 'capacityReservationId', found, allowed, remedy);
  const { reservation } = capacity;
  if (reservation === undefined)
    return [say('ReservationMissing', `no ${id} in ${region}`, 'a capacity reservation', 'correct the id')];
  const lacking = instancesToLaunch(facts);
  return [
    ...(reservation.state === 'active'
      ? []
      : [say('ReservationNotActive', `${id} is ${reservation.state}`, "'active'", 'reserve capacity anew')]),
    ...(instanceTypes.includes(reservation.instanceType)
      ? []
      : [
          say(
            'ReservationTypeDiffers',
            `${id} is for ${reservation.instanceType}`,
            instanceTypes.join(', '),
            'reserve capacity for a type of the fleet',
          ),
        ]),
    ...(reservation.available >= lacking
      ? []
      : [
          say(
            'ReservationTooSmall',
            `${reservation.available} of ${reservation.total} reserved instances free`,
            `${lacking} more for green`,
            'enlarge the reservation',
          ),
        ]),
  ];
}
