import { isAwsManaged, isKeyOfRegion, look, SETTLED, unknown } from '../../ask';
import type { Answer, Check, Program } from '../../model';
import { isUnderKms } from './buckets';
import { destinationOf, isDestinationOpen, type Rule, ruleHeldTo, rulesOf } from './rules';

/** The key of the replicas lives where the replicas do. */
export const replicaKeyWrong: Check = {
  code: 'ReplicaKeyWrong',
  area: 'A2',
  severity: 'HIGH',
  title: "Replicas of objects under KMS have a customer-managed key of the destination's region",
  rationale: 'Without one, or with one of the source, S3 fails to write the replica, object by object.',
  remediation:
    "Set EncryptionConfiguration.ReplicaKmsKeyID to the ARN of a key, or of its alias, in the destination's region.",
  source: 'Amazon S3 User Guide, "Replicating encrypted objects"; AWS::S3::Bucket EncryptionConfiguration',
  serves: ['S3-1', 'S3-3'],
  judge: (program) =>
    rulesOf(program)
      .filter(
        (rule) => isUnderKms(rule.bucket) || look(rule.value, 'SourceSelectionCriteria', 'SseKmsEncryptedObjects'),
      )
      .map((rule) => judged(program, rule)),
};

function judged(program: Program, rule: Rule): Answer {
  const answer = keyHeldTo(program, rule);
  return answer.verdict === 'pass' && isDestinationOpen(rule)
    ? unknown(rule.bucket, {
        ...answer,
        found: `${answer.found}, for a destination that is not known`,
        remedy: SETTLED,
      })
    : answer;
}

function keyHeldTo(program: Program, rule: Rule): Answer {
  const destination = destinationOf(program, rule);
  const region = destination?.declared ? destination.region : undefined;
  return ruleHeldTo(rule, {
    property: 'Destination.EncryptionConfiguration.ReplicaKmsKeyID',
    allowed: `a customer-managed key of ${region ?? 'another region'}`,
    holds: (key) =>
      !isAwsManaged(key) &&
      (region === undefined
        ? isKeyOfRegion(key, '') || !isKeyOfRegion(key, rule.bucket.region)
        : isKeyOfRegion(key, region)) &&
      typeof key === 'string',
    remedy: "name a key of the destination's region",
  });
}
