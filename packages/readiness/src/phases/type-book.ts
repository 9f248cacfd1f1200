import type { Change } from './changes';
import type { Rule, Ruling } from './ruling';
import type { Placed } from './snapshot';

/** What is known of a dialect's types. */
export interface TypeBook {
  /** Why a type is stateful; undefined for one that is known to be not. `FOREIGN` for types that nobody here knows. */
  readonly held: (type: string) => string | undefined | typeof FOREIGN;
  readonly ruling: Rule;
  /** What another stack or provider does to something that keeps its address; both phases may declare providers. */
  readonly home: (before: Placed, after: Placed) => readonly (readonly [Change, Ruling])[];
}

/** A type of somebody else: a custom resource, another provider. */
export const FOREIGN = Symbol('foreign');
