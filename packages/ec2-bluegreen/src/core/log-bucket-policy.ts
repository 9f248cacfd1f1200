import { arns } from '@regionlift/migration/core';
import { documentOf, type PolicyDocument, type Statement } from '@regionlift/secure-iam/core';
import type { FleetPlan } from './fleet-plan';

/**
 * The policy of the bucket of access logs: Elastic Load Balancing of the target region writes below the account's own path,
 * nothing goes in plain text or below TLS 1.2.
 *
 * Sources: Application Load Balancer guide, "Enable access logs for your Application Load Balancer"; Network Load Balancer guide,
 * "Enable access logs for your Network Load Balancer". That the log delivery service of application load balancers writes in
 * regions from before August 2022 too, for which the guide once named an account per region, is known by public programs that
 * rely on it (the guide's present text not verified). A policy that does not do fails the deployment: a test object is written.
 */
export const accessLogBucketPolicyOf = (plan: FleetPlan): PolicyDocument =>
  documentOf([
    ...(plan.target.loadBalancer.type === 'APPLICATION' ? [applicationLogs(plan)] : networkLogs(plan)),
    deny(plan, 'DenyPlainText', 'Bool', 'aws:SecureTransport', 'false'),
    deny(plan, 'DenyOldTls', 'NumericLessThan', 's3:TlsVersion', '1.2'),
  ]);

/** The account in the path is what keeps others out: nothing says that every request carries a source. */
const applicationLogs = (plan: FleetPlan): Statement => ({
  sid: 'AccessLogs',
  effect: 'Allow',
  principals: { Service: ['logdelivery.elasticloadbalancing.amazonaws.com'] },
  actions: ['s3:PutObject'],
  resources: [logObjects(plan)],
});

const networkLogs = (plan: FleetPlan): Statement[] => {
  const { migration, target } = plan;
  const base = { effect: 'Allow', principals: { Service: ['delivery.logs.amazonaws.com'] } } as const;
  const source = {
    StringEquals: { 'aws:SourceAccount': [migration.account] },
    ArnLike: { 'aws:SourceArn': [`arn:${migration.partition}:logs:${target.region}:${migration.account}:*`] },
  };
  return [
    {
      ...base,
      sid: 'AccessLogsAclCheck',
      actions: ['s3:GetBucketAcl'],
      resources: [arns.bucket(migration, bucketOf(plan))],
      conditions: source,
    },
    {
      ...base,
      sid: 'AccessLogs',
      actions: ['s3:PutObject'],
      resources: [logObjects(plan)],
      conditions: {
        ...source,
        StringEquals: { ...source.StringEquals, 's3:x-amz-acl': ['bucket-owner-full-control'] },
      },
    },
  ];
};

const deny = (plan: FleetPlan, sid: string, operator: string, key: string, value: string): Statement => ({
  sid,
  effect: 'Deny',
  principals: '*',
  actions: ['s3:*'],
  resources: [arns.bucket(plan.migration, bucketOf(plan)), arns.objects(plan.migration, bucketOf(plan))],
  conditions: { [operator]: { [key]: [value] } },
});

const bucketOf = ({ target }: FleetPlan): string => target.loadBalancer.accessLogs.bucketName;

const logObjects = ({ migration, target: { loadBalancer } }: FleetPlan): string =>
  `${arns.bucket(migration, loadBalancer.accessLogs.bucketName)}/${loadBalancer.accessLogs.prefix}/AWSLogs/${migration.account}/*`;
