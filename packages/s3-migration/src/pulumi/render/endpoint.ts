import * as s3control from '@pulumi/aws/s3control';
import * as ssm from '@pulumi/aws/ssm';
import type * as pulumi from '@pulumi/pulumi';
import type { Site } from '@regionlift/migration/pulumi';
import type { BucketPlan } from '../../core';
import { allPublicAccessBlocked } from './bucket';

/** The parameter that holds the bucket in use. The runtime changes its value; no update of the program changes it back. */
export const renderParameter = (site: Site, id: string, { endpoint, source, part }: BucketPlan): ssm.Parameter =>
  new ssm.Parameter(
    `${site.name}-${id}`,
    {
      region: site.region,
      name: endpoint.parameterName,
      type: 'String',
      value: source.bucketName,
      description: `Bucket in use of the part ${part}; the runtime changes it at cutover`,
      tags: site.tags,
    },
    { ...site.stateful, ignoreChanges: ['value'] },
  );

/** The access point in front of both buckets. Its buckets can never change, so it is never replaced. */
export function renderAccessPoint(
  { name, region, stateful }: Site,
  { endpoint, source, target, migration }: BucketPlan,
  after: readonly pulumi.Resource[],
): s3control.MultiRegionAccessPoint {
  return new s3control.MultiRegionAccessPoint(
    `${name}-access-point`,
    {
      region,
      accountId: migration.account,
      details: {
        name: endpoint.accessPointName ?? '',
        publicAccessBlock: allPublicAccessBlocked,
        regions: [{ bucket: source.bucketName }, { bucket: target.bucketName }],
      },
    },
    { ...stateful, dependsOn: [...after] },
  );
}
