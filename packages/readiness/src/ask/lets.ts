import type { ResourceFact } from '../model';
import type { Declares } from './declares';
import { fitsGlob } from './glob';
import { type Statement, statementsOn } from './statements';

/** Whether a resource's own policy lets a service do something; undefined where a part of the policy is not known. */
export function lets(program: Declares, owner: ResourceFact, service: RegExp, action: string): boolean | undefined {
  const own = statementsOn(program, owner).filter(({ role }) => role === 'RESOURCE');
  if (own.some((statement) => allows(statement, service, action))) return true;
  return own.some(({ effect, principals, actions }) => effect === 'UNKNOWN' || isOpen(principals, actions))
    ? undefined
    : false;
}

const allows = ({ effect, principals, actions }: Statement, service: RegExp, action: string): boolean =>
  effect === 'Allow' &&
  actions.some((pattern) => fitsGlob(pattern.toLowerCase(), action.toLowerCase())) &&
  ((principals.Service ?? []).some((one) => service.test(one)) || (principals.AWS ?? []).includes('*'));

const isOpen = (principals: Statement['principals'], actions: readonly string[]): boolean =>
  [...Object.values(principals).flat(), ...actions].some((text) => text.includes('unresolved:'));
