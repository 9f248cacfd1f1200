import { type ArnScope, arns } from '@regionlift/migration/core';
import { allOf, condition } from './conditions';
import { documentOf, type PolicyDocument } from './policy-document';
import { type Statement, sortedUnique } from './statement';

/** Who may assume a role. */
export type Trust = ServiceTrust | BackupTrust | InstanceTrust | OidcTrust;

/** An AWS service, acting for named resources of one account. */
export interface ServiceTrust {
  readonly kind: 'SERVICE';
  /** `s3.amazonaws.com`. */
  readonly service: string;
  /** Twelve digits. */
  readonly sourceAccount: string;
  /** ARNs, or ARN patterns, of the resources that the service acts for. */
  readonly sourceArns: readonly string[];
}

/**
 * AWS Backup, for backups of one account. What it names as `aws:SourceArn` when it assumes a role stands nowhere, so that a condition
 * on it could stop every backup; that it names the account is known by roles in public use with that condition alone
 * (nationalarchives/terraform-aws-immutable-aws-backup, `iam-service-role.tf`). Its guide asks for both keys in resource policies
 * ("Cross-service confused deputy prevention") and says nothing of roles. Such a role is passed inside of its own account alone.
 */
export interface BackupTrust {
  readonly kind: 'BACKUP';
  /** Twelve digits. */
  readonly sourceAccount: string;
}

/**
 * EC2, for the instances that carry the role's profile. It names no source when it hands out credentials, so a condition on one
 * would shut every instance out; such a role can be passed inside of its own account alone. In every partition the service is
 * `ec2.amazonaws.com`. Source: IAM User Guide, "Grant a user permissions to pass a role to an AWS service".
 */
export interface InstanceTrust {
  readonly kind: 'INSTANCE';
}

/** Workloads that prove who they are by an OpenID Connect token. */
export interface OidcTrust {
  readonly kind: 'OIDC';
  readonly providerArn: string;
  /** Issuer without `https://`: `token.actions.githubusercontent.com`. */
  readonly issuer: string;
  readonly audience: string;
  /** Exact subjects, no wildcards. */
  readonly subjects: readonly string[];
}

/**
 * A service that acts for named resources only, so that nobody else's resource can make it use the role.
 * Source: IAM User Guide, "The confused deputy problem" (cross-service confused deputy prevention).
 */
export const serviceTrust = (
  service: string,
  sourceAccount: string,
  ...sourceArns: readonly string[]
): ServiceTrust => ({
  kind: 'SERVICE',
  service,
  sourceAccount,
  sourceArns: sortedUnique(sourceArns),
});

/** S3 replicating out of one bucket. */
export const replicationTrust = (scope: ArnScope, bucket: string): ServiceTrust =>
  serviceTrust('s3.amazonaws.com', scope.account, arns.bucket(scope, bucket));

/** S3 Batch Operations running jobs of one region. A job's id is not known before it runs. */
export const batchOperationsTrust = (scope: ArnScope, region: string): ServiceTrust =>
  serviceTrust('batchoperations.s3.amazonaws.com', scope.account, arns.batchJobs(scope, region));

/**
 * Lambda running one function. That Lambda sends `aws:SourceArn` when it assumes an execution role is stated on
 * re:Post ("IAM role policy specific to a single lambda") and by nothing in its guide (not verified).
 */
export const lambdaTrust = (scope: ArnScope, region: string, functionName: string): ServiceTrust =>
  serviceTrust('lambda.amazonaws.com', scope.account, arns.lambda(scope, region, functionName));

/** Step Functions running one state machine. */
export const statesTrust = (scope: ArnScope, region: string, stateMachine: string): ServiceTrust =>
  serviceTrust(
    'states.amazonaws.com',
    scope.account,
    `arn:${scope.partition}:states:${region}:${scope.account}:stateMachine:${stateMachine}`,
  );

/** See {@link BackupTrust}. In every partition the service is `backup.amazonaws.com`. */
export const backupTrust = ({ account }: Pick<ArnScope, 'account'>): BackupTrust => ({
  kind: 'BACKUP',
  sourceAccount: account,
});

/** See {@link InstanceTrust}. */
export const instanceTrust: InstanceTrust = { kind: 'INSTANCE' };

/** The statement of a trust policy. */
export function trustStatement(trust: Trust): Statement {
  switch (trust.kind) {
    case 'SERVICE':
      return {
        effect: 'Allow',
        principals: { Service: [trust.service] },
        actions: ['sts:AssumeRole'],
        resources: [],
        conditions: allOf(
          condition('StringEquals', 'aws:SourceAccount', trust.sourceAccount),
          condition('ArnLike', 'aws:SourceArn', ...trust.sourceArns),
        ),
      };
    case 'BACKUP':
      return {
        effect: 'Allow',
        principals: { Service: ['backup.amazonaws.com'] },
        actions: ['sts:AssumeRole'],
        resources: [],
        conditions: condition('StringEquals', 'aws:SourceAccount', trust.sourceAccount),
      };
    case 'INSTANCE':
      return {
        effect: 'Allow',
        principals: { Service: ['ec2.amazonaws.com'] },
        actions: ['sts:AssumeRole'],
        resources: [],
      };
    case 'OIDC':
      return {
        effect: 'Allow',
        principals: { Federated: [trust.providerArn] },
        actions: ['sts:AssumeRoleWithWebIdentity'],
        resources: [],
        conditions: allOf(
          condition('StringEquals', `${trust.issuer}:aud`, trust.audience),
          condition('StringEquals', `${trust.issuer}:sub`, ...sortedUnique(trust.subjects)),
        ),
      };
  }
}

/** The trust policy of a role. */
export const trustDocumentOf = (trust: Trust): PolicyDocument => documentOf([trustStatement(trust)]);
