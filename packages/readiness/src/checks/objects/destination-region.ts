import { fail, isUnresolved, look, pass, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, Program } from '../../model';
import { destinationRegion, type Rule, rulesOf } from './rules';

/** Same-Region Replication looks alike, and moves nothing. */
export const replicationStaysInRegion: Check = {
  code: 'ReplicationStaysInRegion',
  area: 'A2',
  severity: 'HIGH',
  title: 'Replication goes to another region',
  rationale: 'A copy in the region that is left is left with it.',
  remediation: 'Let Destination.Bucket name a bucket of the other region.',
  source: 'Amazon S3 User Guide, "Replicating objects within and across Regions"',
  serves: ['S3-1'],
  judge: (program) => rulesOf(program).map((rule) => judged(program, rule)),
};

function judged(program: Program, rule: Rule): Answer {
  const name = look(rule.value, 'Destination', 'Bucket');
  const told = {
    property: `${rule.path}.Destination.Bucket`,
    found: shown(name),
    allowed: 'a bucket of another region',
  };
  if (name === undefined && !isUnresolved(rule.value))
    return fail(rule.bucket, { ...told, remedy: 'name the destination' });
  const region = destinationRegion(program, rule);
  if (region === undefined) return unknown(rule.bucket, { ...told, remedy: SETTLED });
  return region === rule.bucket.region
    ? fail(rule.bucket, { ...told, found: `${told.found} in ${region}`, remedy: 'replicate to the other region' })
    : pass(rule.bucket, { ...told, found: `${told.found} in ${region}` });
}
