import { type Finding, show } from '@regionlift/migration/core';
import type { LiveAccessPoint } from './live-facts';
import { failing } from './live-finding';
import type { BucketRuntimeConfig } from './runtime-config';

/** What is wrong with the live Multi-Region Access Point. Codes: AccessPointMissing, AccessPointNotReady, AccessPointBucketsDiffer. */
export function accessPointFindings(
  subject: string,
  config: BucketRuntimeConfig,
  live: LiveAccessPoint | undefined,
): readonly Finding[] {
  const fail = failing(subject);
  const name = show(config.endpoint.accessPointName);
  if (live?.status === undefined)
    return [
      fail(
        'AccessPointMissing',
        'endpointFlip',
        `no Multi-Region Access Point ${name}`,
        'the one that the target stack declares',
        'deploy the target stack',
      ),
    ];
  const wanted = [config.source, config.target];
  const members = wanted.every(({ bucketName, region }) =>
    live.buckets.some((one) => one.bucket === bucketName && one.region === region),
  );
  return [
    ...(live.status === 'READY'
      ? []
      : [
          fail(
            'AccessPointNotReady',
            'endpointFlip',
            `status ${show(live.status)}`,
            "'READY'",
            'wait for its creation, or look at it',
          ),
        ]),
    ...(members && live.buckets.length === wanted.length
      ? []
      : [
          fail(
            'AccessPointBucketsDiffer',
            'endpointFlip',
            live.buckets.map(({ bucket, region }) => `${bucket} (${region})`).join(', '),
            wanted.map(({ bucketName, region }) => `${bucketName} (${region})`).join(', '),
            'members of an access point cannot be changed: create another one',
          ),
        ]),
  ];
}
