import { pinsAny, statementsOf } from '../../ask';
import type { Check } from '../../model';
import { byOwner } from './by-owner';

/** A bucket, a key, a topic, a secret, a vault, a function whose policy names no user is used by everyone. */
export const openToWorld: Check = {
  code: 'ResourceOpenToEveryone',
  area: 'A5',
  severity: 'HIGH',
  title: 'The policy of a resource names who may use it',
  rationale: 'Data that is copied to another region must not become public there.',
  remediation: 'Name accounts or roles; with `*` demand the account, the organization, the VPC or the source.',
  source: 'IAM User Guide, "AWS JSON policy elements: Principal"; S3 User Guide, "The meaning of public"',
  serves: ['IAM-2'],
  judge: (program) =>
    byOwner(
      statementsOf(program).filter(({ role, owner }) => role === 'RESOURCE' && !BEHIND_A_NETWORK.test(owner.kind)),
      ADVICE,
      ({ effect, principals, conditions, isConditionOpen }) => {
        if (effect !== 'Allow') return undefined;
        const named = Object.values(principals).flat();
        if (named.includes('*') && !pinsAny(conditions, PINS))
          return isConditionOpen
            ? { verdict: 'unknown', found: 'a condition that is not known' }
            : { verdict: 'fail', found: 'everyone' };
        return named.some((one) => one.includes('unresolved:'))
          ? { verdict: 'unknown', found: 'a principal that is not known' }
          : { verdict: 'pass', found: named.join(', ') };
      },
    ),
};

const ADVICE = { allowed: 'named principals', remedy: 'name who may use it' };

/** The policy of an endpoint speaks to whoever is in its VPC. */
const BEHIND_A_NETWORK = /EC2::VPCEndpoint|vpcEndpoint/;

/** Keys whose fixed values make a policy not public (S3 User Guide, "The meaning of public"), and those of KMS, SNS and Lambda. */
const PINS = [
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:SourceAccount',
  'aws:SourceArn',
  'aws:SourceIp',
  'aws:SourceOrgID',
  'aws:SourceOwner',
  'aws:SourceVpc',
  'aws:SourceVpce',
  'aws:userid',
  'kms:CallerAccount',
  'kms:EncryptionContext:*',
  'lambda:EventSourceToken',
  's3:DataAccessPointAccount',
  's3:DataAccessPointArn',
  'sns:Endpoint',
];
