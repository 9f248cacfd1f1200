import type { Check, FactValue, Program, ResourceFact } from '../../src/model';

/** A place in a program: index of the resource, then keys below its properties. */
export type Place = readonly [index: number, ...path: string[]];

/** Places whose values a check reads, found by watching it. */
export function lookedAt(check: Check, program: Program): readonly Place[] {
  const places = new Map<string, Place>();
  const watched = (value: FactValue, place: Place): FactValue =>
    typeof value !== 'object' || value === null
      ? value
      : (new Proxy(value, {
          get: (target, key) => {
            const inner = Reflect.get(target, key) as FactValue;
            if (typeof key !== 'string' || !Object.hasOwn(target, key) || key === 'length') return inner;
            const where: Place = [...place, key];
            places.set(where.join('\n'), where);
            return watched(inner, where);
          },
        }) as FactValue);
  const resources = program.resources.map((resource, index) => ({
    ...resource,
    properties: watched(resource.properties, [index]) as ResourceFact['properties'],
  }));
  check.judge({ ...program, resources });
  return [...places.values()];
}

/** A copy of a program with another value in one place. */
export const withValue = (program: Program, [index, ...path]: Place, by: FactValue): Program => ({
  ...program,
  resources: program.resources.map((one, at) =>
    at === index ? { ...one, properties: replaced(one.properties, path, by) as ResourceFact['properties'] } : one,
  ),
});

function replaced(value: FactValue, [key, ...rest]: readonly string[], by: FactValue): FactValue {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? replaced(item, rest, by) : item));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: replaced(value[key] ?? null, rest, by) };
}
