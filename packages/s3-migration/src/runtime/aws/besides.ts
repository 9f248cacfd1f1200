import {
  GetBucketCorsCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketWebsiteCommand,
  ListBucketInventoryConfigurationsCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { unlessAbsent } from '@regionlift/migration/runtime';
import type { BucketPort } from '../ports';
import type { NamedBucket } from './named-bucket';

/** How many of each thing a bucket has that replication does not carry. */
export async function besidesOf(client: S3Client, bucket: NamedBucket): ReturnType<BucketPort['besides']> {
  const [notifications, lifecycle, policy, cors, website, inventory] = await Promise.all([
    client.send(new GetBucketNotificationConfigurationCommand(bucket)),
    unlessAbsent(client.send(new GetBucketLifecycleConfigurationCommand(bucket)), 'NoSuchLifecycleConfiguration'),
    unlessAbsent(client.send(new GetBucketPolicyCommand(bucket)), 'NoSuchBucketPolicy'),
    unlessAbsent(client.send(new GetBucketCorsCommand(bucket)), 'NoSuchCORSConfiguration'),
    unlessAbsent(client.send(new GetBucketWebsiteCommand(bucket)), 'NoSuchWebsiteConfiguration'),
    client.send(new ListBucketInventoryConfigurationsCommand(bucket)),
  ]);
  return {
    notifications:
      (notifications.TopicConfigurations?.length ?? 0) +
      (notifications.QueueConfigurations?.length ?? 0) +
      (notifications.LambdaFunctionConfigurations?.length ?? 0) +
      (notifications.EventBridgeConfiguration === undefined ? 0 : 1),
    lifecycle: lifecycle?.Rules?.length ?? 0,
    policy: policy?.Policy === undefined ? 0 : 1,
    cors: cors?.CORSRules?.length ?? 0,
    website: website === undefined ? 0 : 1,
    inventory: inventory.InventoryConfigurationList?.length ?? 0,
  };
}
