// Run with mocks against what the registry gave: no engine, no cloud.

import * as pulumi from '@pulumi/pulumi';
import { MigrationPhase, RegionMigration } from '@regionlift/migration/pulumi';
import { BucketMigration } from '@regionlift/s3-migration/pulumi';
import { MigrationBoundary } from '@regionlift/secure-iam/pulumi';

const buckets: string[] = [];
pulumi.runtime.setMocks({
  newResource({ type, name, inputs }) {
    if (type === 'aws:s3/bucket:Bucket') buckets.push(inputs.region);
    return { id: `${name}-id`, state: { ...inputs, arn: `arn:aws:scratch:::${name}` } };
  },
  call: ({ inputs }) => inputs,
});

async function main(): Promise<void> {
  await pulumi.runtime.runInPulumiStack(async () => {
    const migration = new RegionMigration('Orders', {
      from: 'us-west-2',
      to: 'us-east-1',
      account: '111122223333',
      phase: MigrationPhase.Replicate,
    });
    new MigrationBoundary('Boundary', { migration });
    new BucketMigration('Assets', { migration, sourceBucketName: 'orders-assets' });
  });
  await pulumi.runtime.disconnect();
  console.log(`buckets in ${buckets.sort().join(' and ')}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
