/** What the runtime has to know of the poolers. */
export interface PoolersConfig {
  /** `host:port` of each. */
  readonly at: readonly string[];
  readonly tls: PoolerTls;
  /** ARN of the admin user's secret, in either region; absent: the migration role's, which is an admin user then. */
  readonly secretId?: string;
}

/** VERIFIED: the console's certificate has to prove its host. OFF: no encryption. */
export type PoolerTls = 'VERIFIED' | 'OFF';
