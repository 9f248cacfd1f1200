import { Template } from 'aws-cdk-lib/assertions';
import { type ScenarioName, scenarios } from './cases';
import { declared } from './cdk-program';

interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: properties of any resource type
  readonly Properties: any;
  readonly DependsOn?: readonly string[];
}

function templatesOf(name: ScenarioName) {
  const { orders, ops } = declared(scenarios[name], 'PROMOTED');
  const resourcesOf = (template: Template) => template.toJSON().Resources as Record<string, Resource>;
  const [source, target] = [Template.fromStack(orders.sourceStack), Template.fromStack(orders.targetStack)];
  return { ops, source: resourcesOf(source), target: resourcesOf(target), outputs: target.toJSON().Outputs };
}

const typed = (resources: Record<string, Resource>, type: string) =>
  Object.entries(resources).filter(([id, { Type }]) => id.startsWith('Ops') && Type === type);

const one = (resources: Record<string, Resource>, type: string, id: string) =>
  typed(resources, type).find(([found]) => found.startsWith(id))?.[1] as Resource;

/** What a resource waits for, by type and name. */
const awaited = (resources: Record<string, Resource>, { DependsOn = [] }: Resource) =>
  DependsOn.map((id) => {
    const { Type, Properties } = resources[id] as Resource;
    return `${Type} ${Properties.AlarmName ?? Properties.FunctionName ?? Properties.LogGroupName}`;
  });

describe('alarms over alarms (OBS-2)', () => {
  test('name the alarms of their own region, and wait for them', () => {
    const { source, target } = templatesOf('every part');
    const [abroad, here] = [source, target].map((resources) =>
      one(resources, 'AWS::CloudWatch::CompositeAlarm', 'OpsAbort'),
    );
    expect(abroad?.Properties).toMatchObject({
      AlarmName: 'rl-orders-abort',
      AlarmRule: 'ALARM("rl-orders-assets-replication-failed")',
    });
    expect(awaited(source, abroad as Resource)).toEqual(['AWS::CloudWatch::Alarm rl-orders-assets-replication-failed']);
    expect(here?.Properties).toMatchObject({
      AlarmName: 'rl-orders-abort',
      AlarmRule: 'ALARM("rl-orders-assets-reverse-replication-failed") OR ALARM("rl-orders-web-errors")',
    });
    expect(awaited(target, here as Resource).sort()).toEqual([
      'AWS::CloudWatch::Alarm rl-orders-assets-reverse-replication-failed',
      'AWS::CloudWatch::Alarm rl-orders-web-errors',
    ]);
  });

  test('notify the critical topic of their own region, or whom the user names', () => {
    const actionsIn = (name: ScenarioName) => {
      const { source, target } = templatesOf(name);
      return [source, target].map((resources) => {
        const { AlarmActions, OKActions } = one(resources, 'AWS::CloudWatch::CompositeAlarm', 'OpsAbort').Properties;
        return [AlarmActions, OKActions];
      });
    };
    const both = (arn: string) => [[arn], [arn]];
    expect(actionsIn('the parts of a migration with alerts')).toEqual([
      both('arn:aws:sns:us-west-2:111122223333:rl-orders-alerts-critical'),
      both('arn:aws:sns:us-east-1:111122223333:rl-orders-alerts-critical'),
    ]);
    expect(actionsIn('everything chosen')).toEqual([
      both('arn:aws:sns:us-west-2:111122223333:rl-orders-alerts-ops'),
      both('arn:aws:sns:us-east-1:111122223333:rl-orders-alerts-ops'),
    ]);
    expect(actionsIn('every part')).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('stand in a tree where one is not enough, whose root waits for its leaves (OBS-6)', () => {
    const { target } = templatesOf('more alarms than one composite holds');
    const composites = typed(target, 'AWS::CloudWatch::CompositeAlarm').map(([, resource]) => resource);
    expect(composites.map(({ Properties }) => Properties.AlarmName)).toEqual([
      'rl-orders-abort-1',
      'rl-orders-abort-2',
      'rl-orders-abort',
    ]);
    const [first, second, root] = composites as [Resource, Resource, Resource];
    expect([first, second].map((leaf) => awaited(target, leaf).length)).toEqual([100, 31]);
    expect(awaited(target, root)).toEqual([
      'AWS::CloudWatch::CompositeAlarm rl-orders-abort-1',
      'AWS::CloudWatch::CompositeAlarm rl-orders-abort-2',
    ]);
  });
});

describe('canaries (OBS-5)', () => {
  test('beat without a second try, and only after EventBridge may invoke the function', () => {
    const { target } = templatesOf('everything chosen');
    const rule = one(target, 'AWS::Events::Rule', 'OpsAssetsCanary');
    const functionArn = 'arn:aws:lambda:us-east-1:111122223333:function:rl-orders-assets-runtime';
    expect(rule.Properties).toMatchObject({
      Name: 'rl-orders-assets-canary',
      ScheduleExpression: 'rate(1 minute)',
      Targets: [
        {
          Id: 'function',
          Arn: functionArn,
          Input: '{"action":"canary"}',
          RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
        },
      ],
    });
    const permission = one(target, 'AWS::Lambda::Permission', 'OpsAssetsCanaryPermission');
    expect(permission.Properties).toEqual({
      Action: 'lambda:InvokeFunction',
      FunctionName: 'rl-orders-assets-runtime',
      Principal: 'events.amazonaws.com',
      SourceArn: 'arn:aws:events:us-east-1:111122223333:rule/rl-orders-assets-canary',
    });
    expect(rule.DependsOn).toEqual([expect.stringMatching(/^OpsAssetsCanaryPermission/)]);
    expect(awaited(target, permission)).toEqual(['AWS::Lambda::Function rl-orders-assets-runtime']);
  });

  test('do not run when the user turns them off', () => {
    const { target } = templatesOf('one part without canaries');
    expect(typed(target, 'AWS::Events::Rule')).toEqual([]);
    expect(typed(target, 'AWS::Lambda::Permission')).toEqual([]);
  });
});

describe('logs (OBS-3)', () => {
  test('filters and queries wait for the groups that they read', () => {
    const { target } = templatesOf('every part');
    const filters = typed(target, 'AWS::Logs::MetricFilter');
    expect(filters.length).toBe(8);
    for (const [, filter] of filters)
      expect(awaited(target, filter)).toEqual([`AWS::Logs::LogGroup ${filter.Properties.LogGroupName}`]);
    const queries = typed(target, 'AWS::Logs::QueryDefinition');
    expect(queries.length).toBeGreaterThan(3);
    for (const [, query] of queries)
      expect(awaited(target, query).sort()).toEqual(
        query.Properties.LogGroupNames.map((group: string) => `AWS::Logs::LogGroup ${group}`).sort(),
      );
  });

  test("the workload's groups are encrypted with a key of their own, kept, and handed to the app", () => {
    const { ops, target } = templatesOf('everything chosen');
    const groups = typed(target, 'AWS::Logs::LogGroup').map(([, { Properties }]) => Properties);
    expect(groups.map(({ LogGroupName, RetentionInDays }) => [LogGroupName, RetentionInDays])).toEqual([
      ['/orders/web', 90],
      ['/orders/worker', 90],
    ]);
    const [[key] = []] = typed(target, 'AWS::KMS::Key');
    for (const { KmsKeyId } of groups) expect(KmsKeyId).toEqual({ 'Fn::GetAtt': [key, 'Arn'] });
    expect(ops.workloadLogGroups.length).toBe(2);
  });
});

describe('the dashboard (OBS-1)', () => {
  test('stands in the target stack alone, and names a load balancer by what AWS calls it', () => {
    const { ops, source, target, outputs } = templatesOf('every part');
    expect(typed(source, 'AWS::CloudWatch::Dashboard')).toEqual([]);
    const dashboard = one(target, 'AWS::CloudWatch::Dashboard', 'OpsDashboard');
    expect(dashboard.Properties.DashboardName).toBe('rl-orders-ops');
    expect(ops.dashboardName).toBe('rl-orders-ops');
    expect(outputs.OpsDashboard.Value).toBe('rl-orders-ops');
    const [separator, pieces] = dashboard.Properties.DashboardBody['Fn::Join'];
    const [[balancer] = []] = Object.entries(target).filter(([id]) => id.startsWith('WebLoadBalancer'));
    expect(pieces).toContainEqual({ 'Fn::GetAtt': [balancer, 'LoadBalancerFullName'] });
    const body = JSON.parse(
      pieces.map((piece: unknown) => (typeof piece === 'string' ? piece : 'app/rl-orders-web/1')).join(separator),
    );
    const rows = body.widgets.flatMap(
      ({ properties }: { properties: { metrics?: unknown[][] } }) => properties.metrics ?? [],
    );
    expect(rows).toContainEqual([
      'AWS/ApplicationELB',
      'RequestCount',
      'LoadBalancer',
      'app/rl-orders-web/1',
      expect.objectContaining({ label: 'requests', region: 'us-east-1', stat: 'Sum' }),
    ]);
    expect(JSON.stringify(body)).not.toContain('WebLoadBalancerName');
  });
});
