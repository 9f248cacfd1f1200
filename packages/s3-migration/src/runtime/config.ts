import { type ConfigRule, configRules, readConfig as read, valueAt } from '@regionlift/migration/runtime';
import { type BucketRuntimeConfig, runtimeConfigVariable } from '../core';

const { account, oneOf, role, text } = configRules;

/** Reads what the runtime was told; raises `InvalidRuntimeConfig` with every field that is wrong. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): BucketRuntimeConfig =>
  read<BucketRuntimeConfig>(environment, runtimeConfigVariable, [
    oneOf('version', 1),
    ...['qualifier', 'migration', 'part', 'reverseRuleId'].map(text),
    oneOf('partition', 'aws', 'aws-cn', 'aws-us-gov'),
    account('account'),
    ...['source', 'target', 'ledger'].flatMap((side) => [text(`${side}.bucketName`), text(`${side}.region`)]),
    oneOf('source.ownership', 'ANOTHER_STACK', 'THIS_MIGRATION'),
    oneOf('source.encryption', 'S3_MANAGED', 'KMS'),
    text('target.keyAlias'),
    role('forwardRoleArn'),
    role('backfillRoleArn'),
    text('forwardRule.ID'),
    oneOf('forwardRule.Status', 'Enabled', 'Disabled'),
    text('forwardRule.Destination.Bucket'),
    oneOf('endpoint.flip', 'PARAMETER', 'MULTI_REGION_ACCESS_POINT'),
    text('endpoint.parameterName'),
    ...['pendingBytes', 'pendingOperations', 'latencySeconds'].map(bound),
    {
      path: 'endpoint.accessPointName',
      allowed: 'a name when endpoint.flip is MULTI_REGION_ACCESS_POINT',
      holds: (found, whole) =>
        valueAt(whole, 'endpoint.flip') !== 'MULTI_REGION_ACCESS_POINT' || (typeof found === 'string' && found !== ''),
    },
  ]);

const bound = (name: string): ConfigRule => ({
  path: `bounds.${name}`,
  allowed: 'a number from 0',
  holds: (found) => Number.isFinite(found) && Number(found) >= 0,
});
