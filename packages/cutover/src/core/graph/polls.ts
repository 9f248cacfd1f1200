import type { StepNode, UndoNode } from './nodes';

/** How often a node is asked again before it is given up, and how long the machine waits in between. */
export interface Polls {
  /** With the node's own wait. */
  readonly fast: number;
  /** Fast ones and slow ones together. */
  readonly all: number;
  /** Seconds between slow ones. */
  readonly slowSeconds: number;
}

/**
 * The polls of a node within its time-out; none for one that answers at once.
 *
 * After the first sixty the machine waits longer: a poll takes about eleven events, and an execution whose history has 25,000 fails
 * without its way back and cannot be redriven (Step Functions Developer Guide, "Quotas", "Maximum execution history size"). While
 * clients wait for a node (from the fence to the opened target, and on the way back) never longer than a minute.
 */
export function pollsOf(node: Pick<StepNode | UndoNode, 'kind' | 'timeoutSeconds' | 'pollSeconds'>): Polls {
  const { timeoutSeconds, pollSeconds } = node;
  if (pollSeconds === undefined) return { fast: 0, all: 0, slowSeconds: 0 };
  const slowSeconds = isUrgent(node)
    ? Math.max(pollSeconds, 60)
    : Math.max(pollSeconds, Math.min(3_600, Math.max(600, 12 * pollSeconds)));
  const fast = Math.max(1, Math.min(60, Math.ceil(timeoutSeconds / pollSeconds)));
  const rest = Math.max(0, timeoutSeconds - fast * pollSeconds);
  return { fast, all: fast + Math.ceil(rest / slowSeconds), slowSeconds };
}

const isUrgent = (node: object): boolean =>
  ('kind' in node && node.kind === 'UNDO') || ('stage' in node && urgent.includes(node.stage));

const urgent: readonly unknown[] = ['FENCE', 'DRAIN', 'FLIP', 'OPEN'];
