import { demanded, pinned, type Statement, statementsOf } from '../../ask';
import type { Program } from '../../model';

/** A trust of services that can act for others. */
export interface ServiceTrust {
  readonly statement: Statement;
  readonly services: readonly string[];
}

/**
 * Trusts of services, but for those that hand the role to something of the own account only and name no source: EC2 gives an
 * instance the role of its profile (IAM User Guide, "Using instance profiles").
 */
export const serviceTrusts = (program: Program): readonly ServiceTrust[] =>
  statementsOf(program)
    .filter(({ role, effect }) => role === 'TRUST' && effect === 'Allow')
    .map((statement) => ({
      statement,
      services: (statement.principals.Service ?? []).filter((service) => !/^ec2\.amazonaws\.com(\.cn)?$/.test(service)),
    }))
    .filter(({ services }) => services.length > 0);

/** Whether the account is demanded: by its number, or in the ARN of a source. The ARN of a bucket has none. */
export const demandsAccount = ({ conditions }: Statement): boolean =>
  ACCOUNT_KEYS.some((key) => pinned(conditions, key)) || sourcesHaveAccount(demanded(conditions, 'aws:SourceArn'));

/**
 * Functions take roles of their own account only, and their guide names no source (AWS Lambda Developer Guide, "Defining Lambda function
 * permissions with an execution role"): who demands one of a function demands it of all.
 */
export const isForFunctions = (services: readonly string[]): boolean =>
  services.every((service) => /^lambda\.amazonaws\.com(\.cn)?$/.test(service));

const ACCOUNT_KEYS = ['aws:SourceAccount', 'aws:SourceOrgID', 'aws:SourceOrgPaths'];

const sourcesHaveAccount = (arns: readonly string[]): boolean =>
  arns.length > 0 && arns.every((arn) => /^arn:[^:]*:[^:]*:[^:]*:\d{12}:/.test(arn));
