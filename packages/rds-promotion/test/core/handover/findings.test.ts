import {
  identityFindings,
  leftBehindFindings,
  type ProbeFacts,
  probeFindings,
  type ReplicationFacts,
  replicationFindings,
} from '../../../src/core/handover';
import type { PublishableTable } from '../../../src/core/sql';

const table: PublishableTable = {
  schema: 'public',
  name: 'orders',
  partition: false,
  partitioned: false,
  published: true,
  identity: 'KEY',
};
const codes = (findings: readonly { readonly code: string; readonly found: string }[]) =>
  findings.map(({ code, found }) => `${code}: ${found}`);

test.each<[string, Partial<PublishableTable>, string[]]>([
  ['a key', {}, []],
  ['an index', { identity: 'INDEX' }, []],
  ['the whole row', { identity: 'FULL' }, []],
  ['nothing', { identity: 'NONE' }, ['TableWithoutReplicaIdentity: public.orders in shop']],
  [
    'nothing on a partition',
    { identity: 'NONE', partition: true },
    ['TableWithoutReplicaIdentity: public.orders in shop'],
  ],
  [
    'nothing on the root of partitions',
    { identity: 'NONE', partitioned: true },
    ['TableWithoutReplicaIdentity: public.orders in shop'],
  ],
])('a table identified by %s', (_, change, wanted) => {
  expect(codes(identityFindings('s', 'shop', [{ ...table, ...change }]))).toEqual(wanted);
});

test('tables younger than the publication, and what the other end does not have, are named; five at most', () => {
  const sequences = [{ schema: 'public', name: 'ids' }];
  const both = { tables: [table], sequences };
  expect(leftBehindFindings('s', 'shop', both, both)).toEqual([]);
  expect(codes(leftBehindFindings('s', 'shop', { ...both, tables: [{ ...table, published: false }] }, both))).toEqual([
    'TableNotPublished: public.orders in shop',
  ]);
  expect(
    leftBehindFindings('s', 'shop', { ...both, tables: [{ ...table, published: false, partition: true }] }, both),
  ).toEqual([]);
  expect(codes(leftBehindFindings('s', 'shop', both, { tables: [], sequences: [] }))).toEqual([
    'MissingAtOtherEnd: public.orders, public.ids in shop',
  ]);
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({ ...table, name }));
  expect(
    codes(leftBehindFindings('s', 'shop', { tables: many, sequences: [] }, { tables: [], sequences: [] })),
  ).toEqual(['MissingAtOtherEnd: public.a, public.b, public.c, public.d, public.e and 2 more in shop']);
});

const replication: ReplicationFacts = {
  database: 'shop',
  name: 'r',
  slot: { confirmed: '0/1', walStatus: 'reserved', active: true, lagBytes: 0 },
  subscription: { enabled: true, running: true, errors: 3, conflicts: 0 },
  errorsBefore: 3,
};
const subscription = { enabled: true, running: true, errors: 3, conflicts: 0 };

test.each<[string, Partial<ReplicationFacts>, string[]]>([
  ['running, with errors of long ago', {}, []],
  ['not running at the moment', { subscription: { ...subscription, running: false } }, []],
  ['no slot', { slot: undefined }, ['SlotMissing']],
  [
    'a slot without its log',
    { slot: { confirmed: null, walStatus: 'lost', active: false, lagBytes: null } },
    ['SlotLost'],
  ],
  ['no subscription', { subscription: undefined }, ['SubscriptionMissing']],
  ['disabled', { subscription: { ...subscription, enabled: false } }, ['SubscriptionDisabled']],
  ['a conflict', { subscription: { ...subscription, conflicts: 1 } }, ['ReplicationConflict']],
  [
    'more errors while looking, and down',
    { subscription: { ...subscription, running: false, errors: 4 } },
    ['ReplicationFails'],
  ],
  ['more errors while looking, and up again', { subscription: { ...subscription, errors: 4 } }, []],
  ['a first look', { subscription: { ...subscription, running: false, errors: 4 }, errorsBefore: undefined }, []],
])('replication: %s', (_, change, wanted) => {
  expect(replicationFindings('s', { ...replication, ...change }).map(({ code }) => code)).toEqual(wanted);
});

const switched: ProbeFacts = {
  name: 'TARGET',
  source: 'CLOSED',
  target: 'OPEN',
  sourceSessions: 0,
  unprepared: [],
  unwritten: [],
};

test.each<[string, Partial<ProbeFacts>, string[]]>([
  ['switched', {}, []],
  ['the name points back', { name: 'SOURCE' }, ['NameNotFlipped: the name points at SOURCE']],
  ['the name points elsewhere', { name: undefined }, ['NameNotFlipped: the name points at neither end']],
  ['target half closed', { target: 'HALF' }, ['TargetTakesNoWrites: a target closed to the application']],
  ['a database that does not write', { unwritten: ['a', 'b'] }, ['TargetTakesNoWrites: no write in a, b']],
  ['nothing was prepared', { unprepared: ['a', 'b'] }, ['HeartbeatMissing: no regionlift.heartbeat in a, b']],
  [
    'one database was prepared',
    { unprepared: ['a'], unwritten: ['b'] },
    ['HeartbeatMissing: no regionlift.heartbeat in a', 'TargetTakesNoWrites: no write in b'],
  ],
  ['source half closed', { source: 'HALF' }, ['SourceTakesWrites: a source open to the application']],
  ['sessions on the source', { sourceSessions: 2 }, ['SourceTakesWrites: 2 sessions of the application']],
])('probe: %s', (_, change, wanted) => {
  expect(codes(probeFindings('s', { ...switched, ...change }))).toEqual(wanted);
});
