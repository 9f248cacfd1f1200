import type { ResourceFact } from '../model';
import type { Declares } from './declares';
import { remembered } from './remembered';

/** Resources of one kind, in the order of the program, and by name. */
export interface Named {
  readonly all: readonly ResourceFact[];
  /** Places in {@link Named.all} of those that have a name. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** The resources of a program by kind: what refers to one of thousands does not look at all of them. */
export const byName: (program: Declares) => ReadonlyMap<string, Named> = remembered(({ resources }) => {
  const kinds = new Map<string, { readonly all: ResourceFact[]; readonly places: Map<string, number[]> }>();
  for (const resource of resources) {
    const { all, places } = kinds.get(resource.kind) ?? { all: [], places: new Map<string, number[]>() };
    kinds.set(resource.kind, { all, places });
    const those = places.get(resource.name) ?? [];
    places.set(resource.name, those);
    those.push(all.length);
    all.push(resource);
  }
  return kinds;
});
