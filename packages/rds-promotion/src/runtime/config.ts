import { type ConfigRule, configRules, readConfig as read, valueAt } from '@regionlift/migration/runtime';
import { type DatabaseRuntimeConfig, engines, isEngine, poolerOf, runtimeConfigVariable } from '../core';
import type { Environment } from './environment';

const { account, oneOf, text } = configRules;

/** Reads what the runtime was told; raises `InvalidRuntimeConfig` with every field that is wrong. */
export const readConfig = (environment: Environment): DatabaseRuntimeConfig =>
  read<DatabaseRuntimeConfig>(environment, runtimeConfigVariable, [
    oneOf('version', 1),
    ...['qualifier', 'migration', 'part', 'migrationRole', 'migrationSecretName'].map(text),
    oneOf('partition', 'aws', 'aws-cn', 'aws-us-gov'),
    account('account'),
    oneOf('engine', ...Object.keys(engines)),
    handoverOfEngine,
    ...['source', 'target'].flatMap((side) => [text(`${side}.region`), text(`${side}.identifier`)]),
    anotherRegion,
    globalCluster,
    names('databases'),
    names('applicationRoles'),
    oneOf('authentication', 'SECRET', 'IAM'),
    { path: 'masterSecretId', allowed: 'a text, or nothing', holds: (found) => found === undefined || isText(found) },
    text('name.hostedZoneId'),
    text('name.recordName'),
    wholeNumber('name.ttlSeconds', 1),
    wholeNumber('name.port', 1),
    wholeNumber('pauseBudgetMs', 1),
    wholeNumber('sequenceMargin', 0),
    oneOf('acceptsReplicaIdentityFull', true, false),
    poolers,
  ]);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Each engine offers its own handovers. */
const handoverOfEngine: ConfigRule = {
  path: 'handover',
  allowed: 'a handover that the engine offers',
  holds: (found, whole) => {
    const engine = valueAt(whole, 'engine');
    return isEngine(engine)
      ? (engines[engine].handovers as readonly unknown[]).includes(found)
      : ['LOGICAL', 'PHYSICAL', 'GLOBAL_DATABASE'].includes(String(found));
  },
};

const anotherRegion: ConfigRule = {
  path: 'target.region',
  allowed: "another region than the source's",
  holds: (found, whole) => found !== valueAt(whole, 'source.region'),
};

const globalCluster: ConfigRule = {
  path: 'globalClusterIdentifier',
  allowed: 'a text with handover GLOBAL_DATABASE, nothing otherwise',
  holds: (found, whole) => (valueAt(whole, 'handover') === 'GLOBAL_DATABASE' ? isText(found) : found === undefined),
};

/** `host:port` each; with handover LOGICAL alone. */
const poolers: ConfigRule = {
  path: 'poolers',
  allowed:
    'nothing, or with handover LOGICAL { at: a list of host:port, tls: VERIFIED or OFF, secretId: a text or nothing }',
  holds: (found, whole) => {
    if (found === undefined) return true;
    const { at, tls, secretId } = Object(found) as Readonly<Record<string, unknown>>;
    return (
      valueAt(whole, 'handover') === 'LOGICAL' &&
      Array.isArray(at) &&
      at.length > 0 &&
      at.every((one) => poolerOf(one) !== undefined) &&
      (tls === 'VERIFIED' || tls === 'OFF') &&
      (secretId === undefined || isText(secretId))
    );
  },
};

/** The logical handover needs at least one; elsewhere the list may be empty. */
function names(path: string): ConfigRule {
  return {
    path,
    allowed: 'a list of texts, with at least one for handover LOGICAL',
    holds: (found, whole) =>
      Array.isArray(found) && found.every(isText) && (found.length > 0 || valueAt(whole, 'handover') !== 'LOGICAL'),
  };
}

const wholeNumber = (path: string, least: number): ConfigRule => ({
  path,
  allowed: `a whole number from ${least}`,
  holds: (found) => Number.isSafeInteger(found) && Number(found) >= least,
});
