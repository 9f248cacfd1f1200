import type { Effect } from '@regionlift/migration/core';
import { grouped } from './grouped';
import { documentOf, type PolicyDocument } from './policy-document';
import { withSids } from './sids';
import { canonical, type Statement, sortedUnique } from './statement';

/**
 * The statements that allow exactly the given effects (IAM-2): never more, because actions share a statement only when
 * they have the same resources and the same conditions. The order of effects does not matter.
 */
export function statementsOf(effects: readonly Effect[]): Statement[] {
  const perAction = grouped(effects, ({ action, conditions }) =>
    canonical([action.toLowerCase(), conditions ?? {}]),
  ).map(oneAction);
  const merged = grouped(perAction, ({ resources, conditions }) => canonical([resources, conditions ?? {}])).map(
    oneStatement,
  );
  const order = new Map(merged.map((statement) => [statement, canonical([statement.actions, statement])]));
  return withSids(merged.sort((a, b) => ((order.get(a) ?? '') < (order.get(b) ?? '') ? -1 : 1)));
}

/** The policy document that allows exactly the given effects. */
export const policyDocumentOf = (effects: readonly Effect[]): PolicyDocument => documentOf(statementsOf(effects));

/** One action under one set of conditions: `*` makes every other resource of it redundant. */
function oneAction(effects: readonly Effect[]): Statement {
  const resources = sortedUnique(effects.flatMap((effect) => effect.resources));
  return statement({
    // IAM compares actions without regard to case; the first spelling in order is written.
    actions: sortedUnique(effects.map(({ action }) => action)).slice(0, 1),
    resources: resources.includes('*') ? ['*'] : resources,
    conditions: effects[0]?.conditions,
    reasons: sortedUnique(effects.map(({ reason }) => reason)),
    unscoped: sortedUnique(effects.flatMap((effect) => effect.unscoped ?? [])).join('; '),
  });
}

const oneStatement = (statements: readonly Statement[]): Statement =>
  statement({
    actions: sortedUnique(statements.flatMap(({ actions }) => actions)),
    resources: statements[0]?.resources ?? [],
    conditions: statements[0]?.conditions,
    reasons: sortedUnique(statements.flatMap(({ reasons }) => reasons ?? [])),
    unscoped: sortedUnique(statements.flatMap(({ unscoped }) => unscoped ?? [])).join('; '),
  });

const statement = ({ conditions, unscoped, ...rest }: Omit<Statement, 'effect'>): Statement => ({
  effect: 'Allow',
  ...rest,
  ...(conditions && Object.keys(conditions).length > 0 && { conditions: sortedConditions(conditions) }),
  ...(unscoped && { unscoped }),
});

const sortedConditions = (conditions: NonNullable<Statement['conditions']>): NonNullable<Statement['conditions']> =>
  sortedEntries(conditions, (keys) => sortedEntries(keys, sortedUnique));

const sortedEntries = <V, T>(record: Readonly<Record<string, V>>, change: (value: V) => T): Record<string, T> =>
  Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, change(record[key] as V)]),
  );
