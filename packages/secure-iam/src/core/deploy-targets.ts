import { arns, fail, type MigrationPlan, pass, show, type Verdict } from '@regionlift/migration/core';
import { sortedUnique } from './statement';

/** The qualifier of `cdk bootstrap` when nobody chooses one. Source: AWS CDK guide, "Customize AWS CDK bootstrapping". */
export const defaultBootstrapQualifier = 'hnb659fds';

/**
 * Whether `cdk bootstrap` takes a qualifier. A wildcard in it would let roles of any bootstrap stack be assumed.
 * Source: aws-cdk `bootstrap-template.yaml`, parameter `Qualifier` (`[A-Za-z0-9_-]{1,10}`).
 */
export const judgeBootstrapQualifier = (qualifier: unknown): Verdict =>
  typeof qualifier === 'string' && /^[A-Za-z0-9_-]{1,10}$/.test(qualifier)
    ? pass
    : fail(
        show(qualifier),
        '1 to 10 letters, digits, hyphens and underscores',
        'give the qualifier of `cdk bootstrap`',
      );

/**
 * The four roles of a bootstrapped environment that the CDK CLI assumes. CloudFormation assumes the fifth, `cfn-exec`,
 * itself; the deploy role passes it.
 * Source: aws-cdk `bootstrap-template.yaml`, `RoleName: cdk-${Qualifier}-<kind>-role-${AWS::AccountId}-${AWS::Region}`.
 */
export const bootstrapRoleKinds = ['deploy', 'file-publishing', 'image-publishing', 'lookup'] as const;

/** Literal ARNs of those roles in both regions of a migration. */
export const bootstrapRoleArns = (migration: MigrationPlan, qualifier: string = defaultBootstrapQualifier): string[] =>
  sortedUnique(
    [migration.from, migration.to].flatMap((region) =>
      bootstrapRoleKinds.map((kind) =>
        arns.role(migration, `cdk-${qualifier}-${kind}-role-${migration.account}-${region}`),
      ),
    ),
  );

/**
 * The same as patterns, one a region, for a ceiling that has little room: a deploy role is granted the four by name. The fifth role is
 * matched too, and trusts CloudFormation alone (`bootstrap-template.yaml`, `CloudFormationExecutionRole`).
 */
export const bootstrapRolePatterns = (
  migration: MigrationPlan,
  qualifier: string = defaultBootstrapQualifier,
): string[] =>
  sortedUnique([migration.from, migration.to]).map((region) =>
    arns.role(migration, `cdk-${qualifier}-*-role-${migration.account}-${region}`),
  );
