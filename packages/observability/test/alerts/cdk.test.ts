import { type MigrationSide, PartRendering } from '@regionlift/migration';
import { alarmsOf, type Signal } from '@regionlift/migration/core';
import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { AlertSeverity } from '../../src';
import { alertsOutputs } from '../../src/core';
import { alertsPlanOf, alertsScenarios, functionIn, queueIn } from './cases';
import { alertsProgram, alertsTemplates, all, stacksIn } from './cdk-program';

const sides = ['SOURCE', 'TARGET'] as const;

describe('MigrationAlerts (CDK, OBS-4)', () => {
  test.each(sides)('has two topics on the side %s, encrypted with its own key, which is kept', (side) => {
    const template = alertsTemplates('an address')[side];
    const [[keyId, key] = []] = Object.entries(template.findResources('AWS::KMS::Key'));
    expect(key).toMatchObject({ DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } });
    const topics = all(template, 'AWS::SNS::Topic');
    expect(topics.map(({ TopicName, KmsMasterKeyId }) => [TopicName, KmsMasterKeyId])).toEqual(
      ['critical', 'warning'].map((severity) => [`rl-orders-alerts-${severity}`, { 'Fn::GetAtt': [keyId, 'Arn'] }]),
    );
    const plan = alertsPlanOf();
    expect(all(template, 'AWS::SNS::TopicPolicy').map(({ PolicyDocument }) => PolicyDocument)).toEqual(
      plan.topics.filter((topic) => topic.side === side).map(({ policy }) => policy),
    );
  });

  test('subscribes queues and functions to the topics of their region, and lets SNS into functions first', () => {
    const { SOURCE, TARGET } = alertsTemplates('everything chosen');
    const endpoints = (template: Template) =>
      all(template, 'AWS::SNS::Subscription').flatMap(({ Protocol, Endpoint }) =>
        ['sqs', 'lambda'].includes(Protocol) ? [Endpoint] : [],
      );
    expect(endpoints(SOURCE)).toEqual([queueIn('us-west-2'), `${functionIn('us-west-2')}:live`, queueIn('us-west-2')]);
    expect(endpoints(TARGET)).toEqual([
      queueIn('us-east-1'),
      functionIn('us-east-1'),
      queueIn('us-east-1'),
      functionIn('us-east-1'),
    ]);
    const permissions = Object.keys(TARGET.findResources('AWS::Lambda::Permission'));
    const waited = Object.values(TARGET.findResources('AWS::SNS::Subscription')).flatMap(
      ({ DependsOn = [] }) => DependsOn as string[],
    );
    expect(permissions).toHaveLength(2);
    expect(waited.sort()).toEqual(permissions.sort());
  });

  test('a URL that is a token stays one', () => {
    const { TARGET } = alertsTemplates('a webhook with a token, told of what is critical');
    expect(all(TARGET, 'AWS::SNS::Subscription').map(({ Endpoint }) => Endpoint)).toEqual([
      'on-call@orders.example',
      { Ref: 'AWS::StackName' },
      'on-call@orders.example',
    ]);
  });

  test("a Slack channel stands in the stack that comes last, its role in the other, under the migration's boundary", () => {
    const boundary = 'arn:aws:iam::111122223333:policy/rl-orders-boundary';
    const { orders, alerts } = alertsProgram(alertsScenarios['a Slack channel and nobody else']);
    orders.usePermissionsBoundary(boundary);
    alerts();
    expect(orders.sourceStack.dependencies).toContain(orders.targetStack);
    const [source, target] = [orders.sourceStack, orders.targetStack].map((stack) => Template.fromStack(stack));
    const roles = all(target as Template, 'AWS::IAM::Role');
    expect(roles.map((role) => [role.RoleName, role.PermissionsBoundary])).toEqual([
      ['rl-orders-alerts-slack', boundary],
    ]);
    const [channel] = Object.values((source as Template).findResources('AWS::Chatbot::SlackChannelConfiguration'));
    expect(channel?.Properties).toMatchObject({
      IamRoleArn: 'arn:aws:iam::111122223333:role/rl-orders-alerts-slack',
      GuardrailPolicies: ['arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess'],
    });
    expect(channel?.Properties.SnsTopicArns).toHaveLength(4);
    expect(channel?.DependsOn).toHaveLength(2);
    expect(all(target as Template, 'AWS::Chatbot::SlackChannelConfiguration')).toEqual([]);
  });

  test('exports its topics (A8), and hands them out', () => {
    const { orders, alerts } = alertsProgram();
    const declared = alerts();
    const outputs = alertsOutputs(alertsPlanOf());
    for (const side of sides) {
      const template = Template.fromStack(orders[side === 'SOURCE' ? 'sourceStack' : 'targetStack']);
      expect(Object.keys(template.findOutputs('*'))).toEqual(Object.values(outputs[side]).map(({ name }) => name));
    }
    const topic = declared.topicOf('TARGET' as MigrationSide, AlertSeverity.WARNING);
    expect(orders.targetStack.resolve(topic.topicArn)).toEqual({ Ref: expect.stringMatching(/WarningTopic/) });
  });

  test('alarms of a part that is declared below notify the topic of their severity in their region (OBS-2)', () => {
    const { orders, alerts } = alertsProgram({ partSeverities: { Web: 'WARNING' } });
    alerts();
    for (const part of ['assets', 'web']) {
      const scope = new Construct(orders.targetStack, part);
      PartRendering._alarms(
        scope,
        alarmsOf(orders._plan, part, [signal], [], () => part),
        'TARGET',
      );
    }
    const alarms = all(Template.fromStack(orders.targetStack), 'AWS::CloudWatch::Alarm');
    const topic = 'arn:aws:sns:us-east-1:111122223333:rl-orders-alerts';
    expect(alarms.map(({ AlarmDescription, AlarmActions }) => [AlarmDescription, AlarmActions])).toEqual([
      ['[CRITICAL] assets', [`${topic}-critical`]],
      ['[WARNING] web', [`${topic}-warning`]],
    ]);
  });

  test('refuses a part before it, a boundary after it, and its name for a part', () => {
    const late = alertsProgram();
    late.orders._registerPart({ name: 'assets' } as never);
    expect(late.alerts).toThrow('[AlertsAfterParts] found assets declared before the alerts');
    expect(stacksIn(late.app).flatMap((stack) => stack.node.children)).toEqual([]);
    const early = alertsProgram();
    early.alerts();
    expect(() => early.orders.usePermissionsBoundary('arn:aws:iam::111122223333:policy/b')).toThrow(
      '[BoundaryAfterParts] found alerts declared before',
    );
    expect(() => early.orders._acceptPartName(new Construct(early.orders, 'Sub'), 'ALERTS')).toThrow(
      '[DuplicatePartName]',
    );
  });
});

const signal: Signal = {
  name: 'failed',
  side: 'TARGET',
  region: 'us-east-1',
  namespace: 'AWS/S3',
  metricName: 'OperationsFailedReplication',
  dimensions: {},
  statistic: 'Sum',
  periodSeconds: 60,
  threshold: 0,
  comparison: 'ABOVE',
  evaluationPeriods: 1,
  missingData: 'NOT_BREACHING',
  missingDataReason: 'a test',
  severity: 'CRITICAL',
  abortsCutover: false,
  reason: 'a test',
};
