import {
  arns,
  type Check,
  composeName,
  fail,
  hasReached,
  judgeAll,
  type MigrationPlan,
  namesFit,
  type Planned,
  pass,
  planUnlessFailed,
} from '@regionlift/migration/core';
import { backupBoundaryOf } from './backup-boundary';
import { boundaryActions, escalatingActions } from './boundary-actions';
import type { BoundaryPolicy } from './boundary-policy';
import { policyBudgets, sizeOf } from './budget';
import { ceiling } from './ceiling';
import { condition } from './conditions';
import { bootstrapRolePatterns, defaultBootstrapQualifier, judgeBootstrapQualifier } from './deploy-targets';
import { neverDelete } from './guard';
import { documentOf } from './policy-document';
import { type Statement, sortedUnique } from './statement';

/** What a user says of the boundary. */
export interface BoundaryFacts {
  /** Regional actions that other roles of the app need, beyond what the libraries use. */
  readonly additionalActions?: readonly string[];
  /** CDK bootstrap qualifier, for the deploy role. @default 'hnb659fds' */
  readonly bootstrapQualifier?: string;
  /** ARNs of roles that are not the migration's own and that its actors pass: a replication role that was there before. */
  readonly passableRoleArns?: readonly string[];
}

/** The managed policies that cap every role of a migration, as both shells render them. */
export interface BoundaryPlan extends BoundaryPolicy {
  /** What caps the roles that AWS Backup assumes. */
  readonly backup: BoundaryPolicy;
}

/**
 * Plans the permissions boundary of everything that the libraries create (IAM-6): an allow-list, limited to the two
 * regions; no management of IAM, so no way to a role without the boundary; no deletion of anything stateful before FINALISED.
 *
 * Source: IAM User Guide, "Permissions boundaries for IAM entities" ("Delegating responsibility to others using
 * permissions boundaries").
 */
export function planBoundary(
  subject: string,
  migration: MigrationPlan,
  facts: BoundaryFacts = {},
): Planned<BoundaryPlan> {
  const name = composeName(migration, 'POLICY', 'boundary').value;
  const statements = boundaryStatements(migration, facts);
  const backup = backupBoundaryOf(migration);
  const findings = judgeAll(subject, { facts, names: [name, backup.name], size: sizeOf(statements) }, boundaryChecks);
  return planUnlessFailed(findings, () => ({
    name,
    arn: arns.policy(migration, name),
    description: `The most that a role of the migration ${migration.migration} may do`,
    document: documentOf(statements),
    backup,
  }));
}

/** The statements of the boundary. */
export function boundaryStatements(migration: MigrationPlan, facts: BoundaryFacts = {}): Statement[] {
  return [
    {
      sid: 'AllowInTheTwoRegions',
      effect: 'Allow',
      actions: sortedUnique([...boundaryActions.REGIONAL, ...(facts.additionalActions ?? [])]),
      resources: ['*'],
      conditions: condition('StringEquals', 'aws:RequestedRegion', ...sortedUnique([migration.from, migration.to])),
      unscoped: ceiling,
    },
    {
      sid: 'AllowGlobal',
      effect: 'Allow',
      actions: [...boundaryActions.GLOBAL],
      resources: [
        `arn:${migration.partition}:s3::${migration.account}:accesspoint/*`,
        arns.hostedZone(migration, '*'),
        `arn:${migration.partition}:globalaccelerator::${migration.account}:accelerator/*`,
        `arn:${migration.partition}:iam::${migration.account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
        `arn:${migration.partition}:route53:::change/*`,
      ],
      unscoped: ceiling,
    },
    {
      sid: 'AllowPassingOwnRoles',
      effect: 'Allow',
      actions: ['iam:PassRole'],
      resources: sortedUnique([
        arns.role(migration, composeName(migration, 'ROLE', '*').value),
        ...(facts.passableRoleArns ?? []),
      ]),
      conditions: condition(
        'StringEquals',
        'iam:PassedToService',
        'backup.amazonaws.com',
        'batchoperations.s3.amazonaws.com',
        'ec2.amazonaws.com',
        's3.amazonaws.com',
      ),
    },
    {
      sid: 'AllowDeploying',
      effect: 'Allow',
      actions: ['sts:AssumeRole'],
      resources: bootstrapRolePatterns(migration, facts.bootstrapQualifier),
    },
    { sid: 'DenyManagingIam', effect: 'Deny', actions: [...escalatingActions], resources: ['*'] },
    ...(hasReached(migration.phase, 'FINALISED') ? [] : [neverDelete()]),
  ];
}

const boundaryChecks: readonly Check<{
  readonly facts: BoundaryFacts;
  readonly names: readonly string[];
  readonly size: number;
}>[] = [
  namesFit('migration', ({ names }) => names.map((value) => ({ kind: 'POLICY', value }))),
  {
    code: 'WildcardAction',
    asks: 'every action that the boundary lets through is named',
    property: 'additionalActions',
    serves: ['IAM-6', 'IAM-2'],
    judge: ({ facts }) => {
      const wild = (facts.additionalActions ?? []).filter((action) => !/^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action));
      return wild.length === 0
        ? pass
        : fail(wild.join(', '), 'service:Action without wildcards', 'list the actions that are called');
    },
  },
  {
    code: 'EscalationAllowed',
    asks: 'the boundary lets no role of the app manage IAM',
    property: 'additionalActions',
    serves: ['IAM-6'],
    judge: ({ facts }) => {
      const found = (facts.additionalActions ?? []).filter((action) =>
        /^(iam|sts|organizations|account):/i.test(action),
      );
      return found.length === 0
        ? pass
        : fail(
            found.join(', '),
            'no action of iam, sts, organizations or account',
            'leave identity management to the deploying role',
          );
    },
  },
  {
    code: 'PassRoleUnscoped',
    asks: 'every role that may be passed is named',
    property: 'passableRoleArns',
    serves: ['IAM-6', 'IAM-2'],
    judge: ({ facts }) => {
      const loose = (facts.passableRoleArns ?? []).filter((arn) => !/^arn:[^:*?]+:iam::\d{12}:role\/[^*?]+$/.test(arn));
      return loose.length === 0
        ? pass
        : fail(loose.join(', '), 'literal ARNs of roles, without wildcards', 'name the roles');
    },
  },
  {
    code: 'InvalidBootstrapQualifier',
    asks: 'the bootstrap qualifier is one that `cdk bootstrap` takes',
    property: 'bootstrapQualifier',
    serves: ['IAM-6', 'IAM-9'],
    judge: ({ facts: { bootstrapQualifier = defaultBootstrapQualifier } }) =>
      judgeBootstrapQualifier(bootstrapQualifier),
  },
  {
    code: 'BoundaryTooLarge',
    asks: 'the boundary fits one managed policy: a role has one boundary, so it cannot be split',
    property: 'additionalActions',
    serves: ['IAM-5', 'IAM-6'],
    judge: ({ size }) =>
      size <= policyBudgets.PERMISSIONS_BOUNDARY
        ? pass
        : fail(`${size} characters`, `at most ${policyBudgets.PERMISSIONS_BOUNDARY}`, 'add fewer actions'),
  },
];
