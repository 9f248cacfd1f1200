import { each, heldTo, isRecord, look, numberOf, valueHeldTo, worse } from '../../ask';
import type { Answer, Check, Lookup, ResourceFact } from '../../model';
import { buckets } from './buckets';

/** Days that an overwritten version has to stay: the window for a way back that is usual here. */
const DAYS = 7;

/** What was overwritten after the cutover is what a way back needs. */
export const bucketVersionsShortLived: Check = {
  code: 'BucketVersionsShortLived',
  area: 'A2',
  severity: 'MEDIUM',
  title: `Overwritten versions stay for ${DAYS} days`,
  rationale:
    'Lifecycle rules do not follow a bucket, and act on replicas by themselves; a version that is gone has no way back.',
  remediation: `Let NoncurrentVersionExpiration begin after ${DAYS} days.`,
  source: 'Amazon S3 User Guide, "Lifecycle configuration elements"; REQUIREMENTS, BAK-6',
  serves: ['S3-8', 'BAK-6'],
  judge: (program) =>
    buckets(program).flatMap((bucket) => {
      const answers = each(look(bucket.properties, 'LifecycleConfiguration', 'Rules')).flatMap((rule) =>
        judged(bucket, rule),
      );
      return answers.length === 0 ? [] : [answers.reduce(worse)];
    }),
};

function judged(bucket: ResourceFact, rule: Lookup): Answer[] {
  if (!isRecord(rule)) return [heldTo(bucket, { ...EXPECTED, property: 'LifecycleConfiguration.Rules' })];
  if (look(rule, 'Status') === 'Disabled') return [];
  const days = look(rule, 'NoncurrentVersionExpiration', 'NoncurrentDays');
  return days === undefined ? [] : [valueHeldTo(bucket, days, EXPECTED)];
}

const EXPECTED = {
  property: 'LifecycleConfiguration.Rules.NoncurrentVersionExpiration.NoncurrentDays',
  allowed: `${DAYS} days or more`,
  holds: (days: Lookup) => (numberOf(days) ?? 0) >= DAYS,
  remedy: 'keep versions longer',
};
