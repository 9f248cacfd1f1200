import { byFindings, type Outcome } from '../../core';
import { judgeSmoke, smokeAttempts, smokePauseMs } from '../../core/warm';
import type { ActionContext } from '../context';

/** Asks every address of green's load balancer as a client of the host name would. Changes nothing, moves nobody. */
export async function smokeTest({ config, subject, smoke, clock, log }: ActionContext): Promise<Outcome> {
  const { smokeTestPath: path } = config.shift;
  for (let attempt = 1; ; attempt += 1) {
    const answers = await smoke.ask(path);
    const findings = judgeSmoke(subject, path, answers);
    if (findings.length === 0 || attempt === smokeAttempts) return byFindings(findings, { path, answers, attempt });
    log('WARN', 'smoke-test-failed', { attempt, answers });
    await clock.sleep(smokePauseMs);
  }
}
