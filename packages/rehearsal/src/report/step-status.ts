import type { StepRecord } from '../contract/result';

/** Whether a step did what it is for: a question that was answered yes did, a step that was refused did not. */
export const succeeded = ({ status }: Pick<StepRecord, 'status'>): boolean => status === 'DONE' || status === 'YES';

/** Milliseconds from its first call to its last answer. */
export const lengthOf = ({ fromMs, untilMs }: Pick<StepRecord, 'fromMs' | 'untilMs'>): number => untilMs - fromMs;

/** The part that a step belongs to: `database` of `undo database: switch-back`; questions and what has no part are the machine's own. */
export const laneOf = (step: string): string => /^(?:help: )?(?:undo )?([^:]+): /.exec(step)?.[1] ?? 'machine';
