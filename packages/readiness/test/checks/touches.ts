import type { Check, Program, ResourceFact } from '../../src/model';

/** How often each check looks at a resource of a program: at its kind, its name or its properties. */
export function touches(checks: readonly Check[], program: Program): readonly number[] {
  let count = 0;
  const counted = (resource: ResourceFact): ResourceFact => {
    const copy = {};
    for (const [key, value] of Object.entries(resource))
      Object.defineProperty(copy, key, {
        enumerable: true,
        get: () => {
          count += 1;
          return value;
        },
      });
    return copy as ResourceFact;
  };
  const watched = { ...program, resources: program.resources.map(counted) };
  return checks.map((check) => {
    const before = count;
    check.judge(watched);
    return count - before;
  });
}
