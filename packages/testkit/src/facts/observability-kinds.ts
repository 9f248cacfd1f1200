import type { Kind } from './kind';

/**
 * Kinds of CloudWatch, CloudWatch Logs and EventBridge that watch others. Return values and defaults: each resource's page in the
 * CloudFormation Template Reference; ARN formats: Service Authorization Reference, "Amazon CloudWatch", "Amazon EventBridge".
 */
export const observabilityKinds: Readonly<Record<string, Kind>> = {
  // Dashboards belong to the account, whichever region is asked (CloudWatch User Guide, "Using Amazon CloudWatch dashboards").
  'AWS::CloudWatch::Dashboard': {
    nameProperty: 'DashboardName',
    isGlobal: true,
    arn: ({ partition, account }, name) => `arn:${partition}:cloudwatch::${account}:dashboard/${name}`,
  },
  'AWS::CloudWatch::Alarm': {
    nameProperty: 'AlarmName',
    arn: ({ partition, region, account }, name) => `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}`,
    defaults: { ActionsEnabled: true, TreatMissingData: 'missing' },
  },
  'AWS::CloudWatch::CompositeAlarm': {
    nameProperty: 'AlarmName',
    arn: ({ partition, region, account }, name) => `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}`,
    defaults: { ActionsEnabled: true },
  },
  // A log group has one filter of a name.
  'AWS::Logs::MetricFilter': {
    nameProperty: 'FilterName',
    distinguishedBy: ['LogGroupName'],
    defaults: { ApplyOnTransformedLogs: false },
  },
  'AWS::Logs::QueryDefinition': {
    nameProperty: 'Name',
    ref: 'QueryDefinitionId',
    defaults: { QueryLanguage: 'CWLI' },
  },
  'AWS::Events::Rule': {
    nameProperty: 'Name',
    arn: ({ partition, region, account }, name, { EventBusName = 'default' }) =>
      `arn:${partition}:events:${region}:${account}:rule/${EventBusName === 'default' ? '' : `${String(EventBusName)}/`}${name}`,
    defaults: { EventBusName: 'default', State: 'ENABLED' },
  },
};
