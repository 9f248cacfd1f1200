import type { Program } from '@regionlift/testkit';
import { alertsScenarios, functionIn } from './cases';
import { alertsCaptured, capturedAlerts } from './pulumi-program';

const ofType = ({ resources }: Program, type: string) => resources.filter((one) => one.type.startsWith(`aws:${type}:`));
const names = (urns: readonly string[]) => urns.map((urn) => urn.split('::').at(-1)).sort();

describe('MigrationAlerts (Pulumi, OBS-4)', () => {
  test('every child has a parent and names its region, but for what is global (DESIGN §2)', async () => {
    const { resources } = await alertsCaptured('everything chosen');
    const custom = resources.filter((one) => one.custom && one.type.startsWith('aws:'));
    expect(custom.length).toBeGreaterThan(20);
    for (const { type, inputs, parent } of custom) {
      expect(parent).toMatch(/MigrationAlerts::pager$/);
      if (!type.startsWith('aws:iam/')) expect(['us-west-2', 'us-east-1']).toContain(inputs.region);
    }
  });

  test('keys are protected and kept, topics go with their alarms', async () => {
    const program = await alertsCaptured('everything chosen');
    const kept = program.resources.filter(({ protect, retainOnDelete }) => protect && retainOnDelete);
    expect(kept.map(({ name }) => name).sort()).toEqual([
      'pager-source-key',
      'pager-source-key-alias',
      'pager-target-key',
      'pager-target-key-alias',
    ]);
  });

  test('a URL with a token is no plain text in the state', async () => {
    const program = await alertsCaptured('a webhook with a token, told of what is critical');
    const [secret] = ofType(program, 'sns/topicSubscription').filter(({ inputs }) => inputs.protocol === 'https');
    expect(typeof secret?.inputs.endpoint).not.toBe('string');
    expect(ofType(program, 'sns/topicSubscription').length).toBe(6);
  });

  test('SNS is let into functions before they are subscribed', async () => {
    const program = await alertsCaptured('everything chosen');
    const subscribed = ofType(program, 'sns/topicSubscription').filter(({ inputs }) => inputs.protocol === 'lambda');
    expect(subscribed.map(({ inputs }) => inputs.endpoint).sort()).toEqual([
      functionIn('us-east-1'),
      functionIn('us-east-1'),
      `${functionIn('us-west-2')}:live`,
    ]);
    for (const { dependencies, name } of subscribed) expect(names(dependencies)).toContain(`${name}-permission`);
  });

  test('a Slack channel waits for its role and for the topics of both regions', async () => {
    const [channel] = ofType(
      await alertsCaptured('a Slack channel and nobody else'),
      'chatbot/slackChannelConfiguration',
    );
    expect(channel?.name).toBe('Alerts-source-slack');
    expect(names(channel?.dependencies ?? [])).toEqual([
      'Alerts-source-critical-topic',
      'Alerts-source-warning-topic',
      'Alerts-target-critical-topic',
      'Alerts-target-slack-role',
      'Alerts-target-slack-role-permissions',
      'Alerts-target-warning-topic',
    ]);
  });

  test.each([
    ['SOURCE', 'us-west-2', ['AlertsSourceCriticalTopic', 'AlertsSourceWarningTopic'], 1, 0],
    ['TARGET', 'us-east-1', ['AlertsCriticalTopic', 'AlertsWarningTopic'], 0, 1],
  ] as const)('a stack of the side %s declares that side alone', async (side, region, outputs, channels, roles) => {
    const facts = alertsScenarios['a Slack channel and nobody else'];
    const program = await capturedAlerts(facts, { side });
    expect(ofType(program, 'sns/topic').map(({ inputs }) => inputs.region)).toEqual([region, region]);
    expect(ofType(program, 'chatbot/slackChannelConfiguration')).toHaveLength(channels);
    expect(ofType(program, 'iam/role')).toHaveLength(roles);
    expect(Object.keys(program.stackOutputs).sort()).toEqual(outputs);
  });

  test('hands out its topics, as literals where this stack does not declare them', async () => {
    let source: unknown;
    await capturedAlerts({}, { side: 'TARGET' }, (_, alerts) => {
      alerts()
        .topicArnOf('SOURCE', 'WARNING')
        .apply((arn) => {
          source = arn;
        });
    });
    expect(source).toBe('arn:aws:sns:us-west-2:111122223333:rl-orders-alerts-warning');
  });

  test('lets the migration notify, and refuses a part before it', async () => {
    await capturedAlerts({ partSeverities: { Assets: 'WARNING' } }, {}, (orders, alerts) => {
      alerts();
      expect(orders.plan.alerts?.severityOf).toEqual({ assets: 'WARNING' });
      expect(() => orders.usePermissionsBoundary('arn:aws:iam::111122223333:policy/b')).toThrow('BoundaryAfterParts');
    });
    const late = capturedAlerts({}, {}, (orders, alerts) => {
      orders.registerPart({ name: 'assets' } as never);
      alerts();
    });
    await expect(late).rejects.toThrow('AlertsAfterParts');
  });
});
