import { fail, fitsGlob, look, pass, type Statement, statementsOf, statementsOn, textsIn } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { arnOf, buckets } from './buckets';

/** Where one bucket demands a version, the others are forgotten, not free. */
export const bucketTakesOldTls: Check = {
  code: 'BucketTakesOldTls',
  area: 'A2',
  severity: 'LOW',
  title: 'All buckets of a program demand the same version of TLS',
  rationale:
    "S3's endpoints take TLS 1.2 by themselves; whoever demands it by policy, for auditors or access points, means both sides of the migration.",
  remediation: 'Deny s3:* where s3:TlsVersion is less than 1.2, on every bucket.',
  source: 'Amazon S3 User Guide, "Bucket policy examples using condition keys" (s3:TlsVersion)',
  serves: ['S3-4'],
  judge: (program) => {
    const isDemanded = statementsOf(program).some((one) => one.owner.kind === 'AWS::S3::Bucket' && demandsTls(one));
    return !isDemanded ? [] : buckets(program).map((bucket) => judged(program, bucket));
  },
};

const demandsTls = ({ conditions }: Statement): boolean => textsIn(conditions).includes('s3:TlsVersion');

function judged(program: Program, bucket: ResourceFact) {
  const told = { property: 'Policy', allowed: 'all requests below TLS 1.2 denied' };
  const own = statementsOn(program, bucket).find((one) => demandsTls(one) && refuses(one, bucket));
  return own === undefined
    ? fail(bucket, { ...told, found: 'no such statement', remedy: 'deny old versions as the other buckets do' })
    : pass(bucket, { ...told, property: own.path, found: 'denied' });
}

const refuses = (
  { effect, actions, principals, resources, conditions, isConditionOpen }: Statement,
  bucket: ResourceFact,
): boolean =>
  effect === 'Deny' &&
  !isConditionOpen &&
  actions.some((action) => /^(s3:)?\*$/i.test(action)) &&
  (principals.AWS ?? []).includes('*') &&
  [arnOf(bucket), `${arnOf(bucket)}/any`].every((arn) => resources.some((one) => fitsGlob(one, arn))) &&
  Object.keys(conditions).join() === 'NumericLessThan' &&
  textsIn(look(conditions, 'NumericLessThan')).some((version) => version === '1.2' || version === '1.3');
