import type { Answer } from '../model';
import type { PhaseCode } from './phase-rules';
import type { Placed } from './snapshot';

/** What the phase verifier says of one resource, in the shape of a check's answer. */
export interface PhaseAnswer extends Answer {
  /** Code of the rule that it answers. */
  readonly code: PhaseCode;
}

/** Towards the end of a migration, or back from there. */
export type Way = 'FORWARD' | 'BACK';

type Told = Pick<Answer, 'property' | 'found' | 'allowed'> & Partial<Pick<Answer, 'verdict' | 'remedy'>>;

/** An answer about a resource; a fail unless it says otherwise. */
export const phaseAnswer = (
  code: PhaseCode,
  { type, address }: Placed,
  { verdict = 'fail', remedy = '', ...told }: Told,
): PhaseAnswer => ({ code, verdict, subject: `${type} ${address}`, ...told, remedy });
