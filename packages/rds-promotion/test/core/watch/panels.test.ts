import { databasePanels } from '../../../src/core';
import { phases, planOf, type Scenario, scenarioNames, scenarios } from '../../cases';

const panels = (scenario: Scenario, phase = phases[0]) => databasePanels(planOf(scenarios[scenario], { phase }));
const metricsIn = (scenario: Scenario, region: string) =>
  panels(scenario).flatMap(({ metrics }) =>
    metrics.filter((one) => one.region === region).map(({ metricName }) => metricName),
  );

/** What cdk-monitoring-constructs draws (v9, lib/monitoring): `monitorRdsInstance`, `monitorRdsCluster`, `monitorAuroraCluster`. */
const drawnElsewhere = {
  instance: [
    'CPUUtilization',
    'FreeStorageSpace',
    'FreeableMemory',
    'DatabaseConnections',
    'ReadLatency',
    'ReadThroughput',
    'ReadIOPS',
    'WriteLatency',
    'WriteThroughput',
    'WriteIOPS',
  ],
  aurora: [
    'CPUUtilization',
    'VolumeBytesUsed',
    'FreeLocalStorage',
    'DatabaseConnections',
    'ReadIOPS',
    'WriteIOPS',
    'ServerlessDatabaseCapacity',
    'CommitLatency',
  ],
  /** Aurora MySQL alone publishes these. */
  auroraMySql: ['SelectLatency', 'InsertLatency', 'UpdateLatency', 'DeleteLatency'],
};

describe('what is drawn of a database (OBS-1)', () => {
  test.each([
    ['a logical handover', drawnElsewhere.instance],
    ['a MySQL database', drawnElsewhere.instance],
    ['an Aurora database', drawnElsewhere.aurora],
    ['an Aurora database whose global cluster exists', [...drawnElsewhere.aurora, ...drawnElsewhere.auroraMySql]],
  ] as const)('%s: everything that cdk-monitoring-constructs draws, at both ends', (scenario, expected) => {
    for (const region of ['us-west-2', 'us-east-1'])
      expect(metricsIn(scenario, region)).toEqual(expect.arrayContaining([...expected]));
  });

  test('and what it does not: lag, and rows on their way', () => {
    expect(panels('a logical handover').map(({ title }) => title)).toEqual([
      'Replica lag',
      'Row delay',
      'Log kept for replication',
      'Connections',
      'CPU',
      'Load',
      'Freeable memory',
      'Free storage',
      'Transaction ids used',
      'Latency of the volume (p90)',
      'Throughput',
      'Operations',
    ]);
    expect(panels('a logical handover').flatMap(({ title, glance }) => (glance ? [title] : []))).toEqual([
      'Replica lag',
      'Row delay',
      'Connections',
    ]);
    expect(panels('an Aurora database')[0]).toMatchObject({ title: 'Replication lag', glance: true });
  });

  test('once the migration is finalised the target alone, without lag', () => {
    for (const scenario of scenarioNames) {
      const finalised = panels(scenario, 'FINALISED');
      expect(finalised.flatMap(({ metrics }) => metrics).every(({ side }) => side === 'TARGET')).toBe(true);
      expect(finalised[0]?.title).toBe('Connections');
    }
  });

  test('titles are unique in the part, labels in their panel, and no panel is empty', () => {
    for (const scenario of scenarioNames)
      for (const phase of phases) {
        const all = panels(scenario, phase);
        expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
        for (const { metrics } of all) {
          expect(metrics.length).toBeGreaterThan(0);
          expect(new Set(metrics.map(({ label }) => label)).size).toBe(metrics.length);
        }
      }
  });
});
