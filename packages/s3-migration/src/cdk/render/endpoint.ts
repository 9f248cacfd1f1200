import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnMultiRegionAccessPoint } from 'aws-cdk-lib/aws-s3';
import { CfnParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { BucketPlan } from '../../core';
import { allPublicAccessBlocked } from './bucket';

/**
 * The parameter that holds the bucket in use. Nothing of it changes from phase to phase, so that no deployment of a phase
 * undoes what the runtime wrote; a change of another property (tags of the stack) would write the value too.
 */
export function renderParameter(scope: Construct, { endpoint, source, part }: BucketPlan): void {
  new CfnParameter(scope, 'EndpointParameter', {
    name: endpoint.parameterName,
    type: 'String',
    value: source.bucketName,
    description: `Bucket in use of the part ${part}; the runtime changes it at cutover`,
  }).applyRemovalPolicy(RemovalPolicy.RETAIN);
}

/** The access point in front of both buckets. Its buckets can never change, so it is never replaced. */
export function renderAccessPoint(
  scope: Construct,
  { endpoint, source, target }: BucketPlan,
): CfnMultiRegionAccessPoint {
  const point = new CfnMultiRegionAccessPoint(scope, 'AccessPoint', {
    name: endpoint.accessPointName,
    regions: [{ bucket: source.bucketName }, { bucket: target.bucketName }],
    publicAccessBlockConfiguration: allPublicAccessBlocked,
  });
  point.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return point;
}
