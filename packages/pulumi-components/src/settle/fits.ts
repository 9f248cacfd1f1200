import { show } from '@regionlift/migration/core';
import { type TypeSpec, typeAt } from '../schema';

/** Whether a known value is of the kind that the schema wants; what it holds is looked at later. */
export function fits(value: unknown, type: TypeSpec): boolean {
  const named = type.$ref === undefined ? undefined : typeAt(type.$ref);
  if (named?.enum) return named.enum.some((option) => option.value === value);
  if (type.items) return Array.isArray(value);
  if (named?.properties || type.additionalProperties) return isRecord(value);
  return typeof value === type.type && (typeof value !== 'number' || Number.isFinite(value));
}

/** What the schema wants, for messages. */
export function allowedBy(type: TypeSpec): string {
  const named = type.$ref === undefined ? undefined : typeAt(type.$ref);
  if (named?.enum) return named.enum.map((option) => show(option.value)).join(', ');
  if (type.items) return `a list of ${plural(allowedBy(type.items))}`;
  if (named?.properties) return `an object with ${Object.keys(named.properties).sort().join(', ')}`;
  if (type.additionalProperties) return 'an object';
  return kinds[type.type ?? ''] ?? 'a value';
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text, in quotes',
  number: 'a number',
  boolean: 'true or false',
};

const plural = (kind: string): string =>
  kind.replace(/^an? (text|number|object)/, '$1s').replace('texts, in quotes', 'texts');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype;
