import type { Finding } from '@regionlift/migration/core';
import { policyBudgets, sizeOf } from './budget';
import { free } from './sids';
import { canonical, type Statement } from './statement';

/** Documents that together say what one would have said, and what could not be made to fit. */
export interface SplitDocuments {
  /** Each within the budget, in a fixed order; Sids are unique over all of them. */
  readonly documents: readonly (readonly Statement[])[];
  readonly findings: readonly Finding[];
}

/**
 * Splits statements over documents of at most `budget` characters (IAM-5): first-fit decreasing, so the same statements
 * always give the same documents, whatever their order. A statement that is too large alone is halved by resources, then
 * by actions; conditions are never divided, and one that is still too large is the finding `StatementTooLarge`.
 */
export function splitDocument(
  subject: string,
  statements: readonly Statement[],
  budget: number = policyBudgets.MANAGED_POLICY,
): SplitDocuments {
  const { fitting, tooLarge } = cut(statements, budget);
  const bins: { statements: Statement[]; size: number }[] = [];
  for (const statement of [...fitting].sort(largestFirst)) {
    const cost = sizeOf([statement]) - emptySize;
    const bin = bins.find(({ size }) => size + 1 + cost <= budget);
    if (bin) {
      bin.statements.push(statement);
      bin.size += 1 + cost;
    } else bins.push({ statements: [statement], size: emptySize + cost });
  }
  return {
    documents: bins.map((bin) => bin.statements),
    findings: tooLarge.map((statement) => finding(subject, statement, budget)),
  };
}

const emptySize = sizeOf([]);

const largestFirst = (a: Statement, b: Statement): number =>
  sizeOf([b]) - sizeOf([a]) || (canonical(a) < canonical(b) ? -1 : 1);

function cut(statements: readonly Statement[], budget: number): { fitting: Statement[]; tooLarge: Statement[] } {
  const taken = new Set(statements.flatMap(({ sid }) => sid ?? []));
  const [fitting, tooLarge]: [Statement[], Statement[]] = [[], []];
  const open = [...statements].sort((a, b) => (canonical(a) < canonical(b) ? 1 : -1));
  for (let statement = open.pop(); statement; statement = open.pop()) {
    if (sizeOf([statement]) <= budget) fitting.push(statement);
    else {
      const halves = halved(statement, taken);
      if (halves) open.push(...halves.reverse());
      else tooLarge.push(statement);
    }
  }
  return { fitting, tooLarge };
}

/** Resources are many where a part has many buckets or keys; actions are many only in boundaries. */
function halved(statement: Statement, taken: Set<string>): [Statement, Statement] | undefined {
  const { sid, actions, resources } = statement;
  const other = () => {
    if (!sid) return {};
    const name = free(sid, taken);
    taken.add(name);
    return { sid: name };
  };
  const middle = (values: readonly string[]) => Math.ceil(values.length / 2);
  if (resources.length > 1)
    return [
      { ...statement, resources: resources.slice(0, middle(resources)) },
      { ...statement, ...other(), resources: resources.slice(middle(resources)) },
    ];
  if (actions.length > 1)
    return [
      { ...statement, actions: actions.slice(0, middle(actions)) },
      { ...statement, ...other(), actions: actions.slice(middle(actions)) },
    ];
  return undefined;
}

const finding = (subject: string, statement: Statement, budget: number): Finding => ({
  code: 'StatementTooLarge',
  verdict: 'fail',
  subject,
  property: statement.sid ?? 'statements',
  found: `a statement of ${sizeOf([statement])} characters with one action, one resource and its conditions`,
  allowed: `at most ${budget} characters in one policy`,
  remedy: 'shorten the conditions: they cannot be divided over two statements',
});
