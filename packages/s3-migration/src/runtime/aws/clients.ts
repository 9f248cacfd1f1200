import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { S3Client } from '@aws-sdk/client-s3';
import { S3ControlClient } from '@aws-sdk/client-s3-control';
import { SSMClient } from '@aws-sdk/client-ssm';
import { type ClientSettings as CommonSettings, clientSettings, perRegion } from '@regionlift/migration/runtime';

/** One client for each service and region, made when it is first asked for. */
export interface Clients {
  readonly s3: (region: string) => S3Client;
  readonly control: (region: string) => S3ControlClient;
  readonly cloudWatch: (region: string) => CloudWatchClient;
  readonly ssm: (region: string) => SSMClient;
}

/** Settings that only tests give. */
export interface ClientSettings extends CommonSettings {
  /** Of S3: the bucket in the path. */
  readonly forcePathStyle?: boolean;
}

/**
 * The clients, with the settings of every part ({@link clientSettings}). Redirects to another region are never followed: a bucket
 * elsewhere is a finding.
 */
export function awsClients(settings: ClientSettings = {}): Clients {
  const { forcePathStyle, ...common } = settings;
  const base = clientSettings(common);
  const s3Only = { followRegionRedirects: false, ...(forcePathStyle === undefined ? {} : { forcePathStyle }) };
  return {
    s3: perRegion((region) => new S3Client({ ...base, ...s3Only, region })),
    control: perRegion((region) => new S3ControlClient({ ...base, region })),
    cloudWatch: perRegion((region) => new CloudWatchClient({ ...base, region })),
    ssm: perRegion((region) => new SSMClient({ ...base, region })),
  };
}
