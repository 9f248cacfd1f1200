import type { Partition } from './regions';

/** The fields that literal ARNs of a migration share. */
export interface ArnScope {
  readonly partition: Partition;
  /** Twelve digits. */
  readonly account: string;
}

/**
 * Literal ARNs, composed from deterministic names. Between the two regions of a migration nothing else passes: no
 * export, no lookup, no cross-region reference.
 *
 * Formats: "Actions, resources, and condition keys" of each service in the Service Authorization Reference.
 */
export const arns = {
  bucket: ({ partition }: ArnScope, bucket: string) => `arn:${partition}:s3:::${bucket}`,
  objects: ({ partition }: ArnScope, bucket: string) => `arn:${partition}:s3:::${bucket}/*`,
  role: ({ partition, account }: ArnScope, role: string) => `arn:${partition}:iam::${account}:role/${role}`,
  policy: ({ partition, account }: ArnScope, policy: string) => `arn:${partition}:iam::${account}:policy/${policy}`,
  /** `issuer` without `https://`. */
  oidcProvider: ({ partition, account }: ArnScope, issuer: string) =>
    `arn:${partition}:iam::${account}:oidc-provider/${issuer}`,
  account: ({ partition, account }: ArnScope) => `arn:${partition}:iam::${account}:root`,
  /** `alias` with its prefix: `alias/rl-orders-assets`. */
  alias: ({ partition, account }: ArnScope, region: string, alias: string) =>
    `arn:${partition}:kms:${region}:${account}:${alias}`,
  /** Every key of the account in a region. Use it only with a `kms:ResourceAliases` condition. */
  anyKey: ({ partition, account }: ArnScope, region: string) => `arn:${partition}:kms:${region}:${account}:key/*`,
  lambda: ({ partition, account }: ArnScope, region: string, name: string) =>
    `arn:${partition}:lambda:${region}:${account}:function:${name}`,
  /** `name` with its leading slash. */
  parameter: ({ partition, account }: ArnScope, region: string, name: string) =>
    `arn:${partition}:ssm:${region}:${account}:parameter${name}`,
  logGroup: ({ partition, account }: ArnScope, region: string, name: string) =>
    `arn:${partition}:logs:${region}:${account}:log-group:${name}`,
  /** Secrets Manager appends a hyphen and six random characters: the ARN is matched by six `?`. */
  secret: ({ partition, account }: ArnScope, region: string, name: string) =>
    `arn:${partition}:secretsmanager:${region}:${account}:secret:${name}-??????`,
  database: ({ partition, account }: ArnScope, region: string, instance: string) =>
    `arn:${partition}:rds:${region}:${account}:db:${instance}`,
  databaseCluster: ({ partition, account }: ArnScope, region: string, cluster: string) =>
    `arn:${partition}:rds:${region}:${account}:cluster:${cluster}`,
  /** A global cluster has no region. */
  globalCluster: ({ partition, account }: ArnScope, cluster: string) =>
    `arn:${partition}:rds::${account}:global-cluster:${cluster}`,
  hostedZone: ({ partition }: Pick<ArnScope, 'partition'>, id: string) => `arn:${partition}:route53:::hostedzone/${id}`,
  /** Auto Scaling puts an id before the name that it gives itself: any id. */
  scalingGroup: ({ partition, account }: ArnScope, region: string, name: string) =>
    `arn:${partition}:autoscaling:${region}:${account}:autoScalingGroup:*:autoScalingGroupName/${name}`,
  /** EC2's own format for most of its kinds: `image`, `subnet`, … Images and snapshots carry no account. */
  ec2: ({ partition, account }: ArnScope, region: string, kind: string, id: string) =>
    `arn:${partition}:ec2:${region}:${kind === 'image' || kind === 'snapshot' ? '' : account}:${kind}/${id}`,
  topic: ({ partition, account }: ArnScope, region: string, name: string) =>
    `arn:${partition}:sns:${region}:${account}:${name}`,
  alarm: ({ partition, account }: ArnScope, region: string, name: string) =>
    `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}`,
  eventRule: ({ partition, account }: ArnScope, region: string, name: string) =>
    `arn:${partition}:events:${region}:${account}:rule/${name}`,
  stateMachine: ({ partition, account }: ArnScope, region: string, name: string) =>
    `arn:${partition}:states:${region}:${account}:stateMachine:${name}`,
  backupVault: ({ partition, account }: ArnScope, region: string, name: string) =>
    `arn:${partition}:backup:${region}:${account}:backup-vault:${name}`,
  batchJobs: ({ partition, account }: ArnScope, region: string) => `arn:${partition}:s3:${region}:${account}:job/*`,
  /** A Multi-Region Access Point has no region; its alias is given by S3 and not deterministic. */
  multiRegionAccessPoint: ({ partition, account }: ArnScope, alias: string) =>
    `arn:${partition}:s3::${account}:accesspoint/${alias}`,
} as const;
