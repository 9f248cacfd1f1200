import type { Deferred, MigrationPlan, PartDeclaration } from '@regionlift/migration/core';
import type { ObservabilityFacts } from './observability-facts';

/** Facts after the checks: nothing in them is deferred. */
export type KnownObservabilityFacts = {
  readonly [Key in keyof ObservabilityFacts]: Key extends 'logGroups' | 'alarmActionArns'
    ? readonly string[] | undefined
    : Exclude<ObservabilityFacts[Key], Deferred>;
};

/** The facts together with what they are judged against. */
export interface ObservabilityQuestion extends ObservabilityFacts {
  readonly migration: MigrationPlan;
  /** Everything that was declared before. */
  readonly declared: readonly PartDeclaration[];
}

/** What the watched parts declare, together with what it is judged against. */
export interface DeclarationQuestion {
  readonly migration: MigrationPlan;
  readonly parts: readonly PartDeclaration[];
  /** Names of the outputs whose values are known in the target's stack. */
  readonly outputs: readonly string[];
}
