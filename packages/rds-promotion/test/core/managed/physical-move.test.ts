import { judgeAll } from '@regionlift/migration/core';
import {
  judgeCatchUp,
  judgePhysicalPreflight,
  type PhysicalFacts,
  physicalBack,
  physicalMove,
  physicalProbeChecks,
} from '../../../src/core';

const replica = { status: 'available', replicaOf: 'arn:aws:rds:us-west-2:111122223333:db:orders' };
const promoted = { status: 'available' };
const facts: PhysicalFacts = {
  engine: 'POSTGRES',
  databases: ['orders'],
  applicationRoles: ['orders_app'],
  sourceName: { region: 'us-west-2', identifier: 'orders' },
  source: { status: 'available' },
  target: replica,
  nameAt: 'SOURCE',
  acknowledged: [],
};
const mysql: PhysicalFacts = { ...facts, engine: 'MYSQL', databases: [], applicationRoles: [] };
const without = (key: keyof PhysicalFacts): PhysicalFacts => {
  const { [key]: _, ...rest } = facts;
  return rest as PhysicalFacts;
};
const move = (given: PhysicalFacts) => physicalMove('Orders/Database', given);
const codes = (given: PhysicalFacts) => {
  const decided = move(given);
  return decided.kind === 'REFUSE' ? decided.findings.map(({ code }) => code) : decided.kind;
};

describe('a physical switchover (RDS-4)', () => {
  test.each<[string, PhysicalFacts, string]>([
    ['an available replica is handed over', facts, 'HAND_OVER'],
    ['a promoted target that nobody writes to gets the name', { ...facts, target: promoted }, 'FLIP'],
    ['a promoted target that has the name is opened', { ...facts, target: promoted, nameAt: 'TARGET' }, 'OPEN'],
    [
      'MySQL is handed over when somebody has fenced it',
      { ...mysql, acknowledged: ['FenceByHandNeeded'] },
      'HAND_OVER',
    ],
    ['MySQL that has the name needs no fence any more', { ...mysql, target: promoted, nameAt: 'TARGET' }, 'OPEN'],
  ])('%s', (_, given, kind) => {
    expect(codes(given)).toBe(kind);
  });

  test.each(['backing-up', 'modifying', 'rebooting', 'storage-optimization', 'creating'])(
    'a target that is %s is waited for, before anything is fenced',
    (status) => {
      expect(move({ ...facts, target: { ...replica, status } })).toEqual({
        kind: 'WAIT',
        waitsFor: `the target is ${status}`,
      });
      expect(move({ ...facts, target: { status } })).toEqual({ kind: 'WAIT', waitsFor: `the target is ${status}` });
    },
  );

  test.each<[string, PhysicalFacts, readonly string[]]>([
    ['no target', without('target'), ['TargetMissing']],
    [
      'a replica of another source',
      { ...facts, target: { ...replica, replicaOf: 'arn:aws:rds:us-west-2:111122223333:db:old' } },
      ['ReplicaOfAnother'],
    ],
    ['a replication in error', { ...facts, target: { ...replica, replicationState: 'error' } }, ['ReplicationBroken']],
    [
      'a replication that was terminated',
      { ...facts, target: { ...replica, replicationState: 'terminated' } },
      ['ReplicationBroken'],
    ],
    ['a name that points elsewhere', without('nameAt'), ['NameElsewhere']],
    ['a name that points at a replica', { ...facts, nameAt: 'TARGET' }, ['NameAtReplica']],
    ['MySQL that nobody has fenced', mysql, ['FenceByHandNeeded']],
    ['MySQL that was promoted, fenced by nobody', { ...mysql, target: promoted }, ['FenceByHandNeeded']],
    ['PostgreSQL without roles to keep out', { ...facts, applicationRoles: [] }, ['FenceByHandNeeded']],
    ['PostgreSQL without databases', { ...facts, databases: [] }, ['FenceByHandNeeded']],
  ])('is refused with %s', (_, given, expected) => {
    expect(codes(given)).toEqual(expected);
  });
});

describe('the way back of a physical handover', () => {
  const back = (given: PhysicalFacts) => {
    const { kind, findings } = physicalBack('Orders/Database', given);
    return [kind, ...findings.map(({ code, verdict }) => `${code} ${verdict}`)];
  };

  test.each<[string, PhysicalFacts, readonly string[]]>([
    ['is open before the promotion', facts, ['REOPEN']],
    ['costs the target after it', { ...facts, target: promoted }, ['REOPEN', 'TargetAbandoned unknown']],
    ['asks for a hand where a hand fenced', mysql, ['REOPEN', 'OpenByHandNeeded unknown']],
    [
      'loses writes once the name has moved',
      { ...facts, target: promoted, nameAt: 'TARGET' },
      ['REFUSE', 'RollbackLosesWrites fail'],
    ],
    ['is refused while the name points elsewhere', without('nameAt'), ['REFUSE', 'NameElsewhere fail']],
    ['is open without a target', without('target'), ['REOPEN']],
  ])('%s', (_, given, expected) => {
    expect(back(given)).toEqual(expected);
  });
});

test.each<[string, PhysicalFacts, readonly string[]]>([
  ['a replica is waited for', facts, []],
  ['MySQL is told to be watched by hand', mysql, ['CatchUpByHand unknown']],
  ['a promoted target is no replica', { ...facts, target: promoted }, ['TargetNotReplica fail']],
  [
    'a broken replica is not waited for',
    { ...facts, target: { ...replica, replicationState: 'stopped' } },
    ['ReplicationBroken fail'],
  ],
  ['no target is not waited for', without('target'), ['TargetMissing fail']],
])('catching up: %s (RDS-8)', (_, given, expected) => {
  expect(judgeCatchUp('s', given).map(({ code, verdict }) => `${code} ${verdict}`)).toEqual(expected);
});

test('preflight tells of a fence by hand without holding it against anybody (RDS-9)', () => {
  expect(judgePhysicalPreflight('s', facts)).toEqual([]);
  expect(
    judgePhysicalPreflight('s', { ...mysql, nameAt: undefined }).map(({ code, verdict }) => `${code} ${verdict}`),
  ).toEqual(['NameElsewhere fail', 'FenceByHandNeeded unknown']);
});

describe('the probe of a physical handover', () => {
  const good = { nameAt: 'TARGET', target: promoted, sourceFenced: true, targetFenced: false } as const;
  const told = (given: object) =>
    judgeAll('s', { ...good, ...given }, physicalProbeChecks).map(({ code, verdict }) => `${code} ${verdict}`);

  test.each([
    [{}, []],
    [{ nameAt: 'SOURCE' }, ['NameNotAtTarget fail']],
    [{ nameAt: undefined }, ['NameNotAtTarget fail']],
    [{ target: replica }, ['TargetNotPromoted fail']],
    [{ target: undefined }, ['TargetNotPromoted fail']],
    [{ target: { status: 'modifying' } }, ['TargetNotPromoted fail']],
    [{ targetFenced: true }, ['TargetNotOpen fail']],
    [{ sourceFenced: false }, ['SourceNotFenced fail']],
    [{ sourceFenced: undefined, targetFenced: undefined }, ['TargetNotOpen unknown', 'SourceNotFenced unknown']],
  ])('%j: %j', (given, expected) => {
    expect(told(given)).toEqual(expected);
  });
});
