import { canonical, type Statement } from '../../src/core';

/** Every (action, resource, conditions) that statements allow, one text each: two documents with equal sets allow the same. */
export const permissionsOf = (
  statements: readonly Pick<Statement, 'effect' | 'actions' | 'resources' | 'conditions'>[],
): Set<string> =>
  new Set(
    statements.flatMap(({ effect, actions, resources, conditions }) =>
      actions.flatMap((action) =>
        resources.map((resource) => canonical([effect, action, resource, sorted(conditions)])),
      ),
    ),
  );

const sorted = (conditions: Statement['conditions']) =>
  Object.entries(conditions ?? {}).map(([operator, keys]) => [
    operator,
    Object.entries(keys).map(([key, values]) => [key, [...values].sort()]),
  ]);
