import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { deferred, type Finding, formatFindings, type Maybe } from '../core';

/** A prop as core wants it: an unresolved token is deferred. */
export const maybe = <T>(value: T): Maybe<T> => (Token.isUnresolved(value) ? deferred('a CDK token') : value);

/** One error for everything found. Named as the CDK's own, which is not public. */
export function refusal(scope: IConstruct, findings: readonly Finding[]): Error {
  const error = new Error(`'${scope.node.path}': ${formatFindings(findings)}`);
  error.name = 'ValidationError';
  return Object.assign(error, { findings });
}
