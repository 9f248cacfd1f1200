import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { S3ControlClient } from '@aws-sdk/client-s3-control';
import { SSMClient } from '@aws-sdk/client-ssm';
import { perRegion } from '@regionlift/migration/runtime';

/** One client for each service and region, made when it is first asked for. */
export interface Clients {
  readonly s3: (region: string) => S3Client;
  readonly control: (region: string) => S3ControlClient;
  readonly cloudWatch: (region: string) => CloudWatchClient;
  readonly ssm: (region: string) => SSMClient;
}

/** Settings that only tests give: endpoint, credentials, request handler. */
export type ClientSettings = Pick<S3ClientConfig, 'endpoint' | 'credentials' | 'requestHandler' | 'forcePathStyle'>;

/**
 * Retries are the SDK's standard mode with five attempts: throttling and 5xx are waited out inside a step of minutes, while
 * the state machine repeats whole steps. Redirects to another region are never followed: a bucket elsewhere is a finding.
 */
export function awsClients(settings: ClientSettings = {}): Clients {
  const { forcePathStyle, ...common } = settings;
  const base = { ...common, retryMode: 'standard', maxAttempts: 5 } as const;
  const s3Only = { followRegionRedirects: false, ...(forcePathStyle === undefined ? {} : { forcePathStyle }) };
  return {
    s3: perRegion((region) => new S3Client({ ...base, ...s3Only, region })),
    control: perRegion((region) => new S3ControlClient({ ...base, region })),
    cloudWatch: perRegion((region) => new CloudWatchClient({ ...base, region })),
    ssm: perRegion((region) => new SSMClient({ ...base, region })),
  };
}
