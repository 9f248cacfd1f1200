import fc from 'fast-check';
import type { RequestRecord } from '../../src/contract/traffic';
import { type Held, judge } from '../../src/traffic/verdict/judge';
import { once, write } from './records';

const held = (rest: Partial<Held> = {}): Held => ({ serving: 'SOURCE', writes: [], hasObject: () => true, ...rest });

const anyRecord: fc.Arbitrary<RequestRecord> = fc
  .record({
    atMs: fc.nat(60_000),
    ms: fc.nat(2_000),
    kind: fc.constantFrom('READ', 'WRITE', 'OBJECT'),
    attempts: fc.integer({ min: 1, max: 5 }),
    ok: fc.boolean(),
    id: fc.uuid(),
    database: fc.constantFrom('SOURCE', 'TARGET'),
  })
  .map((record) => record as RequestRecord);
const anyRecords = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 40 });

const acknowledged = (records: readonly RequestRecord[]) => records.filter(({ kind, ok }) => kind === 'WRITE' && ok);

describe('the verdict over all requests (REH-3)', () => {
  it('counts what was asked, what failed and what was sent again', () => {
    const records = [
      write('a'),
      write('b', { attempts: 3 }),
      write('c', { ok: false, attempts: 9 }),
      write('d', { kind: 'READ' }),
      write('e', { kind: 'OBJECT' }),
    ];
    expect(judge(records, held({ writes: once([write('a'), write('b')]) }))).toEqual({
      requests: 5,
      failedRequests: 1,
      retriedRequests: 2,
      acknowledgedWrites: 2,
      lostWrites: 0,
      duplicateWrites: 0,
      splitBrainMs: 0,
      longestGapMs: 0,
      objectsMissing: 0,
    });
  });

  it('finds nothing wrong where everything acknowledged is held once, whatever else is held', () => {
    fc.assert(
      fc.property(anyRecords, fc.array(fc.uuid()), (records, others) => {
        const writes = [...once(acknowledged(records)), ...others.map((id) => ({ id, times: 1, events: 1 }))];
        expect(judge(records, held({ writes }))).toMatchObject({
          lostWrites: 0,
          duplicateWrites: 0,
          objectsMissing: 0,
        });
      }),
    );
  });

  it('counts exactly the acknowledged writes that are not held', () => {
    fc.assert(
      fc.property(anyRecords, fc.func(fc.boolean()), (records, kept) => {
        const writes = once(acknowledged(records).filter(({ id }) => kept(id)));
        const lost = acknowledged(records).filter(({ id }) => !kept(id));
        expect(judge(records, held({ writes })).lostWrites).toBe(lost.length);
      }),
    );
  });

  it('counts every write that is held more than once, or whose event is, acknowledged or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.uuid(), times: fc.integer({ min: 1, max: 3 }), events: fc.nat(3) })),
        (writes) => {
          const twice = writes.filter(({ times, events }) => times > 1 || events > 1);
          expect(judge([], held({ writes })).duplicateWrites).toBe(twice.length);
        },
      ),
    );
  });

  it('counts acknowledged objects that the serving store does not have', () => {
    const records = ['a', 'b', 'c'].map((id) => write(id, { kind: 'OBJECT', ok: id !== 'c' }));
    expect(judge(records, held({ hasObject: (id) => id === 'a' })).objectsMissing).toBe(1);
  });

  it('takes the longest time between two acknowledged writes, in the order of their answers', () => {
    const at = (atMs: number, ms: number, rest: Partial<RequestRecord> = {}) => write(`${atMs}`, { atMs, ms, ...rest });
    const records = [at(700, 10), at(0, 100), at(200, 50), at(300, 20, { ok: false }), at(400, 20, { kind: 'READ' })];
    expect(judge(records, held()).longestGapMs).toBe(460);
    expect(judge([at(5, 5)], held()).longestGapMs).toBe(0);
  });

  it('does not depend on the order in which requests were recorded', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const whole = held({ writes: once(acknowledged(records)) });
        expect(judge([...records].reverse(), whole)).toEqual(judge(records, whole));
      }),
    );
  });
});
