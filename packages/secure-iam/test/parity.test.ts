import { MigrationPhase, RegionMigration } from '@regionlift/migration';
import { type Phase, phases } from '@regionlift/migration/core';
import { RegionMigration as PulumiMigration } from '@regionlift/migration/pulumi';
import { assertParity, captureInline, factsOfApp, factsOfProgram, type IntendedDifference } from '@regionlift/testkit';
import { App, Duration, Validations } from 'aws-cdk-lib';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import * as cdk from '../src';
import * as pulumi from '../src/pulumi';
import { good, part } from './cases';

const environment = { from: 'us-west-2', to: 'us-east-1', account: '111122223333' };

interface Case {
  readonly title: string;
  /** Logical id and component name are the same. */
  readonly cdk: (migration: RegionMigration) => void;
  readonly pulumi: (migration: PulumiMigration) => void;
  readonly intended?: (phase: Phase) => IntendedDifference[];
}

const untagged = (name: string): IntendedDifference => ({
  subject: `AWS::IAM::ManagedPolicy global ${name}`,
  path: 'Tags',
  cdk: undefined,
  pulumi: { 'regionlift:migration': 'rl-orders' },
  reason: 'CloudFormation cannot tag a managed policy (AWS::IAM::ManagedPolicy has no Tags)',
});

const generatedOnce: IntendedDifference = {
  subject: 'AWS::SecretsManager::Secret us-west-2 rl/orders/database',
  path: 'IgnoredChanges',
  cdk: undefined,
  pulumi: ['secretStringWo'],
  reason: 'CloudFormation generates the value once; a program would generate another one with every run',
};

const sharedProvider = (url: string): IntendedDifference => ({
  subject: `AWS::IAM::OIDCProvider global ${url}`,
  path: 'Protected',
  cdk: undefined,
  pulumi: false,
  reason: 'kept for other roles that may trust it by now, but it holds nothing that a deletion could lose',
});

const { permissions: _, sourceArns, ...actor } = good.ActorRole;
const read = { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::orders/*'], reason: 'a case' };
/** More than fits into a role: split into managed policies. */
const many = Array.from({ length: 190 }, (_value, index) => `arn:aws:s3:::a-bucket-with-a-rather-long-name-${index}/*`);

const cases: Case[] = [
  {
    title: 'an actor (IAM-1)',
    cdk: (migration) => {
      const permissions = [{ ...read, access: cdk.AccessLevel.READ }];
      new cdk.ActorRole(migration, 'Actor', { ...actor, sourceArns: [...sourceArns], permissions });
    },
    pulumi: (migration) => {
      const permissions = [{ ...read, access: pulumi.AccessLevel.Read }];
      new pulumi.ActorRole('Actor', { migration, ...actor, sourceArns: [...sourceArns], permissions });
    },
  },
  {
    title: 'an actor under a boundary whose permissions are split (IAM-5, IAM-6)',
    cdk: (migration) => {
      new cdk.MigrationBoundary(migration, 'Boundary', { additionalActions: ['sqs:SendMessage'] });
      const permissions = [{ ...read, resources: many, access: cdk.AccessLevel.READ }];
      new cdk.ActorRole(migration, 'Actor', { ...actor, sourceArns: [...sourceArns], permissions });
    },
    pulumi: (migration) => {
      new pulumi.MigrationBoundary('Boundary', { migration, additionalActions: ['sqs:SendMessage'] });
      const permissions = [{ ...read, resources: many, access: pulumi.AccessLevel.Read }];
      new pulumi.ActorRole('Actor', { migration, ...actor, sourceArns: [...sourceArns], permissions });
    },
    intended: (phase) => [
      untagged('rl-orders-boundary'),
      untagged('rl-orders-backup-boundary'),
      ...(phase === 'FINALISED' ? [] : ['rl-orders-copier-1', 'rl-orders-copier-2'].map(untagged)),
    ],
  },
  {
    title: 'a guard over a part (IAM-4)',
    cdk: (migration) => {
      migration._registerPart(part);
      new cdk.MigrationGuard(migration, 'Guard');
    },
    pulumi: (migration) => {
      migration.registerPart(part);
      new pulumi.MigrationGuard('Guard', { migration });
    },
    intended: (phase) => (phase === 'FINALISED' ? [] : [untagged('rl-orders-guard-1')]),
  },
  {
    title: 'a secret (IAM-7)',
    cdk: (migration) => void new cdk.MigrationSecret(migration, 'Database'),
    pulumi: (migration) => void new pulumi.MigrationSecret('Database', { migration }),
    intended: () => [generatedOnce],
  },
  {
    title: 'a secret of a user that is rotated (IAM-7)',
    cdk: (migration) => {
      const rotationFunction = LambdaFunction.fromFunctionName(migration.sourceStack, 'Rotate', 'rotate');
      const rotateAfter = Duration.days(10);
      const props = { username: 'orders', passwordLength: 20, excludeCharacters: '"\\', rotationFunction, rotateAfter };
      new cdk.MigrationSecret(migration, 'Database', props);
    },
    pulumi: (migration) => {
      const rotation = {
        rotationFunctionArn: 'arn:aws:lambda:us-west-2:111122223333:function:rotate',
        rotateAfterDays: 10,
      };
      const args = { username: 'orders', passwordLength: 20, excludeCharacters: '"\\', ...rotation };
      new pulumi.MigrationSecret('Database', { migration, ...args });
    },
    intended: () => [generatedOnce],
  },
  {
    title: 'a deploy role (IAM-9)',
    cdk: (migration) => void new cdk.DeployRole(migration, 'Deploy', { ...good.DeployRole }),
    pulumi: (migration) => void new pulumi.DeployRole('Deploy', { migration, ...good.DeployRole, bootstrapped: true }),
    intended: () => [sharedProvider('https://token.actions.githubusercontent.com')],
  },
];

const rows = cases.flatMap((row) => phases.map((phase) => ({ ...row, phase })));

test.each(rows)('$title in phase $phase is the same in both dialects (PKG-3)', async (row) => {
  const app = new App();
  Validations.of(app).acknowledge({
    id: 'CloudFormation-Validate::F0001',
    reason: 'one construct alone leaves a side empty',
  });
  row.cdk(new RegionMigration(app, 'Orders', { ...environment, phase: MigrationPhase[row.phase] }));
  const program = await captureInline(() => {
    const migration = new PulumiMigration('Orders', { ...environment, phase: row.phase });
    row.pulumi(migration);
    return migration.outputs;
  });
  const facts = { cdk: factsOfApp(app), pulumi: factsOfProgram(program, { account: environment.account }) };
  if (facts.cdk.resources.length === 0) expect(facts.pulumi.resources).toEqual([]);
  else expect(() => assertParity(facts.cdk, facts.pulumi, row.intended?.(row.phase))).not.toThrow();
});
