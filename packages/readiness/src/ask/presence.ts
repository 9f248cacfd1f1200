import type { Answer, Program, ResourceFact } from '../model';
import { subjectOf } from '../model/subject';
import { fail, pass, unknown } from './answers';
import { isConditional } from './declared';

/** What has to be there. */
export interface Presence {
  /** What it is called in the answer: `replication between two regions`. */
  readonly property: string;
  readonly allowed: string;
  readonly remedy: string;
}

/**
 * Whether a program has what it must have, in one answer: missing is a failure, unless a part of the program could not be read; what
 * only a condition creates is unknown.
 */
export function presence(
  about: Program | ResourceFact,
  program: Program,
  found: readonly ResourceFact[],
  told: Presence,
): Answer {
  const subject = 'title' in about ? about.title : about;
  const certain = found.find((one) => !isConditional(one));
  if (certain !== undefined) return pass(subject, { ...told, found: subjectOf(certain), remedy: '' });
  const [perhaps] = found;
  if (perhaps !== undefined)
    return unknown(subject, { ...told, found: `${subjectOf(perhaps)}, under a condition`, remedy: CONDITION });
  const [unread] = program.unread;
  if (unread !== undefined)
    return unknown(subject, { ...told, found: `nothing, but ${unread.subject} could not be read`, remedy: UNREAD });
  return fail(subject, { ...told, found: 'nothing' });
}

const CONDITION = 'judge the template with its parameters, or the deployed state';
const UNREAD = 'make it readable: it may hold what is missing';
