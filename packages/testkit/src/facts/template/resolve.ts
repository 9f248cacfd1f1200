import { stableJson } from '../../capture/json';
import { parameterValue } from '../parameter-value';
import { urlSuffixOf } from '../reference';
import { zonesOf } from '../zone';

/** What intrinsic functions resolve against. */
export interface Scope {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly stackName: string;
  readonly parameters: Readonly<Record<string, { readonly Type?: string; readonly Default?: unknown }>>;
  /** The value of a resource's attribute; `Ref` for the function of that name. Undefined for an unknown logical id. */
  readonly attribute: (logicalId: string, attribute: string) => string | readonly string[] | undefined;
}

/**
 * Resolves the intrinsic functions of a template that have one value per stack. What cannot be known here (conditions,
 * mappings, imports) becomes a text that starts with `unresolved:`, which equals nothing of the other dialect.
 *
 * Source: CloudFormation Template Reference, "Intrinsic function reference".
 */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name, argument] = entries.length === 1 ? (entries[0] as [string, unknown]) : ['', undefined];
  if (Object.hasOwn(functions, name)) return (functions[name] as Intrinsic)(argument, scope);
  if (name.startsWith('Fn::') || name === 'Condition') return unresolved(value);
  return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner, scope)]));
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

const functions: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => reference(String(argument), scope),
  'Fn::GetAtt': (argument, scope) => {
    const [id, ...attribute] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
    return scope.attribute(String(id), attribute.join('.')) ?? unresolved({ 'Fn::GetAtt': argument });
  },
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = argument as [string, unknown];
    const texts = resolve(parts, scope);
    return Array.isArray(texts) ? texts.map(String).join(separator) : unresolved({ 'Fn::Join': argument });
  },
  'Fn::Sub': (argument, scope) => {
    const [text, given] = Array.isArray(argument)
      ? (argument as [string, Record<string, unknown>])
      : [String(argument), {}];
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (Object.hasOwn(given, name)) return String(resolve(given[name], scope));
      const intrinsic = name.includes('.') && !name.startsWith('AWS::') ? { 'Fn::GetAtt': name } : { Ref: name };
      return String(resolve(intrinsic, scope));
    });
  },
  'Fn::Select': (argument, scope) => {
    const [index, list] = resolve(argument, scope) as [string | number, unknown];
    return Array.isArray(list) ? list[Number(index)] : unresolved({ 'Fn::Select': argument });
  },
  'Fn::Base64': (argument, scope) => {
    const text = resolve(argument, scope);
    return typeof text === 'string' ? Buffer.from(text).toString('base64') : unresolved({ 'Fn::Base64': argument });
  },
  'Fn::GetAZs': (argument, scope) => zonesOf(String(resolve(argument, scope) || scope.region)),
  'Fn::Split': (argument, scope) => {
    const [separator, text] = resolve(argument, scope) as [string, unknown];
    return typeof text === 'string' ? text.split(separator) : unresolved({ 'Fn::Split': argument });
  },
};

function reference(name: string, scope: Scope): unknown {
  const pseudo: Readonly<Record<string, string | undefined>> = {
    'AWS::AccountId': scope.account,
    'AWS::Partition': scope.partition,
    'AWS::Region': scope.region,
    'AWS::StackName': scope.stackName,
    'AWS::URLSuffix': urlSuffixOf(scope.region),
  };
  if (name === 'AWS::NoValue') return undefined;
  const parameter = Object.hasOwn(scope.parameters, name) ? scope.parameters[name] : undefined;
  if (parameter?.Type?.startsWith('AWS::SSM::Parameter::Value<')) {
    return parameterValue({ name: String(parameter.Default) });
  }
  return pseudo[name] ?? parameter?.Default ?? scope.attribute(name, 'Ref') ?? unresolved({ Ref: name });
}

const unresolved = (value: unknown): string => `unresolved:${stableJson(value, 0)}`;
