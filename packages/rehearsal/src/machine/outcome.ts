import type { Outcome, RehearsalOptions } from '../contract/result';
import type { Fault } from '../faults/fault';
import type { ExecutionEnd } from './run-machine';

const outcomes: readonly string[] = [
  'CUT_OVER',
  'ABORTED',
  'ROLLED_BACK',
  'JUDGED_READY',
  'JUDGED_NOT_READY',
] satisfies readonly Outcome[];

/** What an execution ended as: the machine leaves it in `$.ending`, or fails with it. */
export function outcomeOf(end: ExecutionEnd): Outcome {
  const ending = end.status === 'SUCCEEDED' ? (end.output as { readonly ending?: string } | null)?.ending : end.error;
  return ending !== undefined && outcomes.includes(ending) ? (ending as Outcome) : 'FAILED';
}

/** What an execution should end as. */
export function expectedOf({ dryRun, rollback }: RehearsalOptions, fault: Fault | undefined): Outcome {
  if (dryRun) return 'JUDGED_READY';
  if (fault !== undefined && fault.expected !== 'CUT_OVER') return fault.expected;
  return rollback ? 'ROLLED_BACK' : 'CUT_OVER';
}
