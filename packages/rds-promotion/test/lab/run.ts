import type { DatabaseAction, Outcome } from '../../src/core';
import { attach } from '../../src/runtime/actions/attach';
import { cleanup } from '../../src/runtime/actions/cleanup';
import { prepare } from '../../src/runtime/actions/prepare';
import { probe } from '../../src/runtime/actions/probe';
import { switchBack } from '../../src/runtime/actions/switch-back';
import { switchover } from '../../src/runtime/actions/switchover';
import { waitCatchUp } from '../../src/runtime/actions/wait-catch-up';
import type { ActionContext } from '../../src/runtime/context';
import { Crash, dying } from './crash';
import type { Lab } from './open-lab';

const actions = {
  prepare,
  attach,
  'wait-catch-up': waitCatchUp,
  switchover,
  probe,
  'switch-back': switchBack,
  cleanup,
};

/** An action that the laboratory runs by itself. */
export type HandoverAction = keyof typeof actions & DatabaseAction;

/** Runs one invocation of an action; while it answers RUNNING, another one. Its sessions are closed. */
export async function run(lab: Lab, action: HandoverAction, overrides: Partial<ActionContext> = {}): Promise<Outcome> {
  for (;;) {
    const context = lab.context(action, overrides);
    const outcome = await actions[action](context);
    await Promise.all([context.source.close(), context.target.close()]);
    if (outcome.status !== 'RUNNING') return outcome;
  }
}

/** Everything up to the switchover: prepared, copied, promoted, attached, caught up. */
export async function ready(lab: Lab): Promise<void> {
  await must(lab, 'prepare');
  await lab.copy();
  await lab.promote();
  await must(lab, 'attach');
  await must(lab, 'wait-catch-up');
}

/** Runs an action that has to be DONE; its findings otherwise become the error. */
export async function must(lab: Lab, action: HandoverAction, overrides: Partial<ActionContext> = {}): Promise<Outcome> {
  const outcome = await run(lab, action, overrides);
  if (outcome.status !== 'DONE') throw new Error(`${action}: ${JSON.stringify(outcome, undefined, 1)}`);
  return outcome;
}

/** Runs an action that dies after its `at`-th call; false when it ended before. */
export async function dies(
  lab: Lab,
  action: HandoverAction,
  at: number,
  overrides: Partial<ActionContext> = {},
): Promise<boolean> {
  const real = lab.context(action, overrides);
  const { context, calls } = dying(real, at);
  try {
    const { status } = await actions[action](context);
    // Cleanup goes on with the other end when one does not answer, and meets its death again there.
    const died = status === 'REFUSED' && calls() >= at;
    if (status === 'REFUSED' && !died) throw new Error(`${action} was refused`);
    return died;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    return true;
  } finally {
    await Promise.all([real.source.close(), real.target.close()]);
  }
}
