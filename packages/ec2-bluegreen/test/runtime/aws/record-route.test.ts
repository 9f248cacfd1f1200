import { weightedChanges } from '../../../src/core/record';
import type { Record53 } from '../../../src/runtime/aws/record';
import { awsRecordRoute } from '../../../src/runtime/aws/record-route';
import type { RecordChange, RecordSet } from '../../../src/runtime/ports';
import { after, factsOf, movable } from '../../core/record/sample-record';
import { aliasRecord } from '../fake/records';
import { recordsConfig } from '../fake/sample-config';
import { loadBalancers } from '../fake/world';

/** A zone that remembers its changes, and refuses what Route 53 refuses. */
function zoneOf(sets: readonly RecordSet[], settled = true) {
  const zone = { sets, changes: [] as readonly RecordChange[] };
  const record: Record53 = {
    sets: async () => zone.sets,
    settled: async () => settled,
    change: async (changes) => {
      zone.sets = await after(zone.sets, changes);
      zone.changes = changes;
    },
  };
  return { zone, route: awsRecordRoute(recordsConfig, record, async () => loadBalancers) };
}

const adopted = async (sets: readonly RecordSet[], weights = { blue: 100, green: 0 }) =>
  after(sets, weightedChanges(factsOf(sets), weights));

describe('weighted records as what moves clients (EC2-8)', () => {
  test.each(Object.entries(movable))('%s: read, moved, detached and attached again', async (_, sets) => {
    const { zone, route } = zoneOf(await adopted(sets));
    expect(await route.read()).toEqual({
      weights: { blue: 100, green: 0 },
      attached: ['BLUE', 'GREEN'],
      settled: true,
    });
    await route.write({ blue: 10, green: 90 });
    expect(new Set(zone.changes.map(({ action }) => action))).toEqual(new Set(['UPSERT']));
    expect((await route.read()).weights).toEqual({ blue: 10, green: 90 });
    await route.write({ blue: 0, green: 100 });
    await route.detachBlue();
    expect(await route.read()).toMatchObject({ weights: { blue: 0, green: 100 }, attached: ['GREEN'] });
    await route.attachBlue();
    expect(await route.read()).toMatchObject({ weights: { blue: 0, green: 100 }, attached: ['BLUE', 'GREEN'] });
  });

  test('a change that name servers do not have yet is not settled', async () => {
    const { route } = zoneOf(await adopted(movable['an alias'] ?? []), false);
    expect((await route.read()).settled).toBe(false);
  });

  test('what is done already is not done again', async () => {
    const { zone, route } = zoneOf(await adopted(movable['an alias'] ?? []));
    await route.attachBlue();
    expect(zone.changes).toEqual([]);
    await route.detachBlue();
    const { changes } = zone;
    await route.detachBlue();
    expect(zone.changes).toBe(changes);
  });

  test.each([
    ['nothing', []],
    ['a load balancer of somebody else', [aliasRecord('other.us-west-2.elb.amazonaws.com', 'Z9')]],
  ])('a name that holds %s is not moved', async (_, sets) => {
    const { zone, route } = zoneOf(sets);
    await expect(route.read()).rejects.toMatchObject({ name: 'RecordNotMovable' });
    await expect(route.write({ blue: 90, green: 10 })).rejects.toMatchObject({ name: 'RecordNotMovable' });
    expect(zone.changes).toEqual([]);
  });
});
