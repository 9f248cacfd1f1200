import { ExpectedResult, Match } from '@aws-cdk/integ-tests-alpha';
import { MigrationPhase } from '@regionlift/migration';
import { AccessLevel, ActorRole, MigrationBoundary, MigrationGuard, MigrationSecret } from '@regionlift/secure-iam';
import { MigrationTest } from '../harness/migration-test';
import { movedBucket } from '../harness/moved-bucket';

/** A role stands under the boundary, a secret is read in both regions. The deploy role is left out: it is the account's only one. */
const test = new MigrationTest('Access');
const { account, from, to } = test.environment;
new MigrationBoundary(test.migration, 'Boundary');
const secret = new MigrationSecret(test.migration, 'Application', { username: 'orders' });
new ActorRole(test.migration, 'Copier', {
  actor: 'copier',
  description: 'Reads which image to copy',
  service: 'lambda.amazonaws.com',
  sourceArns: [`arn:aws:lambda:${to}:${account}:function:${test.nameOf('copier')}`],
  permissions: [
    {
      actions: ['ssm:GetParameter'],
      access: AccessLevel.READ,
      resources: [`arn:aws:ssm:${to}:${account}:parameter/${test.nameOf('image')}`],
      reason: 'which image to copy',
      phases: [MigrationPhase.REPLICATE],
    },
  ],
});
// A guard needs something to guard.
movedBucket(test);
new MigrationGuard(test.migration, 'Guard');

const questions = test.questions();
questions.call('IAM', 'getRole', { RoleName: test.nameOf('copier') }).expect(
  ExpectedResult.objectLike({
    Role: { PermissionsBoundary: { PermissionsBoundaryArn: Match.stringLikeRegexp(test.nameOf('boundary')) } },
  }),
);
questions
  .call('SecretsManager', 'describeSecret', { SecretId: secret.secretName })
  .expect(ExpectedResult.objectLike({ PrimaryRegion: from }));
