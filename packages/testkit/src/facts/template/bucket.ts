import { adds, declares, type TemplateAdapter } from './adapter';

/** `AWS::S3::Bucket`, whose aspects stand inline. */
export const bucket: TemplateAdapter = (resource) => {
  const lifecycle = resource.properties.LifecycleConfiguration as { Rules?: Record<string, unknown>[] } | undefined;
  // What is not known yet is no record of rules.
  if (!Array.isArray(lifecycle?.Rules)) return [declares(resource)];
  return [declares(resource, { LifecycleConfiguration: { ...lifecycle, Rules: lifecycle.Rules.map(lifecycleRule) } })];
};

/** `AWS::S3::BucketPolicy` */
export const bucketPolicy: TemplateAdapter = (resource) => {
  const { Bucket, PolicyDocument, ...rest } = resource.properties;
  return [adds(resource, { kind: 'AWS::S3::Bucket', name: Bucket }, 'Policy', { Policy: PolicyDocument, ...rest })];
};

/** An empty prefix means what none means; `NoncurrentVersionExpirationInDays` is the older spelling of one field. */
function lifecycleRule(rule: Record<string, unknown>): Record<string, unknown> {
  const { NoncurrentVersionExpirationInDays: days, Prefix, ...rest } = rule;
  return {
    ...rest,
    ...(Prefix !== '' && { Prefix }),
    ...(days !== undefined && { NoncurrentVersionExpiration: { NoncurrentDays: days } }),
  };
}
