import type { PolicyStatement } from '../contract/programme';
import { matches } from './matches';
import type { Permission } from './permission';

/** Whether something holds; `UNKNOWN`: the call does not tell. */
export type Holds = 'YES' | 'NO' | 'UNKNOWN';

/**
 * Whether the conditions of a statement hold for what is known of a request. Source: IAM User Guide, "IAM JSON policy elements:
 * Condition operators", "Set operators for multi-valued context keys" (`ForAllValues` holds for an absent key). An operator that is
 * not known here is `UNKNOWN`.
 */
export function conditionsHold(conditions: PolicyStatement['conditions'], context: Permission['context']): Holds {
  const known = new Map(Object.entries(context).map(([key, values]) => [key.toLowerCase(), values]));
  const all = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => holds(operator, values, known.get(key.toLowerCase()))),
  );
  return every(all);
}

/** All of them: `NO` wins, then `UNKNOWN`. */
export const every = (all: readonly Holds[]): Holds =>
  all.includes('NO') ? 'NO' : all.includes('UNKNOWN') ? 'UNKNOWN' : 'YES';

function holds(operator: string, allowed: readonly string[], found: readonly string[] | undefined): Holds {
  if (found === undefined) return 'UNKNOWN';
  const { set, name, ifExists } = partsOf(operator);
  const absent = found.length === 0;
  if (name === 'Null') return yes(allowed.includes(String(absent)));
  const compare = comparisons[name];
  if (!compare) return 'UNKNOWN';
  if (absent) return yes(ifExists || set === 'ForAllValues' || name.includes('Not'));
  const each = found.map((value) => compare(value, allowed));
  return yes(set === 'ForAllValues' ? each.every(Boolean) : each.some(Boolean));
}

const partsOf = (operator: string) => {
  const [, set, name = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  return { set, name, ifExists: ifExists !== undefined };
};

const equals = (value: string, allowed: readonly string[]) => allowed.includes(value);
const like = (value: string, allowed: readonly string[]) => allowed.some((pattern) => matches(pattern, value));

const comparisons: Readonly<Record<string, (value: string, allowed: readonly string[]) => boolean>> = {
  StringEquals: equals,
  StringNotEquals: (value, allowed) => !equals(value, allowed),
  StringEqualsIgnoreCase: (value, allowed) => allowed.some((one) => one.toLowerCase() === value.toLowerCase()),
  StringLike: like,
  StringNotLike: (value, allowed) => !like(value, allowed),
  ArnEquals: like,
  ArnLike: like,
  ArnNotEquals: (value, allowed) => !like(value, allowed),
  ArnNotLike: (value, allowed) => !like(value, allowed),
  Bool: (value, allowed) => allowed.some((one) => one.toLowerCase() === value.toLowerCase()),
};

const yes = (held: boolean): Holds => (held ? 'YES' : 'NO');
