import { done, type PoolerFacts, refused } from '../../../src/core';
import { pausePoolers, readPoolers, releasing } from '../../../src/runtime/actions/handover/poolers';
import type { ActionContext } from '../../../src/runtime/context';
import type { PoolersPort } from '../../../src/runtime/ports';
import { entry, pooledConfig, pooler } from '../../core/poolers/sample-poolers';

/** Two poolers of which the second may be out of reach; what was asked of them stands in `asked`. */
function two(asked: string[], broken: Partial<PoolersPort> = {}): ActionContext {
  const states: Record<string, PoolerFacts> = {
    'a:1': pooler({
      at: 'a:1',
      databases: [entry({ paused: true }), entry({ name: 'other', database: 'x', paused: true })],
    }),
    'b:1': pooler({ at: 'b:1', databases: [entry(), entry({ name: 'again', paused: true })] }),
  };
  const only = (at: string, work?: (...inputs: never[]) => Promise<unknown>) => (at === 'b:1' ? work : undefined);
  const poolers = {
    inspect: async (at: string) => {
      await only(at, broken.inspect)?.();
      return states[at];
    },
    pause: async (at: string, name: string) => {
      asked.push(`pause ${at} ${name}`);
      const answer = await only(at, broken.pause)?.();
      asked.push(`paused ${at} ${name}`);
      return answer ?? true;
    },
    resume: async (at: string, name: string) => {
      asked.push(`resume ${at} ${name}`);
      await only(at, broken.resume)?.();
    },
  } as unknown as PoolersPort;
  return {
    config: pooledConfig({ poolers: { at: ['a:1', 'b:1'], tls: 'OFF' }, pauseBudgetMs: 100 }),
    subject: 's',
    poolers,
    clock: { now: () => 0 },
    log: () => undefined,
  } as unknown as ActionContext;
}

const gone = async () => Promise.reject(new Error('gone'));

test.each([
  ['DONE', async () => done({ x: 1 }), { status: 'DONE', findings: [], evidence: { x: 1 } }],
  ['REFUSED', async () => refused([]), { status: 'REFUSED', findings: [], evidence: {} }],
] as const)('after %s every entry of ours that is paused is resumed, and no other', async (_, work, outcome) => {
  const asked: string[] = [];
  expect(await releasing(two(asked), work)).toEqual(outcome);
  expect(asked.sort()).toEqual(['resume a:1 shop', 'resume b:1 again']);
});

test('after an error as well; the error is told', async () => {
  const asked: string[] = [];
  await expect(releasing(two(asked), () => Promise.reject(new Error('dead')))).rejects.toThrow('dead');
  expect(asked.sort()).toEqual(['resume a:1 shop', 'resume b:1 again']);
});

test.each<[string, Partial<PoolersPort>]>([
  ['read', { inspect: gone as never }],
  ['resumed', { resume: gone as never }],
])('a pooler that cannot be %s is told, and the other resumed; nothing is DONE then', async (_, broken) => {
  const asked: string[] = [];
  const { status, findings } = await releasing(two(asked, broken), async () => done());
  expect([status, findings.map(({ code, subject, found }) => [code, subject, found])]).toEqual([
    'REFUSED',
    [['PoolerLeftPaused', 's/poolers/b:1', 'RESUME failed: gone']],
  ]);
  expect(asked).toContain('resume a:1 shop');
});

test('a PAUSE that fails is told when no other is under way any more', async () => {
  const asked: string[] = [];
  const context = two(asked, { pause: gone as never });
  await expect(pausePoolers(context, {} as never)).rejects.toThrow('gone');
  expect(asked.filter((one) => one.startsWith('paused'))).toEqual(['paused a:1 shop']);
});

test('poolers whose PAUSE took too long are named', async () => {
  const handover: Parameters<typeof pausePoolers>[1] = {} as never;
  expect(await pausePoolers(two([], { pause: (async () => false) as never }), handover)).toBe(false);
  expect(handover.latePoolers).toEqual(['b:1']);
});

test('a pooler that does not let the runtime in says why; a part without poolers asks nobody', async () => {
  expect((await readPoolers(two([], { inspect: gone as never }))).map(({ at, refusal }) => [at, refusal])).toEqual([
    ['a:1', undefined],
    ['b:1', 'gone'],
  ]);
  const { poolers: _, ...without } = two([]);
  expect(await readPoolers({ ...without, config: pooledConfig({ poolers: undefined }) })).toEqual([]);
  expect(await releasing(without, async () => done())).toEqual(done());
});
