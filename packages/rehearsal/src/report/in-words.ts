import type { Outcome, RehearsalReport } from '../contract/result';

/** What an outcome means for the workload. */
export const meaningOf = (outcome: Outcome): string => meanings[outcome];

const meanings: Readonly<Record<Outcome, string>> = {
  CUT_OVER: 'everything serves from the target',
  ABORTED: 'everything still serves from the source',
  ROLLED_BACK: 'everything serves from the source again',
  JUDGED_READY: 'every precondition holds; nothing was changed',
  JUDGED_NOT_READY: 'a precondition does not hold; nothing was changed',
  FAILED: 'the state machine ended in none of its own ways',
};

/** What was asked for: `CDK app, 60 ms between the regions, 8 clients, seed 7, fault lag`. */
export function askedFor({ dialect, options }: Pick<RehearsalReport, 'dialect' | 'options'>): string {
  return [
    `${dialect === 'cdk' ? 'CDK' : 'Pulumi'} app`,
    `${options.rttMs} ms between the regions`,
    `${options.clients} clients`,
    `seed ${options.seed}`,
    ...(options.fault === undefined ? [] : [`fault ${options.fault}`]),
    ...(options.dryRun ? ['dry run'] : []),
    ...(options.rollback ? ['with rollback'] : []),
  ].join(', ');
}
