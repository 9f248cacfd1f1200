import type { Finding } from '@regionlift/migration/core';
import type { DatabaseRuntimeConfig } from '../runtime-config';
import type { Direction } from './direction';
import { handoverFinding } from './handover-finding';
import type { SwitchFacts, SwitchMove } from './next-move';

/**
 * Why a handover was given up, with the giving end open again; nothing where an error has told it already.
 *
 * @param latePoolers `host:port` of the poolers whose PAUSE took longer than the budget
 */
export function stoppedFindings(
  subject: string,
  { pauseBudgetMs }: Pick<DatabaseRuntimeConfig, 'pauseBudgetMs'>,
  { from }: Direction,
  facts: Pick<SwitchFacts, 'name' | 'prepared' | 'aborting' | 'overBudget' | 'sessionsEnded'>,
  latePoolers: readonly string[] = [],
): Finding[] {
  const say = handoverFinding(subject);
  if (facts.name === 'ELSEWHERE')
    return [
      say(
        'NameElsewhere',
        'name',
        'a name that points at neither end',
        `the ${end(from)}`,
        'point it there, then try again',
      ),
    ];
  if (facts.aborting) return [];
  if (facts.prepared > 0) return [preparedLeft(subject, facts.prepared)];
  return [
    say(
      'PauseBudgetExceeded',
      'pauseBudgetMs',
      `${lateOf(facts.sessionsEnded, latePoolers)} after ${pauseBudgetMs} ms`,
      `a handover within ${pauseBudgetMs} ms; the ${end(from)} is open again, nothing is lost`,
      'end long transactions, wait for wait-catch-up, or raise the budget; then try again',
    ),
  ];
}

const lateOf = (sessionsEnded: boolean, poolers: readonly string[]): string =>
  poolers.length > 0
    ? `${poolers.join(', ')} had not paused`
    : sessionsEnded
      ? 'replication had not drained'
      : 'sessions had not ended';

/** Transactions of `PREPARE TRANSACTION` on the giving end. */
export const preparedLeft = (subject: string, prepared: number): Finding =>
  handoverFinding(subject)(
    'PreparedTransactionsLeft',
    'source',
    `${prepared} transactions that wait for COMMIT PREPARED`,
    'none: anybody may commit them behind the fence',
    'commit them or roll them back (pg_prepared_xacts)',
  );

/** An error before the flip. */
export const interrupted = (subject: string, move: SwitchMove, message: string): Finding =>
  handoverFinding(subject)(
    'HandoverInterrupted',
    'handover',
    `${move} failed: ${message}`,
    'a handover without an error; the database was opened again where it was',
    'correct what failed, then try again',
  );

/** A heartbeat that did not arrive while everything was open. */
export const replicationBehind = (subject: string, pauseBudgetMs: number, { to }: Direction): Finding =>
  handoverFinding(subject)(
    'ReplicationBehind',
    'pauseBudgetMs',
    `no heartbeat within ${pauseBudgetMs} ms at the ${end(to)}`,
    'replication that keeps up: nothing was closed',
    'wait for wait-catch-up, then try again',
  );

/** What is wrong with the other direction, which has to run before the first write that it will have to carry. */
export const noWayBack = (subject: string, back: Direction, problem: Finding): Finding =>
  handoverFinding(subject)(
    'NoWayBack',
    'databases',
    `${problem.found} (${problem.code}), from the ${end(back.from)} to the ${end(back.to)}`,
    'replication that runs in both directions',
    `run attach again; ${problem.remedy}`,
  );

const end = (side: Direction['from']) => side.toLowerCase();
