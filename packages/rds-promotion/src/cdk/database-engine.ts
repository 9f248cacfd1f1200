/** The engines that a database part moves. */
export enum DatabaseEngine {
  /** Amazon RDS for PostgreSQL. */
  POSTGRES = 'POSTGRES',
  /** Amazon RDS for MySQL. */
  MYSQL = 'MYSQL',
  /** Amazon RDS for MariaDB. */
  MARIADB = 'MARIADB',
  /** Amazon Aurora with PostgreSQL compatibility. */
  AURORA_POSTGRESQL = 'AURORA_POSTGRESQL',
  /** Amazon Aurora with MySQL compatibility. */
  AURORA_MYSQL = 'AURORA_MYSQL',
}

/** How the database changes hands. */
export enum Handover {
  /** PostgreSQL 16 and newer: promoted beforehand, handed over by logical replication; writes pause for less than a second. */
  LOGICAL = 'LOGICAL',
  /** Promoted in the window: writes pause for the minutes that RDS takes. */
  PHYSICAL = 'PHYSICAL',
  /** Aurora's managed switchover of a global database. */
  GLOBAL_DATABASE = 'GLOBAL_DATABASE',
}

/** Who keeps the password of the source's master user. */
export enum MasterPassword {
  /** You do. */
  SELF_MANAGED = 'SELF_MANAGED',
  /** RDS does, in Secrets Manager; refused (`ManagedMasterPassword`), because it forbids replicas. */
  RDS_MANAGED = 'RDS_MANAGED',
}

/** Whether the VPCs of the two regions reach each other. */
export enum VpcConnectivity {
  /** By peering or transit gateways, with routes on both sides. */
  ROUTED = 'ROUTED',
  /** They do not; refused (`VpcConnectivityMissing`). */
  NONE = 'NONE',
}

/** How the runtime proves who it is. */
export enum DatabaseAuthentication {
  /** By the password in the migration role's secret. */
  SECRET = 'SECRET',
  /** By tokens of IAM database authentication, 15 minutes each. Subscriptions use the password all the same. */
  IAM = 'IAM',
}

/** How the runtime reaches the admin consoles of poolers. */
export enum PoolerTls {
  /** Encrypted, and the certificate proves the host; an authority of your own comes by `NODE_EXTRA_CA_CERTS`. */
  VERIFIED = 'VERIFIED',
  /** Not encrypted: for consoles with SCRAM in a network of your own. */
  OFF = 'OFF',
}
