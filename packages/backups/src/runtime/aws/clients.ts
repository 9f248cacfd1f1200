import { BackupClient } from '@aws-sdk/client-backup';
import { EC2Client } from '@aws-sdk/client-ec2';
import { RDSClient } from '@aws-sdk/client-rds';
import { S3Client } from '@aws-sdk/client-s3';
import { type ClientSettings as CommonSettings, clientSettings, perRegion } from '@regionlift/migration/runtime';

/** One client for each service and region, made when it is first asked for. */
export interface Clients {
  readonly backup: (region: string) => BackupClient;
  readonly ec2: (region: string) => EC2Client;
  readonly rds: (region: string) => RDSClient;
  readonly s3: (region: string) => S3Client;
}

/** Settings that only tests give. */
export type ClientSettings = CommonSettings;

/** The clients, with the settings of every part ({@link clientSettings}). */
export function awsClients(settings: ClientSettings = {}): Clients {
  const base = clientSettings(settings);
  return {
    backup: perRegion((region) => new BackupClient({ ...base, region })),
    ec2: perRegion((region) => new EC2Client({ ...base, region })),
    rds: perRegion((region) => new RDSClient({ ...base, region })),
    s3: perRegion((region) => new S3Client({ ...base, region, forcePathStyle: settings.endpoint !== undefined })),
  };
}
