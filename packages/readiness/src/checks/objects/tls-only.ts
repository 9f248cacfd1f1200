import { each, fail, fitsGlob, isUnresolved, look, pass, type Statement, statementsOn, unknown } from '../../ask';
import type { Answer, Check, FactValues, Program, ResourceFact } from '../../model';
import { arnOf, buckets } from './buckets';

/** S3 answers in plain text unless the policy refuses. */
export const bucketAllowsPlainText: Check = {
  code: 'BucketAllowsPlainText',
  area: 'A2',
  severity: 'MEDIUM',
  title: 'A bucket refuses requests without TLS',
  rationale: 'While clients are moved between endpoints, a wrong URL must fail instead of showing data on the way.',
  remediation: 'Deny s3:* to everyone where aws:SecureTransport is false, on the bucket and on its objects.',
  source: 'Amazon S3 User Guide, "Security best practices for Amazon S3" (enforce encryption of data in transit)',
  serves: ['S3-4'],
  judge: (program) => buckets(program).map((bucket) => judged(program, bucket)),
};

function judged(program: Program, bucket: ResourceFact): Answer {
  const told = { property: 'Policy', allowed: 'a statement that denies all without aws:SecureTransport' };
  const own = statementsOn(program, bucket);
  const found = own.find((one) => refuses(one, bucket));
  if (found !== undefined) return pass(bucket, { ...told, property: found.path, found: 'denied' });
  return own.some(({ effect, isConditionOpen }) => effect === 'UNKNOWN' || (effect === 'Deny' && isConditionOpen)) ||
    isUnresolved(look(bucket.properties, 'Policy'))
    ? unknown(bucket, { ...told, found: 'a policy that is not known', remedy: 'give the policy' })
    : fail(bucket, { ...told, found: 'no such statement', remedy: 'deny requests without TLS' });
}

function refuses(
  { effect, principals, excludesPrincipals, actions, resources, conditions }: Statement,
  bucket: ResourceFact,
) {
  const everyone = !excludesPrincipals && Object.values(principals).some((names) => names.includes('*'));
  const covers = [arnOf(bucket), `${arnOf(bucket)}/any`].every((arn) =>
    resources.some((resource) => fitsGlob(resource, arn)),
  );
  const all = actions.some((action) => /^(s3:)?\*$/i.test(action));
  return effect === 'Deny' && everyone && covers && all && isPlainTextOnly(conditions);
}

/** Any other key beside it would leave requests out. */
function isPlainTextOnly(conditions: FactValues): boolean {
  const entries = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(typeof keys === 'object' && keys !== null ? keys : {}).map(([key, values]) => ({
      operator,
      key: key.toLowerCase(),
      values: each(values),
    })),
  );
  const [only] = entries;
  return (
    entries.length === 1 &&
    only !== undefined &&
    /^Bool(IfExists)?$/.test(only.operator) &&
    only.key === 'aws:securetransport' &&
    only.values.every((value) => value === 'false' || value === false) &&
    only.values.length > 0
  );
}
