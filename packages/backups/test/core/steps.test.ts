import { backupActions, backupSteps } from '../../src/core';
import { phases, planOf } from '../cases';

const stepsIn = (facts: Parameters<typeof planOf>[0] = {}, phase = phases[0]) =>
  backupSteps(planOf(facts, { ...(phase && { phase }) })).map(({ effects: _, ...step }) => step);

describe('the steps of backups (BAK-5)', () => {
  test('what is left behind has recovery points before anything is moved, what was moved to before the source is retired', () => {
    const shared = { changes: true, timeoutSeconds: 86_400, pollSeconds: 60 };
    expect(stepsIn()).toEqual([
      { name: 'fresh-recovery-points', action: 'fresh-recovery-points', stage: 'GATE', ...shared },
      { name: 'target-recovery-points', action: 'target-recovery-points', stage: 'RETIRE', ...shared },
    ]);
  });

  test('a side without resources has no step', () => {
    expect(stepsIn({ protect: ['database'] }, 'REPLICATE').map(({ name }) => name)).toEqual(['fresh-recovery-points']);
    expect(stepsIn({ protect: [], selectTags: { app: 'orders' } })).toEqual([]);
  });

  test.each(phases)('every action of a step is one that the runtime carries out: %s', (phase) => {
    for (const { action } of stepsIn({}, phase)) expect(backupActions).toContain(action);
  });
});
