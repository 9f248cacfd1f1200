import { zonesOf } from '../zone';
import { holds } from './conditions';
import { reference } from './reference';
import type { Scope } from './scope';
import { isUnresolved, UNKNOWN } from './unresolved';

/** The value of a function: `inner` resolves what stands in its argument; {@link UNKNOWN} where no value is known. */
type Intrinsic = (argument: unknown, scope: Scope, inner: (value: unknown) => unknown) => unknown;

/** Functions by their names. Source: CloudFormation Template Reference, "Intrinsic function reference". */
export const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => reference(String(argument), scope),
  'Fn::GetAtt': (argument, scope, inner) => {
    const [id, ...attribute] = Array.isArray(argument) ? argument.map(inner).map(String) : String(argument).split('.');
    return scope.attribute(String(id), attribute.join('.')) ?? UNKNOWN;
  },
  'Fn::Join': (argument, _, inner) => {
    const [separator, parts] = listOf(argument);
    const texts = inner(parts);
    return Array.isArray(texts) ? joined(texts.map(String), String(separator)) : UNKNOWN;
  },
  'Fn::Sub': (argument, scope, inner) => {
    const [text, given] = Array.isArray(argument) ? argument : [argument, {}];
    if (typeof text !== 'string') return UNKNOWN;
    return substituted(text, given, scope, inner);
  },
  'Fn::Select': (argument, _, inner) => {
    const [index, list] = listOf(inner(argument));
    return (Array.isArray(list) ? list[Number(index)] : undefined) ?? UNKNOWN;
  },
  'Fn::Base64': (argument, _, inner) => {
    const text = inner(argument);
    return typeof text === 'string' ? Buffer.from(text).toString('base64') : UNKNOWN;
  },
  'Fn::GetAZs': (argument, scope, inner) => zonesOf(String(inner(argument) || scope.region)),
  'Fn::Split': (argument, _, inner) => {
    const [separator, text] = listOf(inner(argument));
    return typeof text === 'string' && !isUnresolved(text) ? text.split(String(separator)) : UNKNOWN;
  },
  'Fn::If': (argument, scope, inner) => {
    const [name, yes, no] = listOf(argument);
    const holding = scope.condition?.(String(name));
    return holding === undefined ? UNKNOWN : inner(holding ? yes : no);
  },
  'Fn::FindInMap': (argument, { mappings }, inner) => {
    const [map, first, second, options] = listOf(argument).map(inner);
    const found = own(own(own(mappings, map), first), second);
    const result = found ?? own(options, 'DefaultValue');
    return result ?? UNKNOWN;
  },
  'Fn::ImportValue': (argument, { exported }, inner) => {
    const name = inner(argument);
    return typeof name === 'string' && exported !== undefined ? (exported(name) ?? UNKNOWN) : UNKNOWN;
  },
  'Fn::Length': (argument, _, inner) => {
    const list = inner(argument);
    return Array.isArray(list) ? list.length : UNKNOWN;
  },
  'Fn::ToJsonString': (argument, _, inner) => JSON.stringify(inner(argument)) ?? UNKNOWN,
  'Fn::Equals': asCondition('Fn::Equals'),
  'Fn::And': asCondition('Fn::And'),
  'Fn::Or': asCondition('Fn::Or'),
  'Fn::Not': asCondition('Fn::Not'),
};

/** The longest text that is composed: far more than the 1 MB that a template may have. */
const LONGEST = 8_000_000;

function joined(texts: readonly string[], separator: string): unknown {
  const length = texts.reduce((sum, text) => sum + text.length + separator.length, 0);
  return length > LONGEST ? UNKNOWN : texts.join(separator);
}

/** Each name is asked once, however often it stands in the text: names inside of names would double at every step. */
function substituted(text: string, given: unknown, scope: Scope, inner: (value: unknown) => unknown): string {
  const values = new Map<string, string>();
  return text.replace(PLACEHOLDER, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const known = values.get(name) ?? String(named(name.trim(), given, inner));
    values.set(name, known);
    if (scope.budget !== undefined) scope.budget.left -= known.length;
    return scope.budget === undefined || scope.budget.left > 0 ? known : 'unresolved:too much text';
  });
}

function named(name: string, given: unknown, inner: (value: unknown) => unknown): unknown {
  const stated = own(given, name);
  if (stated !== undefined) return inner(stated);
  return inner(name.includes('.') && !name.startsWith('AWS::') ? { 'Fn::GetAtt': name } : { Ref: name });
}

/** The name of a resource has at most 255 characters, an attribute fewer: no placeholder is longer. */
const PLACEHOLDER = /\$\{(!?)([^{}]{1,512})\}/g;

function asCondition(name: string): Intrinsic {
  return (argument, scope, inner) => holds({ [name]: argument }, scope.condition, inner) ?? UNKNOWN;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A property of its own: a map may be asked for `constructor`. */
function own(record: unknown, key: unknown): unknown {
  if (typeof record !== 'object' || record === null || isUnresolved(key)) return undefined;
  const name = String(key);
  return Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined;
}
