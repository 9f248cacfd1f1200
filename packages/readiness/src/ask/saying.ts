import type { ResourceFact } from '../model';
import { declared } from './declared';
import type { Declares } from './declares';
import { look } from './look';
import { namesIn } from './references';
import { remembered } from './remembered';
import { textsIn } from './texts-in';

/**
 * Declared resources of a kind that have the name of another one below a property, alone or in what stands for it, in the order of the
 * program. Who asks has to look closer: another resource may have that name as well.
 */
export function saying(program: Declares, kind: string, property: string, { name }: ResourceFact) {
  const known = indexes(program);
  const asked = `${kind} ${property}`;
  const index = known.get(asked) ?? indexOf(program, kind, property);
  known.set(asked, index);
  return [...(index.get(name) ?? [])];
}

type Index = Map<string, Set<ResourceFact>>;

const indexes = remembered(() => new Map<string, Index>());

function indexOf(program: Declares, kind: string, property: string): Index {
  const index: Index = new Map();
  for (const resource of declared(program, kind))
    for (const text of textsIn(look(resource.properties, ...property.split('.').filter(Boolean))))
      for (const name of namesIn(text) ?? []) {
        const those = index.get(name) ?? new Set();
        index.set(name, those.add(resource));
      }
  return index;
}
