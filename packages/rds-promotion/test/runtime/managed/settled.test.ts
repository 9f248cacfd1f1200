import { settled } from '../../../src/runtime/actions/managed/settled';
import type { ActionContext } from '../../../src/runtime/context';
import type { NamesPort } from '../../../src/runtime/ports';
import { sampleConfig } from '../sample-config';

const context = (settle: NamesPort['settle'], events: string[] = []): ActionContext => {
  let now = 0;
  return {
    config: sampleConfig(),
    subject: 'rl-orders/database',
    names: settle ? { settle } : {},
    clock: { now: () => (now += 10) },
    log: (_: string, event: string) => events.push(event),
  } as unknown as ActionContext;
};
const done = async () => ({ status: 'DONE', findings: [], evidence: { inUse: 'TARGET' } }) as const;

describe('the name after an action that pointed it (RDS-7)', () => {
  test.each<[string, NamesPort['settle'], object]>([
    ['that waits for nothing', undefined, { inUse: 'TARGET' }],
    ['that was not pointed', async () => undefined, { inUse: 'TARGET' }],
    ['in sync', async () => true, { inUse: 'TARGET', nameInSync: true, nameInSyncMs: 10 }],
  ])('%s', async (_, settle, evidence) => {
    expect(await settled(done)(context(settle))).toEqual({ status: 'DONE', findings: [], evidence });
  });

  test.each<[string, NamesPort['settle'], readonly string[]]>([
    ['time runs out', async () => false, []],
    ['GetChange fails', async () => Promise.reject(new Error('Throttling')), ['name-not-settled']],
  ])('is told where %s; what was done stays done', async (_, settle, logged) => {
    const events: string[] = [];
    expect(await settled(done)(context(settle, events))).toMatchObject({
      status: 'DONE',
      findings: [{ code: 'NameNotInSync', verdict: 'unknown' }],
      evidence: { nameInSync: false },
    });
    expect(events).toEqual(logged);
  });

  test('is not asked for where the action failed', async () => {
    const settle = jest.fn();
    await expect(settled(async () => Promise.reject(new Error('x')))(context(settle))).rejects.toThrow('x');
    expect(settle).not.toHaveBeenCalled();
  });
});
