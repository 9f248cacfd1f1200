import { done, type Outcome, refused, running } from '../../core';
import { healthVerdict } from '../../core/warm';
import type { ActionContext } from '../context';

/** Looks at green once, and is DONE when it was as large as blue and healthy for the samples in a row that were asked for (EC2-4). */
export async function waitHealthy(context: ActionContext): Promise<Outcome> {
  const { config, subject, fleets, ledger, clock } = context;
  const [remembered, blue, green, targets] = await Promise.all([
    ledger.read(),
    fleets.BLUE.group(),
    fleets.GREEN.group(),
    fleets.GREEN.targets(),
  ]);
  const needed = config.shift.healthySamples;
  const verdict = healthVerdict(subject, {
    ...(blue && { blue }),
    ...(green && { green }),
    targets,
    ledger: remembered,
    now: clock.now(),
    needed,
  });
  const { samples, sampledAt, healthy, capacity, findings } = verdict;
  await ledger.write({ ...remembered, healthySamples: samples, sampledAt });
  const evidence = { samples, needed, healthy, capacity };
  if (verdict.status === 'REFUSED') return refused(findings, evidence);
  return verdict.status === 'HEALTHY' ? done(evidence, findings) : running(evidence, findings);
}
