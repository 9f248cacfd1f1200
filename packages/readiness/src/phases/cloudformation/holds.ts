import { at, isRecord } from '../../ask';
import type { FactValue, Lookup } from '../../model';
import { textOf } from '../changes';
import type { Stack } from './stack';

/** What was found out of a stack's conditions, by name: each is evaluated once, however often others name it. */
const known = new WeakMap<Stack, Map<string, Held>>();

/** True, false, or the expression as far as it is known: what asks a parameter cannot be told. */
type Held = boolean | FactValue;

/** Reads what a condition compares: `expand`, which asks conditions in turn. */
type Reader = (value: Lookup, stack: Stack) => Lookup;

/**
 * Whether a condition holds, by its name or as an expression. What cannot be told is the expression itself, so that it can be compared
 * with another phase's. CloudFormation keeps a parameter's last value in an update: a default tells nothing.
 */
export function holds(condition: Lookup, stack: Stack, read: Reader): Held {
  if (typeof condition === 'string') return named(condition, stack, read);
  const [[name, argument] = ['', undefined]] = isRecord(condition) ? Object.entries(condition) : [];
  const operands = Array.isArray(argument) ? argument : [];
  switch (name) {
    case 'Condition':
      return named(String(argument), stack, read);
    case 'Fn::Not': {
      const held = holds(operands[0], stack, read);
      return typeof held === 'boolean' ? !held : { 'Fn::Not': [held] };
    }
    case 'Fn::And':
      return combined(operands, 'Fn::And', false, (one) => holds(one, stack, read));
    case 'Fn::Or':
      return combined(operands, 'Fn::Or', true, (one) => holds(one, stack, read));
    case 'Fn::Equals':
      return equal(operands.map((operand) => read(operand, stack) ?? ''));
    default:
      return { $condition: condition ?? null };
  }
}

/** An open condition stands for its name and for everything that it may be made of: a change of any of it may change it. */
function named(name: string, stack: Stack, read: Reader): Held {
  const held = known.get(stack) ?? new Map<string, Held>();
  known.set(stack, held);
  const before = held.get(name);
  if (before !== undefined) return before;
  const conditions = at(stack.template, 'Conditions');
  const open = { $condition: name };
  // A condition that names itself in a circle finds this.
  held.set(name, open);
  const definition = at(conditions, name);
  const found = definition === undefined ? open : holds(definition, stack, read);
  const result = typeof found === 'boolean' || found === open ? found : { ...open, $definition: short(found) };
  held.set(name, result);
  return result;
}

/** Expressions that repeat each other grow without end: a long one is known by its length and its ends. */
function short(found: FactValue): FactValue {
  const text = textOf(found);
  return text.length < 4000 ? found : `${text.slice(0, 2000)} … ${text.length} … ${text.slice(-1000)}`;
}

/** One operand that decides is enough, whatever the others are. */
function combined(
  operands: readonly FactValue[],
  name: string,
  deciding: boolean,
  asked: (operand: FactValue) => Held,
): Held {
  const held = operands.map(asked);
  if (held.includes(deciding)) return deciding;
  const open = held.filter((one) => typeof one !== 'boolean');
  return open.length === 0 ? !deciding : { [name]: open };
}

function equal([one = '', other = '']: readonly FactValue[]): Held {
  if (textOf(one) === textOf(other)) return true;
  const isOpen = (value: FactValue) => typeof value === 'object' && value !== null;
  return isOpen(one) || isOpen(other) ? { 'Fn::Equals': [one, other] } : false;
}
