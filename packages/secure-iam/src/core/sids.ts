import type { Statement } from './statement';

/**
 * Gives each statement without a Sid one that says what it is about: service and first action, `S3GetObject`. Statements
 * that would share a Sid are numbered in order.
 *
 * A Sid takes letters and digits and is unique in its document. Source: IAM User Guide, "IAM JSON policy elements: Sid".
 */
export function withSids(statements: readonly Statement[]): Statement[] {
  const taken = new Set(statements.flatMap(({ sid }) => sid ?? []));
  return statements.map((statement) => {
    if (statement.sid) return statement;
    const sid = free(sidOf(statement), taken);
    taken.add(sid);
    return { ...statement, sid };
  });
}

/** The first of `wanted`, `wanted2`, `wanted3` … that is not taken. */
export function free(wanted: string, taken: ReadonlySet<string>): string {
  let sid = wanted;
  for (let n = 2; taken.has(sid); n += 1) sid = `${wanted}${n}`;
  return sid;
}

function sidOf({ effect, actions }: Statement): string {
  const [service = '', action = ''] = (actions[0] ?? '').split(':');
  const words = `${effect === 'Deny' ? 'Deny' : ''}${capital(service)}${capital(action)}`.replace(/[^A-Za-z0-9]/g, '');
  return words || 'Statement';
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
