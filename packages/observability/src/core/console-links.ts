import { arns, type MigrationPlan, type Partition } from '@regionlift/migration/core';
import { cutoverNameOf } from './observability-naming';

/**
 * Pages of the console. The paths are those that the console itself shows in the address bar; AWS does not document them. The hosts of
 * China and GovCloud are not verified with a region in front.
 */
export const consoleLinks = {
  /** All alarms of a region. A search would put parentheses into the address, which end a link of Markdown. */
  alarms: (migration: Pick<MigrationPlan, 'partition'>, region: string): string =>
    `${cloudWatch(migration, region)}#alarmsV2:`,
  logGroup: (migration: Pick<MigrationPlan, 'partition'>, region: string, groupName: string): string =>
    `${cloudWatch(migration, region)}#logsV2:log-groups/log-group/${inConsole(groupName)}`,
  insights: (migration: Pick<MigrationPlan, 'partition'>, region: string): string =>
    `${cloudWatch(migration, region)}#logsV2:logs-insights`,
  dashboard: (migration: Pick<MigrationPlan, 'partition' | 'to'>, name: string): string =>
    `${cloudWatch(migration, migration.to)}#dashboards/dashboard/${encodeURIComponent(name)}`,
  /** The state machine that carries the parts across. */
  cutover: (migration: MigrationPlan): string =>
    `${hostOf(migration, migration.to)}/states/home?region=${migration.to}#/statemachines/view/${cutoverArnOf(migration)}`,
} as const;

/** ARN of the state machine of the cutover. */
export const cutoverArnOf = (migration: MigrationPlan): string =>
  arns.stateMachine(migration, migration.to, cutoverNameOf(migration));

const hostOf = ({ partition }: Pick<MigrationPlan, 'partition'>, region: string): string =>
  `https://${region}.${hosts[partition]}`;

const cloudWatch = (migration: Pick<MigrationPlan, 'partition'>, region: string): string =>
  `${hostOf(migration, region)}/cloudwatch/home?region=${region}`;

const hosts: Readonly<Record<Partition, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** The console of CloudWatch Logs encodes names twice, and `%` by `$`. */
const inConsole = (name: string): string => encodeURIComponent(encodeURIComponent(name)).replaceAll('%', '$');
