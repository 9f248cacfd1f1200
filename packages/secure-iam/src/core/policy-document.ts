import type { Conditions } from '@regionlift/migration/core';
import type { Principals, Statement } from './statement';

/** A policy as AWS writes it. Source: IAM User Guide, "IAM JSON policy elements reference". */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly PolicyStatement[];
}

/** A statement as AWS writes it; lists of one are written as plain strings, which is shorter and means the same. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | Readonly<Record<string, OneOrMany>>;
  readonly Action: OneOrMany;
  readonly Resource?: OneOrMany;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany>>>>;
}

/** A named policy. */
export interface RolePolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

/** A string, or several. */
export type OneOrMany = string | readonly string[];

/** Renders statements as AWS writes them. */
export const documentOf = (statements: readonly Statement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements.map(rendered),
});

/**
 * Reads the statements of any policy document: of a template, of a program, as object or as JSON text. Elements that are
 * not plain strings (tokens, intrinsic functions) are kept as `<deferred>`; what is no policy has no statements.
 */
export function statementsIn(document: unknown): Statement[] {
  const parsed = typeof document === 'string' ? parsedJson(document) : document;
  const statements = field(parsed, 'Statement');
  return (Array.isArray(statements) ? statements : statements === undefined ? [] : [statements])
    .filter((statement) => typeof statement === 'object' && statement !== null)
    .map(read);
}

/**
 * What of a document {@link statementsIn} cannot read, in words: it is no policy, or a statement of it is an intrinsic
 * function. Nothing is known of such a statement, so no check of statements may speak for it.
 */
export function unreadIn(document: unknown): string[] {
  const parsed = typeof document === 'string' ? parsedJson(document) : document;
  const statements = field(parsed, 'Statement');
  if (typeof statements !== 'object' || statements === null) return ['no statements'];
  return [statements].flat().flatMap((statement, index) => {
    const hasActions = field(statement, 'Action') !== undefined || field(statement, 'NotAction') !== undefined;
    return hasActions ? [] : [`statement ${index} without actions`];
  });
}

/** What {@link statementsIn} writes for an element that is not known as text. */
export const deferredElement = '<deferred>';

function rendered({ sid, effect, principals, actions, resources, conditions }: Statement): PolicyStatement {
  return {
    ...(sid && { Sid: sid }),
    Effect: effect,
    ...(principals && { Principal: principals === '*' ? principals : mapValues(principals, oneOrMany) }),
    Action: oneOrMany(actions),
    ...(resources.length > 0 && { Resource: oneOrMany(resources) }),
    ...(conditions && { Condition: mapValues(conditions, (keys) => mapValues(keys, oneOrMany)) }),
  };
}

function read(statement: unknown): Statement {
  const list = (key: string) => texts(field(statement, key));
  const sid = field(statement, 'Sid');
  const optional = {
    notActions: list('NotAction'),
    notResources: list('NotResource'),
    principals: readPrincipals(field(statement, 'Principal')),
    notPrincipals: readPrincipals(field(statement, 'NotPrincipal')),
    conditions: readConditions(field(statement, 'Condition')),
  };
  return {
    ...(typeof sid === 'string' && { sid }),
    effect: field(statement, 'Effect') === 'Deny' ? 'Deny' : 'Allow',
    actions: list('Action'),
    resources: list('Resource'),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value && Object.keys(value).length > 0)),
  };
}

function readPrincipals(value: unknown): Principals | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? mapValues(value, texts) : '*';
}

const readConditions = (value: unknown): Conditions | undefined =>
  typeof value === 'object' && value !== null
    ? mapValues(value, (keys) => (typeof keys === 'object' && keys !== null ? mapValues(keys, texts) : {}))
    : undefined;

const texts = (value: unknown): string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(text);

const text = (value: unknown): string =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : deferredElement;

const field = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[key] : undefined;

const oneOrMany = (values: readonly string[]): OneOrMany => (values.length === 1 ? (values[0] as string) : [...values]);

const mapValues = <V, T>(record: Readonly<Record<string, V>> | object, change: (value: V) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value as V)]));

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
