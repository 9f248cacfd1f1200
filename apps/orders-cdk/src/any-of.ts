import type { Acknowledgment } from 'aws-cdk-lib';

/** cdk-nag's finding about a wildcard in a resource of a policy, with the reason for it. */
export const anyOf = (resource: string, reason: string): Acknowledgment => ({
  id: `AwsSolutions::AwsSolutions-IAM5[Resource::${resource}]`,
  reason,
});
