import type { FactValue, FactValues } from '@regionlift/testkit';

/** What a resource says of itself, in a few words each; what there is nothing to say of is undefined. */
export type Details = Readonly<Record<string, (properties: FactValues) => (string | undefined)[]>>;

/** The value at a path; undefined where there is none. */
export const at = (value: FactValue, ...path: readonly string[]): FactValue | undefined =>
  path.reduce<FactValue | undefined>((found, key) => object(found)[key], value);

/** The objects of the list at a path; empty where there is none. */
export function each(value: FactValue, ...path: readonly string[]): FactValues[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found.map(object) : [];
}

/** An object; an empty one for anything else. */
export const object = (value: FactValue | undefined): FactValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

/** Entries of what canonical facts key or list. */
export const entries = (value: FactValue | undefined): FactValue[] =>
  Array.isArray(value) ? value : Object.values(object(value));

/** A value in letters. */
export const text = (value: FactValue | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

/** What is at the end of an ARN, or of what stands for one: `KeyId(AWS::KMS::Key us-east-1 orders)` is `orders`. */
export function named(value: FactValue | undefined): string {
  const whole = String(value);
  return /^\w+\(\S+ \S+ (.+)\)$/.exec(whole)?.[1] ?? whole.split(':').at(-1) ?? whole;
}

/** `1 rule`, `2 rules`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
