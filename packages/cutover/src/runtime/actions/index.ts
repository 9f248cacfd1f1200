import type { CutoverAction, Outcome } from '../../core';
import type { ActionContext } from '../context';
import { ask } from './ask';
import { begin } from './begin';
import { cross, retire } from './cross';
import { guard } from './guard';
import { settle } from './settle';
import { watch } from './watch';

/** What carries each action out. */
export const cutoverActionsTable: Readonly<Record<CutoverAction, (context: ActionContext) => Promise<Outcome>>> = {
  begin,
  watch,
  ask,
  cross,
  guard,
  retire,
  settle,
};
