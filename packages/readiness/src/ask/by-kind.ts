import type { ResourceFact } from '../model';
import { byName } from './by-name';
import type { Declares } from './declares';

/** Resources of a kind that the program declares, or adds something to, in their order. */
export const ofKind = (program: Declares, kind: string): readonly ResourceFact[] =>
  byName(program).get(kind)?.all ?? [];
