import { stableJson } from '../capture/json';
import type { FactValue, FactValues } from './model';

/** Whether a value is a policy document that is not in canonical form yet. */
export const isDocument = (value: FactValue): value is FactValues =>
  isRecord(value) &&
  (Array.isArray(value.Statement) || (isRecord(value.Statement ?? null) && 'Effect' in (value.Statement as object)));

/**
 * A policy document in a form in which order and spelling do not count: statements by Sid, every element a sorted list
 * without duplicates, condition values as text, `"*"` and `{"AWS": "*"}` the same principal.
 *
 * Sids are kept although they grant nothing: both dialects render the statements of one core, so a Sid that differs shows
 * that one of them does not.
 *
 * Source: IAM User Guide, "IAM JSON policy elements reference" (Principal: "All principals").
 */
export function canonicalDocument({ Statement: statements, ...rest }: FactValues): FactValues {
  const keyed = new Map<string, { readonly statement: FactValues; readonly text: string }>();
  for (const statement of asList(statements).map(canonicalStatement)) {
    const text = stableJson(statement, 0);
    let key = keyOf(statement);
    let marks = 0;
    while (keyed.has(key) && keyed.get(key)?.text !== text) {
      marks += 1;
      // A document has a few statements of one Sid at most; of a thousand, each is marked by its place.
      key = marks > MANY ? `${keyOf(statement)}′${keyed.size}.${marks}` : `${key}′`;
    }
    keyed.set(key, { statement, text });
  }
  const Statement = sorted([...keyed].map(([key, { statement: one }]) => [key, one]));
  return sorted(Object.entries({ ...rest, Statement }));
}

function canonicalStatement(statement: FactValue): FactValues {
  if (!isRecord(statement)) return { Unreadable: statement };
  return Object.fromEntries(
    Object.entries(statement).map(([element, value]) => [
      element,
      (Object.hasOwn(elements, element) ? (elements[element] ?? same) : same)(value),
    ]),
  );
}

const elements: Readonly<Record<string, (value: FactValue) => FactValue>> = {
  Action: sortedTexts,
  NotAction: sortedTexts,
  Resource: sortedTexts,
  NotResource: sortedTexts,
  Principal: principals,
  NotPrincipal: principals,
  Condition: (value) =>
    isRecord(value) ? mapValues(value, (keys) => (isRecord(keys) ? mapValues(keys, sortedTexts) : keys)) : value,
};

function principals(value: FactValue): FactValue {
  return isRecord(value) ? mapValues(value, sortedTexts) : { AWS: sortedTexts(value) };
}

function sortedTexts(value: FactValue): FactValue {
  return [...new Set(asList(value).map((item) => (isRecord(item) ? stableJson(item, 0) : String(item))))].sort();
}

function keyOf({ Sid, Effect, Action, NotAction }: FactValues): string {
  return typeof Sid === 'string' ? Sid : `${String(Effect)} ${asList(Action ?? NotAction).join(' ')}`;
}

const MANY = 20;

const sorted = (entries: readonly (readonly [string, FactValue])[]): FactValues =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const same = (value: FactValue): FactValue => value;

const asList = (value: FactValue | undefined): FactValue[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const isRecord = (value: FactValue): value is FactValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapValues = (record: FactValues, change: (value: FactValue) => FactValue): FactValues =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
