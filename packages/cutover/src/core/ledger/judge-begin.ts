import type { Finding } from '@regionlift/migration/core';
import type { Mode } from '../words';
import type { CutoverLedger } from './ledger';

/** What a beginning execution is judged by. */
export interface BeginFacts {
  /** `rl-orders/cutover`. */
  readonly subject: string;
  readonly mode: Mode;
  readonly execution: string;
  readonly ledger: CutoverLedger;
  /** Whether the execution that holds the lock runs still; false for none. */
  readonly holderRuns: boolean;
  readonly nowMs: number;
  readonly rollbackWindowDays: number;
}

/** Whether an execution may begin; every reason against it. An execution that holds the lock already may (CUT-5). */
export function judgeBegin(facts: BeginFacts): readonly Finding[] {
  const { ledger, mode, execution, holderRuns } = facts;
  const { running, standing } = ledger;
  return [
    ...(running && running.execution !== execution && holderRuns && mode !== 'DRY_RUN'
      ? [
          finding(
            facts,
            'AnotherExecutionRuns',
            running.execution,
            'one execution at a time',
            'let it end, or stop it first',
          ),
        ]
      : []),
    ...(standsRight(mode, standing)
      ? []
      : [
          finding(
            facts,
            'WrongStanding',
            `mode ${mode} while the workload stands ${standing}`,
            `${mode} from ${fromStanding[mode].join(' or ')}`,
            remedies[mode],
          ),
        ]),
    ...(mode === 'FINALISE' && standing === 'AT_TARGET' ? judgeWindow(facts) : []),
  ];
}

/** Whether the rollback window is over (CUT-8). */
export function judgeWindow(facts: BeginFacts): readonly Finding[] {
  const { ledger, nowMs, rollbackWindowDays } = facts;
  const days = (nowMs - ledger.sinceMs) / 86_400_000;
  if (days >= rollbackWindowDays) return [];
  return [
    finding(
      facts,
      'RollbackWindowOpen',
      `${days.toFixed(2)} days since the cutover`,
      `at least ${rollbackWindowDays} days`,
      'wait; the way back closes with the retirement',
    ),
  ];
}

const standsRight = (mode: Mode, standing: CutoverLedger['standing']): boolean => fromStanding[mode].includes(standing);

const fromStanding: Readonly<Record<Mode, readonly CutoverLedger['standing'][]>> = {
  CUT_OVER: ['AT_SOURCE'],
  DRY_RUN: ['AT_SOURCE', 'AT_TARGET'],
  ROLL_BACK: ['BETWEEN', 'AT_TARGET'],
  FINALISE: ['AT_TARGET', 'RETIRING'],
  ABANDON: ['AT_SOURCE'],
};

const remedies: Readonly<Record<Mode, string>> = {
  CUT_OVER: 'roll back first where an execution was stopped on its way',
  DRY_RUN: 'wait for the execution that is on its way, or roll back',
  ROLL_BACK: 'nothing was carried across; ABANDON takes back what was prepared',
  FINALISE: 'cut over first',
  ABANDON: 'roll back first',
};

const finding = ({ subject }: BeginFacts, code: string, found: string, allowed: string, remedy: string): Finding => ({
  code,
  verdict: 'fail',
  subject,
  property: 'mode',
  found,
  allowed,
  remedy,
});
