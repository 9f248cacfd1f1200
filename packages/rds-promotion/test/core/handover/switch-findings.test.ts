import {
  type AttachFacts,
  advancedFrom,
  attachFindings,
  leftFinding,
  noWayBack,
  outward,
  replicationBehind,
  reverseOf,
  stoppedFindings,
} from '../../../src/core/handover';
import { handoverNames } from '../../../src/core/sql';

const stopped = { name: 'FROM' as const, prepared: 0, aborting: false, overBudget: true, sessionsEnded: true };

test.each<[string, Partial<Omit<typeof stopped, 'name'>> & { name?: 'FROM' | 'ELSEWHERE' }, string[]]>([
  ['not drained', {}, ['PauseBudgetExceeded: replication had not drained after 500 ms']],
  ['sessions left', { sessionsEnded: false }, ['PauseBudgetExceeded: sessions had not ended after 500 ms']],
  [
    'prepared',
    { prepared: 2, overBudget: false },
    ['PreparedTransactionsLeft: 2 transactions that wait for COMMIT PREPARED'],
  ],
  ['an error told it', { aborting: true }, []],
  ['elsewhere', { name: 'ELSEWHERE' }, ['NameElsewhere: a name that points at neither end']],
])('a handover given up: %s', (_, change, wanted) => {
  const findings = stoppedFindings('s', { pauseBudgetMs: 500 }, outward, { ...stopped, ...change });
  expect(findings.map(({ code, found }) => `${code}: ${found}`)).toEqual(wanted);
  for (const { allowed } of findings.filter(({ code }) => code === 'PauseBudgetExceeded'))
    expect(allowed).toBe('a handover within 500 ms; the source is open again, nothing is lost');
});

const following: AttachFacts = {
  database: 'shop',
  slotName: 'slot',
  slot: { confirmed: '0/5', walStatus: 'reserved', active: false, lagBytes: 0 },
  publication: 'publication',
  published: true,
  promotion: '0/9',
};
const slot = { confirmed: '0/5', walStatus: 'reserved', active: false, lagBytes: 0 };

test.each<[string, Partial<AttachFacts>, string[]]>([
  ['can follow', {}, []],
  ['consistent at the promotion itself', { promotion: '0/5' }, []],
  ['no slot', { slot: undefined }, ['SlotMissing']],
  ['a slot that is not consistent yet', { slot: { ...slot, confirmed: null } }, ['SlotMissing']],
  ['a slot without its log', { slot: { ...slot, walStatus: 'lost', confirmed: null } }, ['SlotLost']],
  ['a younger slot', { promotion: '0/4' }, ['SlotYoungerThanPromotion']],
  ['a copy older than the publication', { published: false }, ['PublicationMissing']],
])('attach: %s', (_, change, wanted) => {
  expect(attachFindings('s', { ...following, ...change }).map(({ code }) => code)).toEqual(wanted);
});

test('what is left is named by the end that has it', () => {
  const names = handoverNames({ qualifier: 'rl', migration: 'orders', part: 'database' }, 'shop');
  const of = (side: 'SOURCE' | 'TARGET', removal: 'subscriptions' | 'slots' | 'rest') => {
    const { code, property, found } = leftFinding('s', { side, database: 'shop', removal }, names, 'gone');
    return [code, property, found];
  };
  expect(of('SOURCE', 'slots')).toEqual(['SlotLeft', 'source', `slot ${names.forward} in shop: gone`]);
  expect(of('TARGET', 'slots')).toEqual(['SlotLeft', 'target', `slot ${names.reverse} in shop: gone`]);
  expect(of('SOURCE', 'subscriptions')).toEqual([
    'ObjectsLeft',
    'source',
    `subscription ${names.reverse} in shop: gone`,
  ]);
  expect(of('TARGET', 'subscriptions')).toEqual([
    'ObjectsLeft',
    'target',
    `subscription ${names.forward} in shop: gone`,
  ]);
  expect(of('TARGET', 'rest')).toEqual(['ObjectsLeft', 'target', `publication ${names.publication} in shop: gone`]);
});

test('the way back is told with its own problem, and what is behind with its budget', () => {
  const behind = replicationBehind('s', 500, outward);
  expect(behind.found).toBe('no heartbeat within 500 ms at the target');
  expect(noWayBack('s', reverseOf(outward), behind)).toMatchObject({
    code: 'NoWayBack',
    found: 'no heartbeat within 500 ms at the target (ReplicationBehind), from the target to the source',
    remedy: 'run attach again; wait for wait-catch-up, then try again',
  });
});

test('numbers of 64 bits come over exactly', () => {
  const definition = { schema: 's', name: 'q', increment: '1', min: '1', max: '9223372036854775807', cycle: false };
  expect(advancedFrom(definition, { at: 0, last: '9223372036854774000', called: true }, 1000)).toEqual({
    value: 9223372036854775000n,
    called: true,
    nearLimit: false,
  });
});

test('a pooler that did not pause in time is named', () => {
  const [finding] = stoppedFindings('s', { pauseBudgetMs: 500 }, outward, { ...stopped, sessionsEnded: false }, [
    'a:6432',
    'b:6432',
  ]);
  expect(finding?.found).toBe('a:6432, b:6432 had not paused after 500 ms');
});
