import { judgeRecord } from '../record';
import type { Finding } from '../sibling-words';
import { judgeCapacity } from './capacity-findings';
import type { PreflightFacts } from './facts';
import { judgeFleets } from './fleet-findings';
import { judgeGate } from './gate-findings';
import { judgeImage } from './image-findings';
import { judgeReservation } from './reservation-findings';
import { judgeRoute } from './route-findings';

/**
 * Judges both live regions before anything is changed (EC2-5). Failures refuse the migration; unknowns list what is not ready yet
 * and what nobody can know. Nothing that could not be read is taken for right: reading raises.
 */
export const judgePreflight = (subject: string, facts: PreflightFacts): readonly Finding[] => [
  ...judgeFleets(subject, facts),
  ...judgeImage(subject, facts),
  ...judgeCapacity(subject, facts),
  ...judgeReservation(subject, facts),
  ...judgeRoute(subject, facts),
  ...(facts.record === undefined ? [] : judgeRecord(subject, facts.record)),
  ...judgeGate(subject, facts),
];
