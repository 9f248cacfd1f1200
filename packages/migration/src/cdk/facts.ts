import { type Duration, type Size, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { deferred, type Finding, formatFindings, type Maybe } from '../core';

/** A prop as core wants it: an unresolved token is deferred. */
export const maybe = <T>(value: T): Maybe<T> => (Token.isUnresolved(value) ? deferred('a CDK token') : value);

/** A list as core wants it: each element for itself, or the whole when it is one token or no list at all. */
export const maybeEach = (values: string[] | undefined): Maybe<readonly Maybe<string>[]> | undefined => {
  const whole = maybe(values);
  return Array.isArray(whole) ? whole.map((value: string) => maybe(value)) : whole;
};

/** A duration or size in a unit, with fractions, so that core can refuse them; an unresolved one (whose text is none) is deferred. */
export const amountOf = <Amount extends Duration | Size>(
  amount: Amount,
  toUnit: (amount: Amount) => number,
): Maybe<number> => (amount.isUnresolved() ? deferred('a CDK token') : toUnit(amount));

/** One error for everything found. Named as the CDK's own, which is not public. */
export function refusal(scope: IConstruct, findings: readonly Finding[]): Error {
  const error = new Error(`'${scope.node.path}': ${formatFindings(findings)}`);
  error.name = 'ValidationError';
  return Object.assign(error, { findings });
}
