import { fail, fitsGlob, look, ofKind, pass, statementsOn } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { buckets } from './buckets';

/** A log that is refused is noticed when it is needed. */
export const bucketRefusesDeliveries: Check = {
  code: 'BucketRefusesDeliveries',
  area: 'A2',
  severity: 'LOW',
  title: 'A bucket that logs or reports are delivered to admits them',
  rationale:
    "Access logs and reports of backups are the evidence of a migration; their services write only as far as the bucket's policy lets them.",
  remediation: 'Allow s3:PutObject to the service (or its service-linked role) below its prefix.',
  source:
    'Elastic Load Balancing, "Enable access logs for your Application Load Balancer"; AWS Backup Developer Guide, "Creating report plans"',
  serves: ['S3-4'],
  judge: (program) => {
    const deliveries = DELIVERIES.map(({ kind, path, from, by }) => ({
      from,
      by,
      to: new Set(ofKind(program, kind).map(({ properties }) => look(properties, ...path))),
    }));
    return buckets(program).flatMap((bucket) =>
      deliveries.filter(({ to }) => to.has(bucket.name)).map(({ from, by }) => judged(program, bucket, from, by)),
    );
  },
};

const DELIVERIES = [
  {
    kind: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    path: ['LoadBalancerAttributes', 'access_logs.s3.bucket'],
    from: 'a load balancer',
    by: /^(logdelivery\.elasticloadbalancing\.|delivery\.logs\.)|^(arn:[^:]*:iam::)?\d{12}(:root)?$/,
  },
  {
    kind: 'AWS::Backup::ReportPlan',
    path: ['ReportDeliveryChannel', 'S3BucketName'],
    from: 'AWS Backup',
    by: /AWSServiceRoleForBackupReports|^reports\.backup\./,
  },
] as const;

function judged(program: Program, bucket: ResourceFact, from: string, by: RegExp) {
  const told = { property: 'Policy', allowed: `s3:PutObject for ${from}` };
  const found = statementsOn(program, bucket).find(
    ({ effect, actions, principals, resources }) =>
      effect === 'Allow' &&
      actions.some((action) => fitsGlob(action, 's3:PutObject')) &&
      resources.some((resource) => resource.includes(`:::${bucket.name}/`)) &&
      Object.values(principals)
        .flat()
        .some((who) => by.test(who)),
  );
  return found === undefined
    ? fail(bucket, { ...told, found: 'no such statement', remedy: `admit ${from}` })
    : pass(bucket, { ...told, property: found.path, found: 'allowed' });
}
