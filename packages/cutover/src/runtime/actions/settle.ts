import { done, journalOf, type Outcome, reportOf, settled } from '../../core';
import type { ActionContext } from '../context';
import { changeLedger } from './change-ledger';
import { told } from './told';

/**
 * Keeps the evidence of an execution (CUT-7), notes where the workload stands, gives the lock back, and tells people. In this
 * order: a crash in between is repeated, and a lock is never given back before the evidence is safe. That nobody could be told is
 * logged, and fails nothing: what was to be done is done, and the alarms of the machine speak of their own.
 */
export async function settle(context: ActionContext): Promise<Outcome> {
  const { request, config, executions, evidence, people, clock, log } = context;
  const { mode, execution, ending } = told(request, 'mode', 'execution', 'ending');
  const migration = `${config.qualifier}-${config.migration}`;
  const steps = journalOf(await executions.history(execution));
  const report = reportOf(
    {
      migration,
      from: config.from,
      to: config.to,
      execution,
      mode,
      ending,
      failure: request.failure ?? {},
      looked: request.looked ?? {},
    },
    steps,
    clock.now(),
  );
  const where = await evidence.keep(report);
  const holds = (holder: string | undefined) => holder === undefined || holder === execution;
  const { standing } = await changeLedger(context, (ledger) =>
    mode === 'DRY_RUN' || !holds(ledger.running?.execution) ? ledger : settled(ledger, ending, clock.now()),
  );
  await people
    .tell(`[${migration}] ${ending}`, `${execution} ended as ${ending}. Evidence: ${where}`)
    .catch((error: unknown) => log('WARN', 'nobody-told', { ending, message: String(error) }));
  return done({ ending, standing, evidence: where });
}
