import type { DatabaseAction, Handover, Outcome } from '../../core';
import type { ActionContext } from '../context';
import { attach } from './attach';
import { canary } from './canary/canary';
import { cleanup } from './cleanup';
import { compare } from './compare';
import { createMigrationRole } from './create-migration-role';
import { probeGlobal } from './managed/global/probe';
import { switchoverGlobal, waitCatchUpGlobal } from './managed/global/switchover';
import { preflightGlobal, preflightPhysical } from './managed/managed-preflight';
import { notCompared, nothingToDo } from './managed/nothing-to-do';
import { fences } from './managed/physical/facts';
import { cleanUpPhysical, preparePhysical } from './managed/physical/prepare';
import { probePhysical } from './managed/physical/probe';
import { switchBackPhysical } from './managed/physical/switch-back';
import { switchoverPhysical } from './managed/physical/switchover';
import { waitCatchUpPhysical } from './managed/physical/wait-catch-up';
import { settled } from './managed/settled';
import { preflight } from './preflight';
import { prepare } from './prepare';
import { probe } from './probe';
import { switchBack } from './switch-back';
import { switchover } from './switchover';
import { waitCatchUp } from './wait-catch-up';

type Action = (context: ActionContext) => Promise<Outcome>;

const byHandover =
  (actions: Readonly<Record<Handover, Action>>): Action =>
  (context) =>
    actions[context.config.handover](context);

/** What carries each action out, by the handover of the part. */
export const databaseActionsTable: Readonly<Record<DatabaseAction, Action>> = {
  preflight: byHandover({ LOGICAL: preflight, PHYSICAL: preflightPhysical, GLOBAL_DATABASE: preflightGlobal }),
  'create-migration-role': byHandover({
    LOGICAL: createMigrationRole,
    PHYSICAL: (context) => (fences(context) ? createMigrationRole(context) : nothingToDo(context)),
    GLOBAL_DATABASE: nothingToDo,
  }),
  prepare: byHandover({ LOGICAL: prepare, PHYSICAL: preparePhysical, GLOBAL_DATABASE: nothingToDo }),
  attach: byHandover({ LOGICAL: attach, PHYSICAL: nothingToDo, GLOBAL_DATABASE: nothingToDo }),
  'wait-catch-up': byHandover({
    LOGICAL: waitCatchUp,
    PHYSICAL: waitCatchUpPhysical,
    GLOBAL_DATABASE: waitCatchUpGlobal,
  }),
  compare: byHandover({ LOGICAL: compare, PHYSICAL: notCompared, GLOBAL_DATABASE: notCompared }),
  switchover: settled(
    byHandover({ LOGICAL: switchover, PHYSICAL: switchoverPhysical, GLOBAL_DATABASE: switchoverGlobal('TARGET') }),
  ),
  probe: byHandover({ LOGICAL: probe, PHYSICAL: probePhysical, GLOBAL_DATABASE: probeGlobal }),
  'switch-back': settled(
    byHandover({ LOGICAL: switchBack, PHYSICAL: switchBackPhysical, GLOBAL_DATABASE: switchoverGlobal('SOURCE') }),
  ),
  cleanup: byHandover({ LOGICAL: cleanup, PHYSICAL: cleanUpPhysical, GLOBAL_DATABASE: nothingToDo }),
  canary: byHandover({
    LOGICAL: canary,
    PHYSICAL: (context) => (fences(context) ? canary(context) : nothingToDo(context)),
    GLOBAL_DATABASE: nothingToDo,
  }),
};
