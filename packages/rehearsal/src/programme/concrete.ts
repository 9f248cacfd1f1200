import type { ResourceFact } from '@regionlift/testkit';
import { identityOf } from './identity';
import { ProgrammeError } from './programme-error';

/** Puts made-up identities where a value has the test kit's symbols (`VpcId(AWS::EC2::VPC us-east-1 rl-orders-network)`), keys included. */
export type Concrete = <T>(value: T) => T;

/**
 * Replaces every symbol of the resources of a program. Raises `Unresolved` for the symbol of a resource that it does not declare.
 */
export function concreteBy(resources: readonly ResourceFact[], account: string): Concrete {
  const facts = new Map(resources.map((fact) => [`${fact.kind} ${fact.region} ${fact.name}`, fact]));
  const symbols = symbolsOf([...facts.keys()]);
  const text = (value: string): string => {
    const replaced = value.replace(symbols, (all, attribute: string, subject: string) => {
      const fact = facts.get(subject);
      return fact === undefined ? all : identityOf({ ...fact, account }, attribute);
    });
    if (SYMBOL.test(replaced)) {
      throw new ProgrammeError('Unresolved', `${replaced} is of a resource that the program does not declare`);
    }
    return replaced;
  };
  const each = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(each);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), each(inner)]));
  };
  return <T>(value: T) => each(value) as T;
}

const SYMBOL = /[A-Za-z][\w.]*\((?:AWS::|unsupported:)\S+ \S+ /;

/** Longest first: a name may begin with another one. */
function symbolsOf(subjects: readonly string[]): RegExp {
  const escaped = [...subjects]
    .sort((a, b) => b.length - a.length)
    .map((subject) => subject.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`([A-Za-z][\\w.]*)\\((${escaped.join('|') || '(?!)'})\\)`, 'g');
}
