import type { Side } from '@regionlift/migration/core';
import fc from 'fast-check';
import {
  type GlobalClusterFacts,
  type GlobalFacts,
  globalMove,
  judgeGlobalCluster,
  judgeGlobalProbe,
} from '../../../src/core';

const member = { status: 'available', engineVersion: '15.4', pendingModifications: [] };
const cluster: GlobalClusterFacts = {
  status: 'available',
  writer: 'SOURCE',
  synchronization: { SOURCE: 'connected', TARGET: 'connected' },
};
const calm: GlobalFacts = { identifier: 'orders-global', cluster, source: member, target: member };
const withCluster = (more: Partial<GlobalClusterFacts>): GlobalFacts => ({ ...calm, cluster: { ...cluster, ...more } });
const move = (facts: GlobalFacts, to: Side = 'TARGET') => globalMove('Orders/Database', facts, to);
const codes = (facts: GlobalFacts) => {
  const decided = move(facts);
  return decided.kind === 'REFUSE' ? decided.findings.map(({ code }) => code) : decided;
};

describe('a managed switchover (RDS-5)', () => {
  test('starts when all three are available and the other end writes', () => {
    expect(move(calm)).toEqual({ kind: 'START' });
    expect(move(withCluster({ writer: 'TARGET' }), 'SOURCE')).toEqual({ kind: 'START' });
  });

  test('is over when the wanted end writes and is available', () => {
    expect(move(withCluster({ writer: 'TARGET' }))).toEqual({ kind: 'WRITING' });
    expect(move(calm, 'SOURCE')).toEqual({ kind: 'WRITING' });
  });

  test.each<[string, GlobalFacts, string]>([
    [
      'a switchover under way',
      withCluster({ switching: { status: 'switching-over', to: 'TARGET', dataLossAllowed: false } }),
      'the global database is switching-over',
    ],
    [
      'one that is not verified yet',
      withCluster({ switching: { status: 'pending', to: 'TARGET', dataLossAllowed: false } }),
      'the global database is pending',
    ],
    [
      'one to the other end',
      withCluster({ switching: { status: 'switching-over', to: 'SOURCE', dataLossAllowed: false } }),
      'the global database is switching-over',
    ],
    ['a global database that is modified', withCluster({ status: 'modifying' }), 'the global database is modifying'],
    [
      'a member out of sync',
      withCluster({ synchronization: { TARGET: 'pending-resync' } }),
      'the target is pending-resync',
    ],
    [
      'a target that is backing up',
      { ...calm, target: { ...member, status: 'backing-up' } },
      'the target is backing-up',
    ],
    ['a source that is upgraded', { ...calm, source: { ...member, status: 'upgrading' } }, 'the source is upgrading'],
    [
      'a new writer that is not up',
      { ...withCluster({ writer: 'TARGET' }), target: { ...member, status: 'modifying' } },
      'the new writer is available, modifying',
    ],
    [
      'a new writer of a busy database',
      withCluster({ writer: 'TARGET', status: 'modifying' }),
      'the new writer is modifying, available',
    ],
  ])('waits for %s', (_, facts, waitsFor) => {
    expect(move(facts)).toEqual({ kind: 'WAIT', waitsFor });
  });

  test('of the writer itself RDS says no synchronization that counts', () => {
    expect(move(withCluster({ synchronization: { SOURCE: 'pending-resync', TARGET: 'connected' } }))).toEqual({
      kind: 'START',
    });
    expect(move(withCluster({ synchronization: {} }))).toEqual({ kind: 'START' });
  });

  test.each<[string, GlobalFacts, readonly string[]]>([
    ['no global database', { identifier: 'x', source: member, target: member }, ['GlobalClusterMissing']],
    ['no clusters', { identifier: 'x', cluster }, ['GlobalMemberMissing']],
    ['a third cluster that writes', { ...calm, cluster: { status: 'available' } }, ['GlobalWriterElsewhere']],
    [
      'a failover that may lose writes',
      withCluster({ switching: { status: 'failing-over', dataLossAllowed: true } }),
      ['GlobalFailoverWithDataLoss'],
    ],
    [
      'a switchover that is cancelled',
      withCluster({ switching: { status: 'cancelling', to: 'TARGET', dataLossAllowed: false } }),
      ['GlobalSwitchoverCancelled'],
    ],
    ['other minor versions', { ...calm, target: { ...member, engineVersion: '15.5' } }, ['GlobalVersionsDiffer']],
  ])('is refused with %s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });

  test('other patch levels and pending changes are listed, RDS decides', () => {
    const facts: GlobalFacts = {
      ...calm,
      source: { ...member, engineVersion: '13.3.1', pendingModifications: ['EngineVersion'] },
      target: { ...member, engineVersion: '13.3.2' },
    };
    expect(move(facts)).toEqual({ kind: 'START' });
    expect(judgeGlobalCluster('s', facts).map(({ code, verdict, found }) => [code, verdict, found])).toEqual([
      ['GlobalVersionsDiffer', 'unknown', '13.3.1 at the source, 13.3.2 at the target'],
      ['GlobalModificationsPending', 'unknown', 'EngineVersion of the source'],
    ]);
  });

  test('preflight finds nothing in a calm database and lists what a busy one waits for (RDS-9)', () => {
    expect(judgeGlobalCluster('s', calm)).toEqual([]);
    expect(
      judgeGlobalCluster('s', withCluster({ status: 'modifying' })).map(({ code, verdict }) => [code, verdict]),
    ).toEqual([['GlobalClusterBusy', 'unknown']]);
  });

  const statuses = fc.constantFrom('available', 'modifying', 'upgrading', 'deleting');
  const side = fc.constantFrom<Side | undefined>('SOURCE', 'TARGET', undefined);
  const anyFacts = fc.record({
    identifier: fc.constant('g'),
    cluster: fc.option(
      fc.record({
        status: statuses,
        writer: side,
        switching: fc.option(
          fc.record({
            status: fc.constantFrom('pending', 'switching-over', 'failing-over', 'cancelling'),
            to: side,
            dataLossAllowed: fc.boolean(),
          }),
          { nil: undefined },
        ),
        synchronization: fc.record({ TARGET: fc.constantFrom('connected', 'pending-resync') }),
      }),
      { nil: undefined },
    ),
    source: fc.option(
      fc.record({
        status: statuses,
        engineVersion: fc.constantFrom('15.4', '15.5'),
        pendingModifications: fc.constant([]),
      }),
      { nil: undefined },
    ),
    target: fc.option(
      fc.record({
        status: statuses,
        engineVersion: fc.constantFrom('15.4', '15.5'),
        pendingModifications: fc.constant([]),
      }),
      { nil: undefined },
    ),
  }) as fc.Arbitrary<GlobalFacts>;

  test('whatever RDS says: never started twice, never from a busy state, never done while another end writes', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom<Side>('SOURCE', 'TARGET'), (facts, to) => {
        const { kind } = move(facts, to);
        if (kind === 'START') {
          expect(facts.cluster?.status).toBe('available');
          expect(facts.cluster?.switching).toBeUndefined();
          expect(facts.cluster?.writer).toBe(to === 'SOURCE' ? 'TARGET' : 'SOURCE');
          expect([facts.source?.status, facts.target?.status]).toEqual(['available', 'available']);
          expect(facts.source?.engineVersion).toBe(facts.target?.engineVersion);
        }
        if (kind === 'WRITING') expect([facts.cluster?.writer, facts.cluster?.switching]).toEqual([to, undefined]);
        if (facts.cluster?.switching?.dataLossAllowed) expect(kind).toBe('REFUSE');
      }),
      { numRuns: 2_000 },
    );
  });
});

test('a probe fails while another cluster writes or the name is elsewhere', () => {
  const told = (facts: GlobalFacts, nameAt: Side | undefined) =>
    judgeGlobalProbe('s', move(facts), nameAt).map(({ code, found }) => [code, found]);
  expect(told(withCluster({ writer: 'TARGET' }), 'TARGET')).toEqual([]);
  expect(told(calm, 'SOURCE')).toEqual([
    ['TargetNotWriting', "the source's cluster writes"],
    ['NameNotAtTarget', 'the source'],
  ]);
  expect(told(withCluster({ status: 'modifying', writer: 'TARGET' }), undefined)).toEqual([
    ['TargetNotWriting', 'the new writer is modifying, available'],
    ['NameNotAtTarget', 'neither end'],
  ]);
  expect(told({ identifier: 'x' }, 'TARGET').map(([code]) => code)).toEqual([
    'GlobalClusterMissing',
    'GlobalMemberMissing',
  ]);
});
