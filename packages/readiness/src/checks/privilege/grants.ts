import { type Declares, remembered, type Statement, statementsOf } from '../../ask';
import { boundariesIn } from './boundaries';

/**
 * Statements that give something to an identity: roles, users, groups, managed policies. A policy that only bounds roles gives
 * nothing (IAM User Guide, "Permissions boundaries for IAM entities"). Unreadable ones are among them.
 */
export const grantsOf: (program: Declares) => readonly Statement[] = remembered((program) => {
  const boundaries = boundariesIn(program);
  return statementsOf(program).filter(
    ({ role, effect, owner }) => role === 'IDENTITY' && effect !== 'Deny' && !boundaries.has(owner),
  );
});
