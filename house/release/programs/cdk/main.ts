// Compiled twice, as CommonJS and as an ES module, against what the registry gave.
import * as backups from '@regionlift/backups';
import * as cutover from '@regionlift/cutover';
import * as fleets from '@regionlift/ec2-bluegreen';
import { MigrationPhase, RegionMigration } from '@regionlift/migration';
import * as observability from '@regionlift/observability';
import * as databases from '@regionlift/rds-promotion';
import { BucketMigration } from '@regionlift/s3-migration';
import { MigrationBoundary } from '@regionlift/secure-iam';
import { App, type Stack } from 'aws-cdk-lib';

const app = new App();
const migration = new RegionMigration(app, 'Orders', {
  from: 'us-west-2',
  to: 'us-east-1',
  account: '111122223333',
  phase: MigrationPhase.REPLICATE,
});
new MigrationBoundary(migration, 'Boundary');
new BucketMigration(migration, 'Assets', { sourceBucketName: 'orders-assets' });

const assembly = app.synth();
const typesOf = (stack: Stack): string[] =>
  Object.values<{ Type: string }>(assembly.getStackArtifact(stack.artifactId).template.Resources).map(
    ({ Type }) => Type,
  );
const buckets = [migration.sourceStack, migration.targetStack].map(
  (stack) => typesOf(stack).filter((type) => type === 'AWS::S3::Bucket').length,
);
const doors = [backups, cutover, fleets, observability, databases].filter((door) => Object.keys(door).length > 0);
console.log(`${doors.length} other doors, ${buckets.join(' + ')} buckets`);
