import { composeName } from '@regionlift/migration/core';
import { databaseNaming, databaseSignals } from '../../../src/core';
import { phases, planOf, scenarioNames, scenarios } from '../../cases';

const namesOf = (scenario: keyof typeof scenarios, phase = phases[0]) =>
  databaseSignals(planOf(scenarios[scenario], { phase })).map(({ name }) => name);

const load = [
  'source-cpu',
  'cpu',
  'db-load',
  'freeable-memory',
  'source-read-latency',
  'source-write-latency',
  'read-latency',
  'write-latency',
];
const storage = ['source-free-storage', 'free-storage'];
const ids = ['source-transaction-ids', 'transaction-ids'];

describe('what is watched of a database (OBS-2)', () => {
  test('a logical handover, by phase', () => {
    const slots = ['slot-lag', 'reverse-slot-lag'];
    expect(phases.map((phase) => namesOf('a logical handover', phase))).toEqual([
      ['replica-lag', ...slots, ...storage, ...ids, ...load, 'source-connections'],
      [...slots, ...storage, ...ids, ...load, 'source-connections'],
      [...slots, ...storage, ...ids, ...load, 'connections'],
      [],
    ]);
  });

  test('a MySQL database has neither slots nor transaction ids that run out', () => {
    expect(namesOf('a MySQL database')).toEqual(['replica-lag', ...storage, ...load, 'source-connections']);
  });

  test('Aurora: the volume grows by itself, metrics are those of the cluster', () => {
    expect(namesOf('an Aurora database')).toEqual([
      'global-lag',
      'reverse-global-lag',
      ...ids,
      ...load,
      'source-connections',
    ]);
    for (const { dimensions } of databaseSignals(planOf(scenarios['an Aurora database'])))
      expect(Object.keys(dimensions)).toEqual(['DBClusterIdentifier']);
  });

  test('a full disk, and the slot that would fill it, abort a cutover; load, lag and what CloudWatch learns never do', () => {
    const aborting = phases.flatMap((phase) =>
      databaseSignals(planOf({}, { phase })).flatMap(({ name, abortsCutover, severity, anomaly }) => {
        expect(abortsCutover && (anomaly === true || severity !== 'CRITICAL')).toBe(false);
        return abortsCutover ? [name] : [];
      }),
    );
    expect([...new Set(aborting)].sort()).toEqual(['free-storage', 'slot-lag', 'source-free-storage']);
  });

  test('thresholds are those that AWS recommends, by the size of the instance (db.r6g.large: 2 vCPUs, 16 GiB)', () => {
    const figures = Object.fromEntries(
      databaseSignals(planOf()).map(({ name, threshold, statistic, evaluationPeriods, comparison }) => [
        name,
        [statistic, comparison, threshold, evaluationPeriods],
      ]),
    );
    expect(figures).toMatchObject({
      cpu: ['Average', 'ABOVE', 90, 5],
      'db-load': ['Average', 'ABOVE', 2, 15],
      'freeable-memory': ['Average', 'BELOW', 4 * 1024 ** 3, 15],
      'read-latency': ['p90', 'ABOVE', 0.02, 5],
      'write-latency': ['p90', 'ABOVE', 0.02, 5],
      'transaction-ids': ['Average', 'ABOVE', 1e9, 1],
      'replica-lag': ['Maximum', 'ABOVE', 600, 5],
    });
    const aurora = databaseSignals(planOf(scenarios['an Aurora database']));
    expect(aurora.find(({ name }) => name === 'freeable-memory')?.threshold).toBe(858_993_459);
  });

  test('an instance of unknown size is not asked for what follows from it', () => {
    const names = databaseSignals(planOf({ instanceClass: 'db.m9x.metal' })).map(({ name }) => name);
    expect(names.filter((name) => ['db-load', 'freeable-memory'].includes(name))).toEqual([]);
  });

  test('every signal says why: its threshold, and how absence is taken', () => {
    for (const scenario of scenarioNames)
      for (const { reason, missingDataReason, periodSeconds, evaluationPeriods } of databaseSignals(
        planOf(scenarios[scenario]),
      )) {
        expect([reason.length > 10, missingDataReason.length > 10]).toEqual([true, true]);
        expect(periodSeconds * evaluationPeriods).toBeLessThanOrEqual(86_400);
      }
  });

  test('the name that is judged beforehand is the longest of all alarms', () => {
    const plan = planOf();
    const longest = Math.max(
      ...scenarioNames.flatMap((scenario) =>
        phases.flatMap((phase) =>
          databaseSignals(planOf(scenarios[scenario], { phase })).map(
            ({ name }) => composeName(plan.migration, 'ALARM', plan.part, name).value.length,
          ),
        ),
      ),
    );
    expect(databaseNaming(plan.migration, 'Database').alarm.value.length).toBe(longest);
  });
});
