import { documentOf } from './policy-document';
import type { Statement } from './statement';

/**
 * How large policies may be, in characters, and how many a role can carry.
 *
 * Source: IAM User Guide, "IAM and AWS STS quotas" (reference_iam-quotas.html): managed policy 6,144; inline policies of
 * a role 10,240 in all; managed policies of a role 10 (adjustable); role trust policy 2,048 (adjustable). "IAM does not
 * count white space when calculating the size of a policy against these quotas."
 */
export const policyBudgets = {
  MANAGED_POLICY: 6144,
  /** A boundary is a managed policy. */
  PERMISSIONS_BOUNDARY: 6144,
  /** All inline policies of one role together. */
  ROLE_INLINE: 10_240,
  TRUST_POLICY: 2048,
  /** How many managed policies one role carries. */
  MANAGED_POLICIES_PER_ROLE: 10,
} as const;

/**
 * The size of a document in characters, as IAM counts it: white space is left out. White space inside of strings is
 * counted here all the same, because no page says that it is not; that errs on the safe side.
 */
export const sizeOf = (statements: readonly Statement[]): number => JSON.stringify(documentOf(statements)).length;
