import type { FactValues } from '../model';
import { at, each, isRecord } from './at';
import { fitsGlob } from './glob';
import { shown } from './shown';
import type { Statement } from './statements';

/** Whether statements let a request through; undecided where a part of them, or of the request, is not known. */
export type Ruling = 'ALLOWED' | 'REFUSED' | 'UNDECIDED';

/** One call, as policies see it. */
export interface Call {
  readonly action: string;
  /** Spellings of the one resource: its ARN, the symbol that facts have for it, an ARN with a wildcard where the id is not known. */
  readonly resource: readonly string[];
  /** Values of condition keys that are known. A key that is not among them decides nothing. */
  readonly context: Readonly<Record<string, readonly string[]>>;
  /** Who calls, for policies of resources: `AWS` → ARN and the account's root, or `Service` → name. */
  readonly principal?: { readonly type: string; readonly names: readonly string[] };
}

/**
 * What statements say of a call: an explicit deny wins, silence refuses. Source: IAM User Guide, "Policy evaluation logic". Boundaries
 * and organizations' policies are not looked at.
 */
export function ruling(statements: readonly Statement[], call: Call): Ruling {
  const heard = statements.map((statement) => ({ effect: statement.effect, applies: applies(statement, call) }));
  const of = (effect: Statement['effect'], verdict: Tri) =>
    heard.some((one) => one.effect === effect && one.applies === verdict);
  if (of('Deny', 'YES')) return 'REFUSED';
  const isOpen = of('Deny', 'PERHAPS') || of('UNKNOWN', 'PERHAPS') || of('UNKNOWN', 'YES');
  if (of('Allow', 'YES')) return isOpen ? 'UNDECIDED' : 'ALLOWED';
  return of('Allow', 'PERHAPS') || isOpen ? 'UNDECIDED' : 'REFUSED';
}

type Tri = 'YES' | 'NO' | 'PERHAPS';

function applies(statement: Statement, call: Call): Tri {
  if (statement.effect === 'UNKNOWN') return 'PERHAPS';
  return all([
    listed(statement.actions, statement.notActions, [call.action.toLowerCase()], lower),
    listed(statement.resources, statement.notResources, call.resource, same),
    principalFits(statement, call),
    statement.isConditionOpen ? 'PERHAPS' : conditionsHold(statement.conditions, call.context),
  ]);
}

/** A list of patterns, or what is not in a list of exceptions. Neither (a trust has no resource) leaves nothing out. */
function listed(
  patterns: readonly string[],
  exceptions: readonly string[],
  spellings: readonly string[],
  spelled: (text: string) => string,
): Tri {
  if (patterns.length === 0 && exceptions.length === 0) return 'YES';
  const [list, [found, missed]] =
    patterns.length > 0 ? [patterns, ['YES', 'NO'] as const] : [exceptions, ['NO', 'YES'] as const];
  if (list.some((pattern) => spellings.some((one) => fitsGlob(spelled(pattern), one)))) return found;
  return list.some(isOpen) ? 'PERHAPS' : missed;
}

function principalFits({ principals, excludesPrincipals }: Statement, { principal }: Call): Tri {
  if (principal === undefined) return 'YES';
  if (excludesPrincipals) return 'PERHAPS';
  const named = Object.hasOwn(principals, principal.type) ? (principals[principal.type] ?? []) : [];
  const everyone = Object.hasOwn(principals, 'AWS') ? (principals.AWS ?? []) : [];
  if (everyone.includes('*') || named.some((one) => principal.names.includes(one))) return 'YES';
  return named.some(isOpen) ? 'PERHAPS' : 'NO';
}

/** All operators and all keys have to hold. Source: IAM User Guide, "Conditions with multiple context keys or values". */
function conditionsHold(conditions: FactValues, context: Call['context']): Tri {
  return all(
    Object.entries(conditions).flatMap(([operator, keys]) =>
      isRecord(keys)
        ? Object.keys(keys).map((key) => conditionHolds(operator, each(at(keys, key)).map(shown), known(context, key)))
        : ['PERHAPS' as const],
    ),
  );
}

function conditionHolds(operator: string, wanted: readonly string[], given: readonly string[] | undefined): Tri {
  const [, negation = ''] = /^(?:ForAnyValue:|ForAllValues:)?(?:String|Arn)(Not)?(?:Equals|Like)/.exec(operator) ?? [
    '',
    'X',
  ];
  if (given === undefined || negation === 'X' || wanted.some(isOpen)) return 'PERHAPS';
  const fits = given.some((value) => wanted.some((pattern) => fitsGlob(pattern, value)));
  return fits === (negation === '') ? 'YES' : 'NO';
}

/** Keys are compared without regard to case. */
const known = (context: Call['context'], key: string): readonly string[] | undefined =>
  Object.entries(context).find(([name]) => lower(name) === lower(key))?.[1];

const all = (parts: readonly Tri[]): Tri =>
  parts.includes('NO') ? 'NO' : parts.includes('PERHAPS') ? 'PERHAPS' : 'YES';

const isOpen = (text: string): boolean => text.includes('unresolved:');
const lower = (text: string): string => text.toLowerCase();
const same = (text: string): string => text;
