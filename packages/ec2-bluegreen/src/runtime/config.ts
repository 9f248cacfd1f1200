import { type ConfigRule, configRules, readConfig as read, valueAt } from '@regionlift/migration/runtime';
import { type FleetRuntimeConfig, runtimeConfigVariable } from '../core';
import type { Environment } from './environment';

const { account, oneOf, text } = configRules;

/** Reads what the runtime was told; raises `InvalidRuntimeConfig` with every field that is wrong. */
export const readConfig = (environment: Environment): FleetRuntimeConfig =>
  read<FleetRuntimeConfig>(environment, runtimeConfigVariable, [
    oneOf('version', 1),
    ...['qualifier', 'migration', 'part', 'hostName', 'ledgerParameter', 'imageParameter'].map(text),
    oneOf('partition', 'aws', 'aws-cn', 'aws-us-gov'),
    account('account'),
    ...['region', 'loadBalancerArn', 'scalingGroupName', 'imageId'].map((field) => text(`source.${field}`)),
    ...['region', 'loadBalancerArn', 'targetGroupArn', 'scalingGroupName', 'launchTemplateName', 'keyAlias'].map(
      (field) => text(`target.${field}`),
    ),
    onlyWith('ACCELERATOR', 'source.clientIpPreserved', (found) => typeof found === 'boolean'),
    anotherRegion,
    oneOf('target.loadBalancerType', 'APPLICATION', 'NETWORK'),
    oneOf('target.listener.protocol', 'HTTPS', 'TLS', 'TCP'),
    wholeNumber('target.listener.port', 1),
    wholeNumber('target.maxCapacity', 1),
    list('target.instanceTypes', isText, 1),
    {
      path: 'target.capacityReservationId',
      allowed: 'a text, or nothing',
      holds: (found) => found === undefined || isText(found),
    },
    oneOf('routing', 'ACCELERATOR', 'RECORDS'),
    ...['source', 'target'].map((side) => onlyWith('ACCELERATOR', `endpointGroups.${side}`, isText)),
    ...['hostedZoneId', 'recordName'].map((field) => onlyWith('RECORDS', `record.${field}`, isText)),
    onlyWith('RECORDS', 'record.ttlSeconds', (found) => Number.isSafeInteger(found) && Number(found) > 0),
    list('shift.percents', (found) => Number.isSafeInteger(found) && Number(found) >= 1 && Number(found) <= 100, 1),
    wholeNumber('shift.bakeSeconds', 0),
    oneOf('shift.alarmGate', true, false),
    list('shift.gateAlarmNames', isText, 0),
    wholeNumber('shift.healthySamples', 1),
    wholeNumber('shift.drainSeconds', 0),
    text('shift.smokeTestPath'),
    list('canaryPaths', (found) => found === 'CLIENTS' || found === 'TARGET', 0),
  ]);

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

const anotherRegion: ConfigRule = {
  path: 'target.region',
  allowed: "another region than the source's",
  holds: (found, whole) => found !== valueAt(whole, 'source.region'),
};

/** What moves clients is told with its own routing, and with no other. */
function onlyWith(routing: string, path: string, holds: (found: unknown) => boolean): ConfigRule {
  return {
    path,
    allowed: `a value with routing ${routing}, nothing otherwise`,
    holds: (found, whole) => (valueAt(whole, 'routing') === routing ? holds(found) : found === undefined),
  };
}

function list(path: string, holds: (found: unknown) => boolean, least: number): ConfigRule {
  return {
    path,
    allowed: least === 0 ? 'a list' : `a list of ${least} at least`,
    holds: (found) => Array.isArray(found) && found.length >= least && found.every(holds),
  };
}

function wholeNumber(path: string, least: number): ConfigRule {
  return {
    path,
    allowed: `a whole number from ${least}`,
    holds: (found) => Number.isSafeInteger(found) && Number(found) >= least,
  };
}
