import { isUnresolved, remembered, type Statement, statementsOf } from '../../ask';
import type { ResourceFact } from '../../model';
import type { Opinion } from './by-owner';

/**
 * The statement with which AWS begins every key policy, and CDK too: the account may do everything, so that its IAM policies decide. It is
 * taken for that where a program says nothing else of the account in its key policies: who limits the account in one place wants to, and
 * has forgotten it in another. Where a key policy has a statement that may be of the account and is not known, so is this.
 *
 * Source: AWS KMS Developer Guide, "Default key policy" (allows access to the AWS account and enables IAM policies).
 */
export const keyDefaults = remembered((program): KeyDefaults => {
  const ofKeys = statementsOf(program).filter(({ role, owner }) => role === 'RESOURCE' && isKey(owner));
  const ofAccount = ofKeys.filter(isOfAccount);
  return {
    statements: new Set(ofAccount.every(isEverything) ? ofAccount : []),
    isOpen: ofKeys.some((statement) => mayBeOfAccount(statement) && !isEverything(statement)),
  };
});

/** Whether a resource is a key, of either dialect's types. */
export const isKey = ({ kind }: ResourceFact): boolean => /KMS::Key$|aws:kms\/key/.test(kind);

/** What AWS begins key policies with, in one program. */
export interface KeyDefaults {
  readonly statements: ReadonlySet<Statement>;
  /** Whether the program may limit the account in a statement that is not known. */
  readonly isOpen: boolean;
}

/** What a check thinks of the default, which takes it for `known` where it is one for sure. */
export const opinionOfDefault = ({ isOpen }: KeyDefaults, known: Opinion): Opinion =>
  isOpen ? { verdict: 'unknown', found: "AWS's default, unless the program limits the account elsewhere" } : known;

const isOfAccount = ({ effect, principals }: Statement): boolean =>
  effect === 'Allow' && (principals.AWS ?? []).some((one) => /^(arn:[^:]*:iam::\d{12}:root|\d{12})$/.test(one));

const mayBeOfAccount = ({ effect, principals }: Statement): boolean =>
  effect === 'UNKNOWN' || (effect === 'Allow' && (principals.AWS ?? []).some(isUnresolved));

/** For one account alone, all of KMS, under no condition. */
const isEverything = ({ actions, principals, conditions, isConditionOpen }: Statement): boolean =>
  actions.join() === 'kms:*' &&
  Object.values(principals).flat().length === 1 &&
  Object.keys(conditions).length === 0 &&
  !isConditionOpen;
