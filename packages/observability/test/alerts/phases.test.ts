import type { Template } from 'aws-cdk-lib/assertions';
import { phases } from './cases';
import { alertsTemplates } from './cdk-program';
import { alertsCaptured } from './pulumi-program';

test.each(['SOURCE', 'TARGET'] as const)('no phase changes anything of the alerts (CDK, %s)', (side) => {
  const first = alertsTemplates('everything chosen', 'REPLICATE')[side].toJSON();
  for (const phase of phases) expect(alertsTemplates('everything chosen', phase)[side].toJSON()).toEqual(first);
});

test('no phase changes anything of the alerts (Pulumi)', async () => {
  const registered = async (phase: (typeof phases)[number]) =>
    (await alertsCaptured('everything chosen', phase)).resources.map(({ urn, inputs }) => [urn, inputs]);
  const first = await registered('REPLICATE');
  for (const phase of phases) expect(await registered(phase)).toEqual(first);
});

test('logical ids are a contract: keys are kept, subscribers have confirmed', () => {
  const ids = (template: Template) =>
    ['AWS::KMS::Key', 'AWS::KMS::Alias', 'AWS::SNS::Topic', 'AWS::SNS::Subscription'].flatMap((type) =>
      Object.keys(template.findResources(type)),
    );
  const { SOURCE, TARGET } = alertsTemplates('an address');
  for (const template of [SOURCE, TARGET]) {
    expect(ids(template)).toEqual([
      'AlertsKeyD117377E',
      'AlertsAlias93169337',
      'AlertsCriticalTopic136E734B',
      'AlertsWarningTopicDF99B4F0',
      'AlertsCriticalEmail0aaee9b8B8E81CA5',
      'AlertsWarningEmail0aaee9b8FD19FFE7',
    ]);
  }
});

test('names, types and parents of the same are a contract, because URNs are made of them', async () => {
  const { resources } = await alertsCaptured('an address');
  const fixed = /^aws:(kms|sns)\/(?!topicPolicy)/;
  const urns = resources.filter(({ type }) => fixed.test(type)).map(({ urn }) => urn.split('::').slice(2).join(' '));
  const parents = 'regionlift-migration:index:RegionMigration$regionlift-observability:index:MigrationAlerts';
  const children = ['source', 'target'].flatMap((side) => [
    `kms/alias:Alias Alerts-${side}-key-alias`,
    `kms/key:Key Alerts-${side}-key`,
    `sns/topic:Topic Alerts-${side}-critical-topic`,
    `sns/topic:Topic Alerts-${side}-warning-topic`,
    `sns/topicSubscription:TopicSubscription Alerts-${side}-critical-email-0aaee9b8`,
    `sns/topicSubscription:TopicSubscription Alerts-${side}-warning-email-0aaee9b8`,
  ]);
  expect(urns.sort()).toEqual(children.map((child) => `${parents}$aws:${child}`).sort());
});
