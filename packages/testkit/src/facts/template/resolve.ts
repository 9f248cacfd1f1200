import { intrinsics } from './intrinsics';
import type { Scope } from './scope';
import { UNKNOWN, unresolved } from './unresolved';

export type { Scope } from './scope';

/**
 * Resolves the intrinsic functions of a template that have one value per stack. What cannot be known here (a parameter without
 * a default, an import that no stack at hand exports) becomes a text that starts with `unresolved:`, which equals nothing of
 * the other dialect.
 *
 * Source: CloudFormation Template Reference, "Intrinsic function reference".
 */
export function resolve(value: unknown, scope: Scope): unknown {
  // An item that is AWS::NoValue is no item.
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name, argument] = entries.length === 1 ? (entries[0] as [string, unknown]) : ['', undefined];
  if (Object.hasOwn(intrinsics, name)) return composed(value, name, argument, scope);
  if (name.startsWith('Fn::') || name === 'Condition') return unresolved(value);
  return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner, scope)]));
}

function composed(value: object, name: string, argument: unknown, scope: Scope): unknown {
  const result = intrinsics[name]?.(argument, scope, (inner) => resolve(inner, scope));
  if (result === UNKNOWN) return unresolved(value);
  const { budget } = scope;
  if (budget !== undefined && (typeof result === 'string' || Array.isArray(result))) {
    budget.left -= result.length;
    if (budget.left < 0) return unresolved({ [name]: 'too much text' });
  }
  return result;
}
