import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { type ClientSettings as CommonSettings, clientSettings, perRegion } from '@regionlift/migration/runtime';

/** One client for each service and region, made when it is first asked for. */
export interface Clients {
  readonly cloudWatch: (region: string) => CloudWatchClient;
  readonly s3: (region: string) => S3Client;
  readonly states: (region: string) => SFNClient;
  readonly sns: (region: string) => SNSClient;
}

/** Settings that only tests give. */
export interface ClientSettings extends CommonSettings {
  /** Of S3: the bucket in the path. */
  readonly forcePathStyle?: boolean;
}

/** The clients, with the settings of every part ({@link clientSettings}). */
export function awsClients({ forcePathStyle = false, ...settings }: ClientSettings = {}): Clients {
  const base = clientSettings(settings);
  return {
    cloudWatch: perRegion((region) => new CloudWatchClient({ ...base, region })),
    s3: perRegion((region) => new S3Client({ ...base, region, forcePathStyle })),
    states: perRegion((region) => new SFNClient({ ...base, region })),
    sns: perRegion((region) => new SNSClient({ ...base, region })),
  };
}
