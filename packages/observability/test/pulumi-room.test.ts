import type { Program } from '@regionlift/testkit';
import { capturedIn } from './pulumi-program';

type Registered = Program['resources'][number];

const named = ({ resources }: Program, name: string) => resources.find((one) => one.name === name) as Registered;
const waitsFor = ({ dependencies }: Registered) => dependencies.map((urn) => urn.split('::').at(-1));

describe('what names resources of parts waits for the parts (Pulumi)', () => {
  test.each([
    ['Ops-abort', ['Assets-reverse-replication-failed-alarm', 'Web-errors-alarm']],
    ['Ops-source-abort', ['Assets-replication-failed-alarm']],
    ['Ops-assets-runtime-errors', ['Assets-log']],
    ['Ops-failures-query', ['Assets-log', 'Web-log']],
    ['Ops-assets-canary-permission', ['Assets-function']],
    ['Ops-assets-canary-target', ['Ops-assets-canary-permission']],
  ])('%s', async (name, first) => {
    expect(waitsFor(named(await capturedIn('every part', 'PROMOTED'), name))).toEqual(expect.arrayContaining(first));
  });

  test('but not for parts that are not watched', async () => {
    const program = await capturedIn('one part without canaries', 'PROMOTED');
    expect(waitsFor(named(program, 'Ops-abort')).filter((name) => name?.startsWith('Web'))).toEqual([]);
  });

  test('the root of a tree of alarms waits for its leaves (OBS-6)', async () => {
    const program = await capturedIn('more alarms than one composite holds', 'PROMOTED');
    expect(waitsFor(named(program, 'Ops-abort'))).toEqual(expect.arrayContaining(['Ops-abort1', 'Ops-abort2']));
  });
});

describe('MigrationObservability (Pulumi)', () => {
  test('the dashboard names a load balancer by what AWS calls it (OBS-1)', async () => {
    const { inputs } = named(await capturedIn('every part', 'PROMOTED'), 'Ops-dashboard');
    expect(inputs.dashboardName).toBe('rl-orders-ops');
    const { widgets } = JSON.parse(String(inputs.dashboardBody)) as {
      widgets: { properties: { metrics?: unknown[][] } }[];
    };
    const rows = widgets.flatMap(({ properties }) => properties.metrics ?? []);
    expect(rows.filter(([, metric]) => metric === 'RequestCount').map((row) => row.slice(2, 4))).toEqual([
      ['LoadBalancer', expect.stringMatching(/^app\/rl-orders-web\//)],
    ]);
  });

  test('the logs of the workload are protected and wait for their key (OBS-3)', async () => {
    const { protect, retainOnDelete, inputs } = named(
      await capturedIn('everything chosen', 'PROMOTED'),
      'Ops-orders-web-log',
    );
    expect([protect, retainOnDelete]).toEqual([true, true]);
    expect(inputs).toMatchObject({ name: '/orders/web', retentionInDays: 90, region: 'us-east-1' });
    expect(inputs.kmsKeyId).toMatch(/^arn:aws:kms:us-east-1:/);
  });
});
