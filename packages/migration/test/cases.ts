import { deferred, type MigrationFacts } from '../src/core';

/** Facts that every check accepts. */
export const goodFacts: MigrationFacts = {
  name: 'Orders',
  from: 'us-west-2',
  to: 'us-east-1',
  account: '111122223333',
  phase: 'REPLICATE',
};

/** One bad input per row: the facts that differ from the good ones, and exactly the codes that both dialects report. */
export const badInputs: readonly { title: string; facts: Partial<MigrationFacts>; codes: readonly string[] }[] = [
  { title: 'an unknown region', facts: { from: 'us-est-1' }, codes: ['UnknownRegion'] },
  { title: 'a prototype key as region', facts: { to: '__proto__' }, codes: ['UnknownRegion'] },
  { title: 'equal regions', facts: { to: 'us-west-2' }, codes: ['RegionsEqual'] },
  { title: 'regions of two partitions', facts: { to: 'cn-north-1' }, codes: ['PartitionsDiffer'] },
  { title: 'an account of eleven digits', facts: { account: '11112222333' }, codes: ['InvalidAccount'] },
  { title: 'a name with a hyphen', facts: { name: 'Or-ders' }, codes: ['InvalidName'] },
  { title: 'a qualifier in capitals', facts: { qualifier: 'RL' }, codes: ['InvalidQualifier'] },
  { title: 'an empty qualifier', facts: { qualifier: '' }, codes: ['InvalidQualifier'] },
  { title: 'an unknown phase', facts: { phase: 'DONE' }, codes: ['UnknownPhase'] },
  {
    title: 'a phase that goes back after the promotion (RDS-2)',
    facts: { deployedPhase: 'PROMOTED' },
    codes: ['PhaseMoveRefused'],
  },
  {
    title: 'a phase that is jumped over',
    facts: { deployedPhase: 'REPLICATE', phase: 'CUT_OVER' },
    codes: ['PhaseMoveRefused'],
  },
  { title: 'a rollback window of nothing', facts: { rollbackWindowDays: 0 }, codes: ['InvalidRollbackWindow'] },
  { title: 'half a day of rollback window', facts: { rollbackWindowDays: 0.5 }, codes: ['InvalidRollbackWindow'] },
  { title: 'a deferred region', facts: { from: deferred('a test') }, codes: ['PlainValueNeeded'] },
  { title: 'a deferred account', facts: { account: deferred('a test') }, codes: ['PlainValueNeeded'] },
  {
    title: 'everything wrong at once',
    facts: { name: '1', from: 'x', to: 'y', account: '', phase: '', qualifier: '-', rollbackWindowDays: -1 },
    codes: [
      'UnknownRegion',
      'UnknownRegion',
      'InvalidAccount',
      'InvalidName',
      'InvalidQualifier',
      'UnknownPhase',
      'InvalidRollbackWindow',
    ],
  },
];
