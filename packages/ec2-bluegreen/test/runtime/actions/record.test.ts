import { recordState } from '../../../src/core/record';
import { adoptRecord } from '../../../src/runtime/actions/adopt-record';
import { lowerTtl } from '../../../src/runtime/actions/lower-ttl';
import { restoreRecord } from '../../../src/runtime/actions/restore-record';
import { factsOf, movable } from '../../core/record/sample-record';
import { fakeContext } from '../fake/context';
import { aliasRecord } from '../fake/records';
import { complete, run } from '../fake/run';
import { acceleratorConfig, recordsConfig as config } from '../fake/sample-config';
import { type FakeWorld, fakeWorld } from '../fake/world';

const routeOf = (world: FakeWorld) => fakeContext(config, world, { action: 'shift-to-10' }).route;
const worldWith = (sets: FakeWorld['zone']['sets']) => {
  const world = fakeWorld(config);
  world.zone.sets = structuredClone(sets);
  return world;
};

describe.each(Object.entries(movable))('%s (EC2-8)', (_, sets) => {
  test('is lowered, adopted, shifted, detached, attached again and put back exactly', async () => {
    const world = worldWith([...sets]);
    const route = routeOf(world);
    expect((await complete(world, lowerTtl, { config })).outcome.status).toBe('DONE');
    expect((await complete(world, adoptRecord, { config })).outcome.status).toBe('DONE');
    expect(await route.read()).toMatchObject({ weights: { blue: 100, green: 0 }, attached: ['BLUE', 'GREEN'] });
    await route.write({ blue: 0, green: 100 });
    await route.detachBlue();
    expect(recordState(factsOf(world.zone.sets))).toEqual({ kind: 'SIMPLE', at: 'GREEN' });
    expect(await run(world, restoreRecord, config)).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'ClientsOnGreen' }],
    });
    await route.attachBlue();
    expect(await route.read()).toMatchObject({ weights: { blue: 0, green: 100 }, attached: ['BLUE', 'GREEN'] });
    await route.write({ blue: 100, green: 0 });
    expect(await run(world, restoreRecord, config)).toMatchObject({ status: 'DONE', evidence: { changed: true } });
    expect([world.zone.sets, world.ledger]).toEqual([sets, {}]);
    expect(await run(world, restoreRecord, config)).toMatchObject({ status: 'DONE', evidence: { changed: false } });
    expect(world.zone.sets).toEqual(sets);
  });
});

describe('lower-ttl (EC2-8)', () => {
  test('answers RUNNING for one old TTL, and says until when', async () => {
    const world = worldWith([...(movable['a CNAME record kept for an hour'] ?? [])]);
    const began = world.now;
    expect(await run(world, lowerTtl, config)).toMatchObject({ status: 'RUNNING', evidence: { changed: 1 } });
    expect(world.zone.sets[0]?.TTL).toBe(60);
    expect(await run(world, lowerTtl, config)).toMatchObject({
      status: 'RUNNING',
      evidence: { until: new Date(began + 3_720_000).toISOString() },
    });
    world.now = began + 3_720_000;
    expect(await run(world, lowerTtl, config)).toMatchObject({ status: 'DONE' });
  });

  test('an undo before anything else puts the TTL back', async () => {
    const sets = [...(movable['a CNAME record kept for an hour'] ?? [])];
    const world = worldWith(sets);
    await run(world, lowerTtl, config);
    expect(await run(world, restoreRecord, config)).toMatchObject({ status: 'DONE', evidence: { changed: true } });
    expect([world.zone.sets, world.ledger]).toEqual([sets, {}]);
  });
});

describe('records of somebody else (EC2-8)', () => {
  const theirs = [aliasRecord('theirs.elb.amazonaws.com', 'Z1')];

  test.each([lowerTtl, adoptRecord])('%p touches none', async (action) => {
    const world = worldWith(theirs);
    expect(await run(world, action, config)).toMatchObject({
      status: 'REFUSED',
      findings: [{ code: 'RecordNotMovable' }],
    });
    expect([world.zone.sets, world.ledger]).toEqual([theirs, {}]);
  });

  test('an edit after the adoption is kept by the undo, and told', async () => {
    const world = fakeWorld(config);
    await complete(world, adoptRecord, { config });
    world.zone.sets = structuredClone(theirs);
    expect(await run(world, restoreRecord, config)).toMatchObject({
      status: 'DONE',
      findings: [{ code: 'RecordChangedMeanwhile', verdict: 'unknown' }],
    });
    expect(world.zone.sets).toEqual(theirs);
  });
});

test('an undo of nothing does not even ask Route 53 (EC2-8)', async () => {
  const context = fakeContext(config, fakeWorld(config), { action: 'restore-record' });
  const sets = () => Promise.reject(new Error('no such zone'));
  const record = context.record && { ...context.record, sets };
  expect(await restoreRecord({ ...context, ...(record && { record }) })).toMatchObject({
    status: 'DONE',
    evidence: { changed: false },
  });
});

test.each([lowerTtl, adoptRecord, restoreRecord])('%p is nothing for an accelerator', async (action) => {
  await expect(run(fakeWorld(acceleratorConfig), action)).rejects.toMatchObject({ name: 'NoRecordRoute' });
});
