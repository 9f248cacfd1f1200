import { at, isRecord } from '../../ask';
import type { FactValue, Lookup } from '../../model';
import { holds } from './holds';
import { homeOf, type Stack } from './stack';

/** Deeper is refused: no template nests so deep, and a hostile one would end the stack. */
const DEEPEST = 100;

/**
 * A value as far as it is the same in every deployment of its stack: pseudo parameters, mappings and conditions that can be evaluated are
 * replaced, references name addresses (`{ $reference, attribute }`), parameters keep their name and default (`{ $parameter }`), texts that
 * are put together have one form, however they were written. Equal results mean an equal property.
 */
export function expand(value: Lookup, stack: Stack, depth = 0): Lookup {
  if (depth > DEEPEST) return { $unread: 'nested too deep' };
  const inner = (one: Lookup) => expand(one, stack, depth + 1);
  if (Array.isArray(value)) return value.map(inner).filter((item): item is FactValue => item !== undefined);
  if (!isRecord(value)) return value ?? undefined;
  const [[name, argument] = ['', undefined], ...more] = Object.entries(value);
  if (more.length === 0 && Object.hasOwn(functions, name)) return functions[name]?.(argument, stack, inner);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, inner(one)] as const)
      .filter((entry): entry is [string, FactValue] => entry[1] !== undefined),
  );
}

type Intrinsic = (argument: Lookup, stack: Stack, inner: (value: Lookup) => Lookup) => Lookup;

const functions: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, stack) => reference(String(argument), stack),
  'Fn::GetAtt': (argument, stack) => {
    const [id = '', ...attribute] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
    return { $reference: `${homeOf(stack)}/${id}`, attribute: attribute.join('.') };
  },
  'Fn::Join': (argument, _, inner) => {
    const [separator = '', parts] = Array.isArray(argument) ? argument.map(inner) : [];
    return Array.isArray(parts) ? joined(parts, String(separator)) : { 'Fn::Join': inner(argument) ?? null };
  },
  'Fn::Sub': (argument, _, inner) => {
    const [text = '', given] = Array.isArray(argument) ? argument : [argument];
    return joined(substituted(String(text), given, inner), '');
  },
  'Fn::FindInMap': (argument, stack, inner) => {
    const keys = Array.isArray(argument) ? argument.map(inner) : [];
    const found = at(at(stack.template, 'Mappings'), ...keys.map(String));
    if (found !== undefined) return found;
    return { 'Fn::FindInMap': inner(argument) ?? null, $map: at(stack.template, 'Mappings', String(keys[0])) ?? null };
  },
  'Fn::If': (argument, stack, inner) => {
    const [condition, yes, no] = Array.isArray(argument) ? argument : [];
    const held = holds(condition, stack, expand);
    if (typeof held === 'boolean') return inner(held ? yes : no);
    return { 'Fn::If': [held, inner(yes) ?? null, inner(no) ?? null] };
  },
};

function reference(name: string, stack: Stack): Lookup {
  const pseudo: Readonly<Record<string, string | undefined>> = {
    'AWS::AccountId': stack.account,
    'AWS::Region': stack.region,
    'AWS::StackName': stack.name,
  };
  if (name === 'AWS::NoValue') return undefined;
  if (Object.hasOwn(pseudo, name)) return pseudo[name] ?? { $pseudo: name };
  if (name.startsWith('AWS::')) return { $pseudo: name };
  const given = at(stack.parameters, name);
  if (given !== undefined) return given;
  const parameter = at(stack.template, 'Parameters', name);
  if (parameter === undefined) return { $reference: `${homeOf(stack)}/${name}`, attribute: 'Ref' };
  return { $parameter: name, default: at(parameter, 'Default') ?? null };
}

/** Neighbouring texts become one; a text alone is that text. */
function joined(parts: readonly FactValue[], separator: string): Lookup {
  const texts: FactValue[] = [];
  for (const [index, part] of parts.entries()) {
    for (const piece of flat(index > 0 && separator !== '' ? [separator, part] : [part])) {
      const last = texts.at(-1);
      if (typeof piece === 'string' && typeof last === 'string') texts[texts.length - 1] = last + piece;
      else if (piece !== '') texts.push(piece);
    }
  }
  return texts.length === 1 && typeof texts[0] === 'string' ? texts[0] : texts.length === 0 ? '' : { $text: texts };
}

const flat = (pieces: readonly FactValue[]): readonly FactValue[] =>
  pieces.flatMap((piece) => {
    if (typeof piece !== 'object' || piece === null) return [String(piece)];
    const text = at(piece, '$text');
    return Array.isArray(text) ? text : [piece];
  });

function substituted(text: string, given: Lookup, inner: (value: Lookup) => Lookup): readonly FactValue[] {
  return text.split(/(\$\{[^}]*\})/).map((piece) => {
    if (!piece.startsWith('${')) return piece;
    const name = piece.slice(2, -1).trim();
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    const own = at(given, name);
    const value = own !== undefined ? inner(own) : inner(name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name });
    return value ?? '';
  });
}
