import { isRecord, isUnresolved, look, textsIn } from '../../ask';
import type { Check, Lookup } from '../../model';
import { isEnabled, type Rule, ruleHeldTo, rulesOf } from './rules';

/** A prefix or a tag leaves the rest of the bucket behind, silently. */
export const replicationLeavesObjectsOut: Check = {
  code: 'ReplicationLeavesObjectsOut',
  area: 'A2',
  severity: 'HIGH',
  title: 'Replication takes all objects of a bucket',
  rationale: 'What a filter leaves out is not in the other region when clients ask for it there.',
  remediation: 'Drop the filter, leave its prefix empty, or add a rule for the rest.',
  source: 'AWS::S3::Bucket ReplicationRuleFilter; Amazon S3 User Guide, "Replication configuration file elements"',
  serves: ['S3-1', 'S3-11'],
  judge: (program) => {
    const rules = rulesOf(program).filter(isEnabled);
    return rules
      .filter((rule) => !rules.some((other) => other !== rule && other.bucket === rule.bucket && takesAll(other)))
      .map((rule) =>
        ruleHeldTo(rule, {
          property: look(rule.value, 'Prefix') === undefined ? 'Filter' : 'Prefix',
          allowed: 'no prefix and no tag',
          holds: () => takesAll(rule),
          remedy: 'replicate the whole bucket',
        }),
      );
  },
};

const takesAll = ({ value }: Rule): boolean =>
  [look(value, 'Prefix'), look(value, 'Filter')].every((one) => isEmpty(one) && !isUnresolved(one));

/** Nothing but empty texts: `{ Prefix: '' }` is S3's own spelling of all objects. */
const isEmpty = (filter: Lookup): boolean =>
  filter === undefined ||
  filter === '' ||
  (isRecord(filter) && Object.keys(filter).every((key) => key === 'Prefix' || key === 'And') && !hasText(filter));

const hasText = (filter: Lookup): boolean => textsIn(filter).some((text) => !['', 'Prefix', 'And'].includes(text));
