import { byFindings, freshLedger, judgeBegin, type Outcome } from '../../core';
import type { ActionContext } from '../context';

/** Asks again, right before the retirement, whether the rollback window is over (CUT-8). */
export async function guard({ ledger, clock, config, subject }: ActionContext): Promise<Outcome> {
  const found = (await ledger.read())?.ledger ?? freshLedger(clock.now());
  const findings = judgeBegin({
    subject,
    mode: 'FINALISE',
    execution: found.running?.execution ?? '',
    ledger: found,
    holderRuns: false,
    nowMs: clock.now(),
    rollbackWindowDays: config.rollbackWindowDays,
  });
  return byFindings(findings, { standing: found.standing, sinceMs: found.sinceMs });
}
