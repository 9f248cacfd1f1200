import { stableJson } from '../capture/json';
import { canonicalDocument, isDocument } from './document';
import type { FactValue, FactValues } from './model';

/**
 * Lists whose order AWS keeps and acts on: they are read as records by position. Every other list is a set. Step Functions takes the
 * first choice, retrier or catcher that fits (Developer Guide, "Choice workflow state", "Handling errors").
 */
const ORDERED = new Set([
  'Layers',
  'Command',
  'EntryPoint',
  'Overrides',
  'TerminationPolicies',
  'Choices',
  'Retry',
  'Catch',
]);

/**
 * One spelling for every value that means the same: sets sorted, policy documents in canonical form, JSON texts parsed,
 * what is absent left out.
 */
export function canonical(value: unknown, key = ''): FactValue {
  if (typeof value === 'string') return parsed(value);
  if (Array.isArray(value)) {
    const items = value.filter(present).map((item) => canonical(item));
    return ORDERED.has(key) ? { ...items } : sortedByText(items);
  }
  if (typeof value !== 'object' || value === null) return (value ?? null) as FactValue;
  const record = canonicalValues(value as Record<string, unknown>);
  return isDocument(record) ? canonicalDocument(record) : record;
}

/** Named values in canonical form; keys without a value, or with an empty list, are left out. */
export function canonicalValues(values: Readonly<Record<string, unknown>>): FactValues {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => present(value) && !(Array.isArray(value) && value.length === 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, canonical(value, key)]),
  );
}

function parsed(text: string): FactValue {
  // Dynamic references are no JSON.
  if (!text.startsWith('{') || text.startsWith('{{') || !text.endsWith('}')) return text;
  try {
    return canonical(JSON.parse(text));
  } catch {
    return text;
  }
}

const present = (value: unknown): boolean => value !== undefined && value !== null;

/** Each item is written once, however often it is compared. */
function sortedByText(items: FactValue[]): FactValue[] {
  if (items.length < 2) return items;
  const keyed = items.map((item) => ({ item, text: stableJson(item, 0) }));
  return keyed.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ item }) => item);
}
