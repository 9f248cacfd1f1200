import { stableJson } from '../../capture/json';
import { isUnresolved } from './unresolved';

/** Whether a named condition holds; undefined where nobody can tell before the deployment. */
export type Conditions = (name: string) => boolean | undefined;

/**
 * Whether the expression of a condition holds: three answers, of which "nobody knows" is undefined. One part that is known
 * settles `Fn::And` and `Fn::Or` where it can.
 *
 * Source: CloudFormation Template Reference, "Condition functions".
 *
 * @param named conditions that the expression names
 * @param inner resolves the values that are compared
 */
export function holds(
  expression: unknown,
  named: Conditions | undefined,
  inner: (value: unknown) => unknown,
): boolean | undefined {
  const [name, argument] = only(expression);
  const parts = (): (boolean | undefined)[] =>
    (Array.isArray(argument) ? argument : []).map((part) => holds(part, named, inner));
  switch (name) {
    case 'Condition':
      return named?.(String(argument));
    case 'Fn::Not':
      return negated(parts()[0]);
    case 'Fn::And':
      return settled(parts(), false);
    case 'Fn::Or':
      return settled(parts(), true);
    case 'Fn::Equals':
      return equal(inner(argument));
    default:
      return undefined;
  }
}

const negated = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

/** `deciding` in one part decides; otherwise every part has to be known. */
function settled(parts: readonly (boolean | undefined)[], deciding: boolean): boolean | undefined {
  if (parts.includes(deciding)) return deciding;
  return parts.length === 0 || parts.includes(undefined) ? undefined : !deciding;
}

/** Values are compared as texts: `true` and `"true"` are equal. */
function equal(pair: unknown): boolean | undefined {
  if (!Array.isArray(pair) || pair.length !== 2 || isUnresolved(pair)) return undefined;
  const [left, right] = pair.map((value) => (typeof value === 'object' ? stableJson(value, 0) : String(value)));
  return left?.includes(DYNAMIC) || right?.includes(DYNAMIC) ? undefined : left === right;
}

/** A dynamic reference is read at the deployment. */
const DYNAMIC = '{{resolve:';

function only(expression: unknown): [string, unknown] {
  const entries = typeof expression === 'object' && expression !== null ? Object.entries(expression) : [];
  return entries.length === 1 ? (entries[0] as [string, unknown]) : ['', undefined];
}
