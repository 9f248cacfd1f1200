import type { Answer, ResourceFact } from '../model';
import { subjectOf } from '../model/subject';

/** What a check says besides the verdict. */
export type Told = Pick<Answer, 'property' | 'found' | 'allowed'> & Partial<Pick<Answer, 'remedy'>>;

const answer =
  (verdict: Answer['verdict']) =>
  (about: ResourceFact | string, { remedy = '', ...told }: Told): Answer => ({
    ...told,
    verdict,
    subject: typeof about === 'string' ? about : subjectOf(about),
    // A reader has not heard of the mark that facts have for what nobody can know before a deployment.
    found: told.found.replaceAll('unresolved:', 'not known yet: ').replaceAll('(unsupported:', '('),
    remedy,
  });

/** The rule holds for a resource, or for the program with a title. */
export const pass = answer('pass');

/** The rule is broken: `remedy` says what to change. */
export const fail = answer('fail');

/** It cannot be told before a deployment: `allowed` says what would settle it. */
export const unknown = answer('unknown');
