import { BackupClient, type BackupClientConfig } from '@aws-sdk/client-backup';
import { EC2Client } from '@aws-sdk/client-ec2';
import { RDSClient } from '@aws-sdk/client-rds';
import { S3Client } from '@aws-sdk/client-s3';
import { perRegion } from '@regionlift/migration/runtime';

/** One client for each service and region, made when it is first asked for. */
export interface Clients {
  readonly backup: (region: string) => BackupClient;
  readonly ec2: (region: string) => EC2Client;
  readonly rds: (region: string) => RDSClient;
  readonly s3: (region: string) => S3Client;
}

/** Settings that only tests give. */
export interface ClientSettings {
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Options of the HTTP handler, besides the time-outs. */
  readonly requestHandler?: Readonly<Record<string, unknown>>;
}

/** Retries are the SDK's standard mode with five attempts: throttling and 5xx are waited out. */
export function awsClients({ requestHandler, ...settings }: ClientSettings = {}): Clients {
  const base = {
    ...settings,
    retryMode: 'standard',
    maxAttempts: 5,
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: 20_000,
      throwOnRequestTimeout: true,
      ...requestHandler,
    },
  } satisfies BackupClientConfig;
  return {
    backup: perRegion((region) => new BackupClient({ ...base, region })),
    ec2: perRegion((region) => new EC2Client({ ...base, region })),
    rds: perRegion((region) => new RDSClient({ ...base, region })),
    s3: perRegion((region) => new S3Client({ ...base, region, forcePathStyle: settings.endpoint !== undefined })),
  };
}
