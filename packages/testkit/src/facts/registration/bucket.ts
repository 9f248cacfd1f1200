import { adds, pascal, type Registration, type RegistrationAdapter, withoutIdle } from './adapter';

const BUCKET = 'AWS::S3::Bucket';

/** `aws:s3/bucketVersioning:BucketVersioning` */
export const versioning = aspect('VersioningConfiguration', ({ versioningConfiguration, ...rest }) => ({
  VersioningConfiguration: pascal(versioningConfiguration),
  ...rest,
}));

/** `aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration` */
export const encryption = aspect('BucketEncryption', ({ rules, ...rest }) => ({
  BucketEncryption: {
    ServerSideEncryptionConfiguration: pascal(rules, {
      applyServerSideEncryptionByDefault: 'ServerSideEncryptionByDefault',
      sseAlgorithm: 'SSEAlgorithm',
      kmsMasterKeyId: 'KMSMasterKeyID',
    }),
  },
  ...rest,
}));

/** `aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock` */
export const publicAccessBlock = aspect('PublicAccessBlockConfiguration', (inputs) => ({
  PublicAccessBlockConfiguration: pascal(withoutIdle(inputs, { skipDestroy: false })),
}));

/** `aws:s3/bucketOwnershipControls:BucketOwnershipControls` */
export const ownership = aspect('OwnershipControls', ({ rule, ...rest }) => ({
  OwnershipControls: { Rules: [pascal(rule)] },
  ...rest,
}));

/** `aws:s3/bucketPolicy:BucketPolicy` */
export const policy = aspect('Policy', ({ policy: document, ...rest }) => ({ Policy: document, ...rest }));

/** `aws:s3/bucketLogging:BucketLogging` */
export const logging = aspect('LoggingConfiguration', (inputs) => ({
  LoggingConfiguration: pascal(inputs, { targetBucket: 'DestinationBucketName', targetPrefix: 'LogFilePrefix' }),
}));

/** `aws:s3/bucketNotification:BucketNotification` */
export const notification = aspect('NotificationConfiguration', ({ eventbridge, ...rest }) => ({
  NotificationConfiguration: {
    ...(eventbridge === true && { EventBridgeConfiguration: { EventBridgeEnabled: true } }),
    ...(pascal(rest) as object),
  },
}));

/** Reads a resource that is one aspect of the bucket in its input `bucket`. */
export function aspect(
  name: string,
  read: (inputs: Registration['inputs']) => Readonly<Record<string, unknown>>,
): RegistrationAdapter {
  return {
    read: (registration) => {
      const { bucket: named, ...inputs } = registration.inputs;
      return [
        adds(registration, { kind: BUCKET, name: String(named).replace(/^arn:[^:]+:s3:::/, '') }, name, read(inputs)),
      ];
    },
  };
}
