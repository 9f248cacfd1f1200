import { type ConfigRule, configRules, readConfig as read, valueAt } from '@regionlift/migration/runtime';
import { type BackupsRuntimeConfig, backedUpKinds, runtimeConfigVariable } from '../core';
import type { Environment } from './environment';

const { account, oneOf, role, text } = configRules;

/** Reads what the runtime was told; raises `InvalidRuntimeConfig` with every field that is wrong. */
export const readConfig = (environment: Environment): BackupsRuntimeConfig =>
  read<BackupsRuntimeConfig>(environment, runtimeConfigVariable, [
    oneOf('version', 1),
    ...['qualifier', 'migration', 'part'].map(text),
    oneOf('partition', 'aws', 'aws-cn', 'aws-us-gov'),
    account('account'),
    ...['source', 'target'].flatMap((side) => ['region', 'vaultName'].map((field) => text(`${side}.${field}`))),
    anotherRegion,
    role('backupRoleArn'),
    ...['freshHours', 'keepDays', 'keepCopyDays'].map(wholeNumber),
    {
      path: 'restoreTestPlan',
      allowed: 'a text, or nothing',
      holds: (found) => found === undefined || (typeof found === 'string' && found !== ''),
    },
    {
      path: 'resources',
      allowed: 'a list of resources',
      holds: (found) => Array.isArray(found) && found.every(isResource),
    },
  ]);

const anotherRegion: ConfigRule = {
  path: 'target.region',
  allowed: "another region than the source's",
  holds: (found, whole) => found !== valueAt(whole, 'source.region'),
};

function wholeNumber(path: string): ConfigRule {
  return {
    path,
    allowed: 'a whole number from 1',
    holds: (found) => Number.isSafeInteger(found) && Number(found) >= 1,
  };
}

function isResource(value: unknown): boolean {
  const { arn, kind, side, continuous, copied } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    typeof arn === 'string' &&
    /^arn:[^:]+:[^:]+:/.test(arn) &&
    backedUpKinds.some((one) => one === kind) &&
    (side === 'SOURCE' || side === 'TARGET') &&
    typeof continuous === 'boolean' &&
    typeof copied === 'boolean'
  );
}
