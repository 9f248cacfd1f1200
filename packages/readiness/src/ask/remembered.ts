import type { Declares } from './declares';
import { once } from './once';

/** The same function of a program's resources, which looks once in each program: hundreds of checks ask the same. */
export function remembered<T>(find: (program: Declares) => T): (program: Declares) => T {
  const found = once((resources: Declares['resources']) => find({ resources }));
  return ({ resources }) => found(resources);
}
