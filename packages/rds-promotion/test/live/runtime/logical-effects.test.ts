import type { Effect } from '@regionlift/migration/core';
import { type DatabaseAction, databaseActions, effectsOf, type Outcome } from '../../../src/core';
import { runAction } from '../../../src/runtime';
import { planOf } from '../../cases';
import { type Lab, openLab, poolerStandIn } from '../../lab';
import { availableInstances, callsOf, noting, type Use } from '../../runtime/noted-uses';

/** The logical handover, from end to end between two real servers: what is granted is what is called (IAM-3). */
describe('effects of a logical handover', () => {
  const effects = effectsOf({
    ...planOf({
      authentication: 'IAM',
      poolers: ['10.0.3.7'],
      masterSecretArn: 'arn:aws:secretsmanager:us-west-2:111122223333:secret:m-a1B2c3',
    }),
    masterSecretKeyArn: 'arn:aws:kms:us-west-2:111122223333:key/1234',
  });
  const used = new Map<DatabaseAction, Set<Use>>();
  const outcomes = new Map<DatabaseAction, Outcome['status']>();
  let lab: Lab;

  beforeAll(async () => {
    lab = await openLab();
    const config = { ...lab.config, poolers: { at: ['10.0.3.7:6432'], tls: 'OFF' as const } };
    const poolers = poolerStandIn(config);
    const run = async (action: DatabaseAction) => {
      const uses = used.get(action) ?? new Set<Use>();
      used.set(action, uses);
      for (let turn = 0; turn < 20; turn += 1) {
        const { status } = await runAction(
          noting(lab.context(action, { config, poolers, instances: availableInstances(() => false) }), uses),
        );
        outcomes.set(action, status);
        if (status !== 'RUNNING') return;
      }
    };
    await run('prepare');
    await lab.copy();
    await lab.promote();
    for (const action of [
      'attach',
      'wait-catch-up',
      'preflight',
      'compare',
      'switchover',
      'probe',
      'canary',
      'switch-back',
      'cleanup',
    ] as const)
      await run(action);
    used.set('create-migration-role', new Set<Use>(['session', 'master']));
  });
  afterAll(() => lab.dispose());

  test('every action ran to its end; preflight says what it says', () => {
    outcomes.delete('preflight');
    expect([...outcomes].filter(([, status]) => status !== 'DONE')).toEqual([]);
  });

  test.each([...databaseActions])('%s: what is granted is what is called', (action) => {
    const called = new Set([...(used.get(action) ?? [])].flatMap((use) => callsOf[use]));
    expect([...new Set(effects[action].map((effect: Effect) => effect.action))].sort()).toEqual([...called].sort());
  });
});
