import { begun, done, freshLedger, judgeBegin, type Outcome, refused } from '../../core';
import type { ActionContext } from '../context';
import { told } from './told';

/** Takes the lock for an execution that may begin (CUT-5: one that has it already may again). */
export async function begin(context: ActionContext): Promise<Outcome> {
  const { mode, execution } = told(context.request, 'mode', 'execution');
  const { ledger, executions, clock, config, subject } = context;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const found = await ledger.read();
    const before = found?.ledger ?? freshLedger(clock.now());
    const { running } = before;
    const others = running !== undefined && running.execution !== execution;
    const findings = judgeBegin({
      subject,
      mode,
      execution,
      ledger: before,
      holderRuns: others && (await executions.runs(running.execution)),
      nowMs: clock.now(),
      rollbackWindowDays: config.rollbackWindowDays,
    });
    if (findings.length > 0) return refused(findings, { standing: before.standing });
    const after = begun(before, mode, execution, clock.now());
    if (after === before || (await ledger.write(after, found?.version)))
      return done({ standing: after.standing, mode });
  }
  return refused([
    {
      code: 'AnotherExecutionRuns',
      verdict: 'fail',
      subject,
      property: 'execution',
      found: 'a ledger that others go on changing',
      allowed: 'one execution at a time',
      remedy: 'start again when the other one has ended',
    },
  ]);
}
