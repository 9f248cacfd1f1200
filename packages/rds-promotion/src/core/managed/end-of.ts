import { arns, type Side } from '@regionlift/migration/core';
import type { DatabaseEnd, DatabaseRuntimeConfig } from '../runtime-config';

/** The end of a side. */
export const endOf = ({ source, target }: Pick<DatabaseRuntimeConfig, 'source' | 'target'>, side: Side): DatabaseEnd =>
  side === 'SOURCE' ? source : target;

/** The side of a cluster by its ARN; undefined when it is neither end. Identifiers are lower-case to RDS. */
export const sideOfCluster = (
  arn: string | undefined,
  config: Pick<DatabaseRuntimeConfig, 'source' | 'target'>,
): Side | undefined => {
  const [, region, identifier] = /^arn:[^:]+:rds:([^:]+):\d{12}:cluster:(.+)$/.exec(arn ?? '') ?? [];
  return (['SOURCE', 'TARGET'] as const).find((side) => {
    const end = endOf(config, side);
    return end.region === region && end.identifier.toLowerCase() === identifier?.toLowerCase();
  });
};

/** ARN of an end: of its cluster with GLOBAL_DATABASE, of its instance otherwise. */
export const arnOfDatabase = (config: DatabaseRuntimeConfig, side: Side): string => {
  const { region, identifier } = endOf(config, side);
  return config.handover === 'GLOBAL_DATABASE'
    ? arns.databaseCluster(config, region, identifier)
    : arns.database(config, region, identifier);
};
