import type { Conditions } from '@regionlift/migration/core';

/** Who a statement of a resource or trust policy is about: principal type → identifiers, or `*` for everyone. */
export type Principals = '*' | Readonly<Record<string, readonly string[]>>;

/** One statement of a policy, with every element as a list. Reasons stay here; a rendered document has no room for them. */
export interface Statement {
  /** Letters and digits, unique in its document. */
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  /** Only read from documents of others; Regionlift writes none. */
  readonly notActions?: readonly string[];
  /** Empty in trust policies. */
  readonly resources: readonly string[];
  /** Only read from documents of others; Regionlift writes none. */
  readonly notResources?: readonly string[];
  readonly principals?: Principals;
  readonly notPrincipals?: Principals;
  readonly conditions?: Conditions;
  /** What the statement is for, one clause each. */
  readonly reasons?: readonly string[];
  /** Why the resource cannot be named, where it is `*`. */
  readonly unscoped?: string;
}

/** A text that does not depend on the order of keys: equal for equal values. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? '';

/** Distinct values in code-unit order, so that documents never depend on locale or on the order of declaration. */
export const sortedUnique = (values: readonly string[]): string[] => [...new Set(values)].sort();
