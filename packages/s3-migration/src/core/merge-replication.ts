import { type Finding, show } from '@regionlift/migration/core';
import type { ReplicationConfiguration, ReplicationRule } from './replication-rule';
import type { IdentifiedRule } from './runtime-config';
import { sameConfiguration } from './same-value';

/** What merging comes to: the configuration to put, or every reason why nothing may be put. */
export type Merged =
  | { readonly accepted: true; readonly configuration: ReplicationConfiguration; readonly changed: boolean }
  | { readonly accepted: false; readonly findings: readonly Finding[] };

/** Rules that one configuration can hold. Source: API reference, PutBucketReplication ("a maximum of 1,000"). */
export const maximumRules = 1_000;

/** The highest priority: a signed 32-bit number (the SDK's `Integer`). */
export const maximumPriority = 2_147_483_647;

/**
 * Merges our rule into what is there (S3-9). Foreign rules keep their place and every field; our rule, found by its ID,
 * is put where it stood or at the end, and is repaired when somebody altered it. Merging twice is merging once.
 *
 * Refused, with findings:
 * - `ExistingReplicationRole`: a bucket has one role for all its rules, and the one found is not the one we were given.
 * - `ReplicationSchemaV1`: a rule without `Filter` makes the whole configuration the earlier schema, in which S3 refuses
 *   `Priority` and `DeleteMarkerReplication` ("cannot be used for this version of … configuration schema") and more than
 *   one destination. The two cannot be mixed, and rewriting a foreign rule is not ours to do.
 *   Source: User Guide, "Replication configuration: backward compatibility"; API reference, ReplicationRule.
 * - `TooManyReplicationRules`: S3 takes 1,000.
 */
export function mergeReplication(
  subject: string,
  current: ReplicationConfiguration | undefined,
  ours: IdentifiedRule,
  roleArn: string,
): Merged {
  if (current === undefined) {
    return {
      accepted: true,
      configuration: { Role: roleArn, Rules: [{ ...ours, Priority: ours.Priority ?? 1 }] },
      changed: true,
    };
  }
  const findings = refusals(subject, current, ours, roleArn);
  if (findings.length > 0) return { accepted: false, findings };
  const rule = { ...ours, Priority: choosePriority(current.Rules, ours) };
  const position = current.Rules.findIndex(({ ID }) => ID === ours.ID);
  const Rules =
    position < 0
      ? [...current.Rules, rule]
      : current.Rules.flatMap((found, index) => (index === position ? [rule] : found.ID === ours.ID ? [] : [found]));
  const configuration = { ...current, Rules };
  return { accepted: true, configuration, changed: !sameConfiguration(configuration, current) };
}

/** The rules of a configuration that are not ours. */
export const foreignRules = (rules: readonly ReplicationRule[], id: string): readonly ReplicationRule[] =>
  rules.filter(({ ID }) => ID !== id);

/**
 * Priorities must be unique in a configuration, and matter only between rules of one destination, where the higher wins
 * (API reference, ReplicationRule). Ours stays what it is, or what was planned, as long as that is unique and above every foreign
 * rule of our destination; otherwise it goes above all, or, when the ceiling is taken, to the highest free number.
 */
function choosePriority(rules: readonly ReplicationRule[], ours: IdentifiedRule): number {
  const foreign = foreignRules(rules, ours.ID);
  const taken = new Set(foreign.map(({ Priority }) => Priority));
  const rivals = foreign.filter(({ Destination }) => Destination.Bucket === ours.Destination.Bucket);
  const above = Math.max(-1, ...rivals.map(({ Priority }) => Priority ?? 0));
  const present = rules.find(({ ID }) => ID === ours.ID)?.Priority;
  const fits = (priority: number | undefined): priority is number =>
    priority !== undefined && !taken.has(priority) && priority > above;
  const kept = [present, ours.Priority].find(fits);
  if (kept !== undefined) return kept;
  let candidate = Math.min(maximumPriority, Math.max(0, ...foreign.map(({ Priority }) => Priority ?? 0)) + 1);
  while (taken.has(candidate)) candidate -= 1;
  return candidate;
}

function refusals(
  subject: string,
  current: ReplicationConfiguration,
  ours: IdentifiedRule,
  roleArn: string,
): Finding[] {
  const foreign = foreignRules(current.Rules, ours.ID);
  const earlier = foreign.filter(({ Filter }) => Filter === undefined);
  const finding = (rest: Omit<Finding, 'subject' | 'verdict'>): Finding => ({ subject, verdict: 'fail', ...rest });
  return [
    ...(current.Role === roleArn
      ? []
      : [
          finding({
            code: 'ExistingReplicationRole',
            property: 'existingReplicationRoleArn',
            found: `role ${show(current.Role)} on the bucket`,
            allowed: show(roleArn),
            remedy:
              'give the role found as existingReplicationRoleArn and deploy: all rules of a bucket share one role',
          }),
        ]),
    ...(earlier.length === 0
      ? []
      : [
          finding({
            code: 'ReplicationSchemaV1',
            property: 'sourceBucketName',
            found: `rules without Filter: ${earlier.map(({ ID }) => show(ID)).join(', ')}`,
            allowed: 'rules of the current schema (Filter, Priority, DeleteMarkerReplication)',
            remedy: 'let the owner of these rules rewrite them; S3 refuses both schemas in one configuration',
          }),
        ]),
    ...(foreign.length < maximumRules
      ? []
      : [
          finding({
            code: 'TooManyReplicationRules',
            property: 'sourceBucketName',
            found: `${foreign.length} rules that are not ours`,
            allowed: `at most ${maximumRules} rules in all`,
            remedy: 'let their owner merge or remove one',
          }),
        ]),
  ];
}
