import { done, type Outcome, refused } from '../../core';
import { judgeGroups, scaleGoal, scalingProcess, suspension } from '../../core/warm';
import type { ActionContext } from '../context';

/**
 * Scales green to what blue has now (EC2-4). Both groups stop scaling by their policies first: green would shrink while it has
 * no clients, blue while it loses them, and then there would be no way back at once. What is suspended is remembered before.
 */
export async function scaleGreen(context: ActionContext): Promise<Outcome> {
  const { config, subject, fleets, ledger, log } = context;
  const [remembered, blue, green] = await Promise.all([ledger.read(), fleets.BLUE.group(), fleets.GREEN.group()]);
  const findings = judgeGroups(subject, blue, green);
  if (findings.length > 0) return refused(findings);
  const { colours, suspended } = suspension(remembered, { BLUE: blue, GREEN: green });
  if (colours.length > 0) {
    await ledger.write({ ...remembered, suspended });
    for (const colour of colours) await fleets[colour].suspend([scalingProcess]);
    log('INFO', 'scaling-suspended', { colours });
  }
  // Read again: until this moment blue may have been scaled by its policy.
  const frozen = await fleets.BLUE.group();
  const goal = scaleGoal(subject, config, frozen, green);
  if (goal.kind === 'REFUSE') return refused(goal.findings, { suspended });
  const { capacity, blueCapacity } = goal;
  await ledger.write({ ...remembered, suspended, blueCapacity, healthySamples: 0 });
  const changed = green?.desiredCapacity !== capacity;
  if (changed) {
    await fleets.GREEN.setCapacity(capacity);
    log('INFO', 'green-scaled', { from: green?.desiredCapacity, to: capacity });
  }
  return done({ blueCapacity, capacity, changed, suspended });
}
