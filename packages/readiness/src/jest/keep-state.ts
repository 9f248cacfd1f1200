import { covers } from '../judge/acknowledge';
import { keepsState } from '../phases';
import { type AcknowledgementInCode, acknowledgementsIn } from '../verdict-on';
import { findingsText } from './findings-text';
import type { MatcherResult } from './migration-ready';
import { type Phase, snapshotIn } from './phase';

/** What is accepted of an update. */
export interface KeepStateOptions {
  /** Findings to live with. @default none */
  readonly acknowledgements?: readonly AcknowledgementInCode[];
}

/**
 * Judges the update from one phase to the next. What is unknown is not kept, and phases without anything that holds data prove
 * nothing. Raises a TypeError for what is no phase, a ReadError for a path that cannot be read.
 */
export function keepState(
  after: unknown,
  before: Phase,
  { acknowledgements = [] }: KeepStateOptions = {},
): MatcherResult {
  const given = acknowledgementsIn(acknowledgements, 'options');
  const today = new Date().toISOString().slice(0, 10);
  const { keeps, against } = keepsState(snapshotIn(before, 'before'), snapshotIn(after, 'after'));
  const open = against.filter((answer) => !given.some((one) => covers(one, answer, today)));
  const pass = keeps || (against.length > 0 && open.length === 0);
  const message = () => {
    if (pass) return 'the update keeps everything that holds data, and was expected not to';
    return open.length === 0
      ? 'nothing that holds data stands in the earlier phase: nothing is proven'
      : `the update does not keep what holds data:\n\n${findingsText(open)}`;
  };
  return { pass, message };
}
