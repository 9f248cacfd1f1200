import { configRules, readConfig as read } from '@regionlift/migration/runtime';
import { type CutoverRuntimeConfig, runtimeConfigVariable } from '../core';

const { account, oneOf, text } = configRules;

/** Reads what the runtime was told; raises `InvalidRuntimeConfig` with every field that is wrong. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): CutoverRuntimeConfig =>
  read<CutoverRuntimeConfig>(environment, runtimeConfigVariable, [
    oneOf('version', 1),
    ...['qualifier', 'migration', 'part', 'from', 'to', 'abortAlarm'].map(text),
    oneOf('partition', 'aws', 'aws-cn', 'aws-us-gov'),
    account('account'),
    ...['evidence.bucketName', 'evidence.ledgerKey', 'evidence.evidencePrefix'].map(text),
    {
      path: 'rollbackWindowDays',
      allowed: 'a whole number from 1',
      holds: (found) => Number.isSafeInteger(found) && Number(found) >= 1,
    },
  ]);
