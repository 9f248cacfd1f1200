import type { Check } from './check';
import { fail, pass } from './verdict';

/** The fields from which every physical name of a migration is composed. */
export interface Naming {
  /** Keeps migrations of one account apart: `rl`. Letters and digits, so that fields never run into each other. */
  readonly qualifier: string;
  /** The migration's name, lower-case letters and digits: `orders`. */
  readonly migration: string;
  /** Twelve digits. */
  readonly account: string;
}

/** A physical name with the limits it has to keep. */
export interface PhysicalName {
  readonly kind: NamedKind;
  readonly value: string;
}

/**
 * Length limits of names, in characters.
 * Sources: S3 "Bucket naming rules", "Creating Multi-Region Access Points" (50), IAM "IAM and AWS STS quotas" (roles 64,
 * policies and instance profiles 128), Lambda `FunctionName` (64), KMS `AliasName` (256, with the prefix `alias/`),
 * Secrets Manager `Name` (512), CloudWatch `AlarmName` (255) and `LogGroupName` (512), SSM parameter `Name` (1011,
 * the ARN prefix counted by AWS), SNS topic (256), Step Functions `name` (80), RDS `DBInstanceIdentifier`, `DBClusterIdentifier`
 * and `GlobalClusterIdentifier` (63), RDS `DBParameterGroupName` and `DBSubnetGroupName` (255), EC2 `GroupName` (255) and
 * `LaunchTemplateName` (128), Elastic Load Balancing `Name` of load balancers and target groups (32), EC2 Auto Scaling
 * `AutoScalingGroupName` (255), Global Accelerator `Name` (64), AWS Backup `BackupVaultName`, plan and `RestoreTestingPlanName` (50)
 * and `ReportPlanName` (256), CloudWatch `DashboardName` (255), EventBridge rule `Name` (64), CloudWatch Logs `filterName` (512) and
 * query definition `name` (255).
 */
export const nameLimits = {
  BUCKET: 63,
  MULTI_REGION_ACCESS_POINT: 50,
  ROLE: 64,
  POLICY: 128,
  FUNCTION: 64,
  KEY_ALIAS: 256,
  SECRET: 512,
  ALARM: 255,
  LOG_GROUP: 512,
  PARAMETER: 1011,
  TOPIC: 256,
  STATE_MACHINE: 80,
  DATABASE: 63,
  DATABASE_GROUP: 255,
  SECURITY_GROUP: 255,
  LAUNCH_TEMPLATE: 128,
  LOAD_BALANCER: 32,
  TARGET_GROUP: 32,
  SCALING_GROUP: 255,
  INSTANCE_PROFILE: 128,
  ACCELERATOR: 64,
  BACKUP_VAULT: 50,
  BACKUP_PLAN: 50,
  RESTORE_TESTING_PLAN: 50,
  REPORT_PLAN: 256,
  DASHBOARD: 255,
  EVENT_RULE: 64,
  METRIC_FILTER: 512,
  QUERY: 255,
} as const;

/** A kind of resource that carries a physical name. */
export type NamedKind = keyof typeof nameLimits;

/**
 * The name of a resource of an account: `rl-orders-assets-replication`. Fields hold no hyphen, roles come from a closed
 * list of each library, so different fields never give the same name.
 */
export const composeName = (
  { qualifier, migration }: Naming,
  kind: NamedKind,
  part: string,
  role?: string,
): PhysicalName => ({
  kind,
  value: `${namePrefixes[kind] ?? ''}${[qualifier, migration, part, role].filter(Boolean).join(separatorOf(kind))}`,
});

/** The name of a resource whose names are shared by all accounts (buckets): account and region are part of it. */
export const composeGlobalName = (naming: Naming, kind: NamedKind, part: string, region: string): PhysicalName => ({
  kind,
  value: `${composeName(naming, kind, part).value}-${naming.account}-${region}`,
});

/** The slug of a construct id: `Orders` → `orders`. Only letters and digits survive the check `InvalidName`. */
export const slugOf = (id: string): string => id.toLowerCase();

/** Asks that every name that a plan will use fits its limit (`NameTooLong`). Names are never cut silently. */
export const namesFit = <F>(property: string, namesOf: (facts: F) => readonly PhysicalName[]): Check<F> => ({
  code: 'NameTooLong',
  asks: 'every physical name fits the length limit of its service after qualification',
  property,
  serves: ['S3-1'],
  judge: (facts) => {
    const long = namesOf(facts).filter(({ kind, value }) => value.length > nameLimits[kind]);
    if (long.length === 0) return pass;
    const excess = Math.max(...long.map(({ kind, value }) => value.length - nameLimits[kind]));
    return fail(
      long.map(({ kind, value }) => `${kind} '${value}' of ${value.length} characters`).join(', '),
      [...new Set(long.map(({ kind }) => `${kind} at most ${nameLimits[kind]}`))].join(', '),
      `shorten the qualifier, the migration's or the part's name by ${excess}`,
    );
  },
});

const namePrefixes: Partial<Record<NamedKind, string>> = {
  KEY_ALIAS: 'alias/',
  PARAMETER: '/',
  LOG_GROUP: '/regionlift/',
};

/** AWS Backup takes no hyphen in the names of restore testing and report plans (API Reference, CreateRestoreTestingPlan, CreateReportPlan). */
const separatorOf = (kind: NamedKind): string => separators[kind] ?? '-';

const separators: Partial<Record<NamedKind, string>> = {
  PARAMETER: '/',
  LOG_GROUP: '/',
  SECRET: '/',
  QUERY: '/',
  RESTORE_TESTING_PLAN: '_',
  REPORT_PLAN: '_',
};
