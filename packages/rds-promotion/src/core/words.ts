/** The engines that a database part moves. RDS's own words for `Engine`, upper-cased. */
export type DatabaseEngine = 'POSTGRES' | 'MYSQL' | 'MARIADB' | 'AURORA_POSTGRESQL' | 'AURORA_MYSQL';

/**
 * How the database changes hands. LOGICAL: promoted beforehand, handed over by logical replication, writes pause for less
 * than a second (RDS-3). PHYSICAL: promoted in the window, writes pause for minutes (RDS-4). GLOBAL_DATABASE: Aurora's
 * managed switchover (RDS-5).
 */
export type Handover = 'LOGICAL' | 'PHYSICAL' | 'GLOBAL_DATABASE';

/** SECRET: password from Secrets Manager. IAM: a token signed for `rds-db:connect`, valid for 15 minutes. */
export type Authentication = 'SECRET' | 'IAM';

/** The name by which clients find the database in use: a CNAME of a private zone (RDS-7). */
export interface StableName {
  /** Id of the private hosted zone. */
  readonly hostedZoneId: string;
  /** Fully qualified, without the trailing dot: `database.orders.internal`. */
  readonly recordName: string;
  readonly ttlSeconds: number;
  /** Port of the instance. */
  readonly port: number;
}
