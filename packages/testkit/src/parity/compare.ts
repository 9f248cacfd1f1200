import microdiff from 'microdiff';
import { type Facts, type FactValue, type FactValues, type ResourceFact, subjectOf } from '../facts/model';
import { keyed, pruned, unkeyed } from './keyed';

/** One thing that the two dialects disagree on. An absent side is `undefined`. */
export interface Difference {
  /** `AWS::S3::Bucket us-east-1 rl-orders-assets`, or `output AssetsTargetBucket`. */
  readonly subject: string;
  /** `Policy.Statement.DenyInsecureTransport.Action[s3:*]`; empty when the subject itself is missing. */
  readonly path: string;
  readonly cdk: FactValue | undefined;
  readonly pulumi: FactValue | undefined;
}

/** Everything that differs between the facts of the two dialects, intended or not. Nothing to compare is a difference. */
export function differences(cdk: Facts, pulumi: Facts): Difference[] {
  if (cdk.resources.length === 0 && pulumi.resources.length === 0) {
    return [{ subject: 'contract', path: 'resources', cdk: 0, pulumi: 0 }];
  }
  const [left, right] = paired(cdk, pulumi);
  return [...left.keys(), ...[...right.keys()].filter((subject) => !left.has(subject))]
    .sort()
    .flatMap((subject) => differencesOf(subject, left.get(subject), right.get(subject)));
}

type Subjects = Map<string, FactValues>;

function differencesOf(subject: string, cdk: FactValues | undefined, pulumi: FactValues | undefined): Difference[] {
  if (cdk === undefined || pulumi === undefined) return [{ subject, path: '', cdk, pulumi }];
  return microdiff(...pruned(keyed(cdk), keyed(pulumi)), { cyclesFix: false }).map((difference) => ({
    subject,
    path: difference.path.map(String).map(step).join('').replace(/^\./, ''),
    cdk: 'oldValue' in difference ? unkeyed(difference.oldValue as FactValue) : undefined,
    pulumi: 'value' in difference ? unkeyed(difference.value as FactValue) : undefined,
  }));
}

const step = (key: string): string => (/^\w+$/.test(key) ? `.${key}` : `[${key}]`);

function paired(cdk: Facts, pulumi: Facts): [Subjects, Subjects] {
  const [left, right] = [subjectsOf(cdk), subjectsOf(pulumi)];
  moveStrays(left, right);
  return [left, right];
}

/** Every fact by its subject. One that is declared twice gets a subject of its own, which the other dialect lacks. */
function subjectsOf({ resources, outputs }: Facts): Subjects {
  const subjects: Subjects = new Map();
  const add = (subject: string, value: FactValues) => {
    subjects.set(subjects.has(subject) ? `${subject} (declared again)` : subject, value);
  };
  for (const fact of resources) add(subjectOf(fact), contentOf(fact));
  for (const { name, value } of outputs) add(`output ${name}`, { value });
  return subjects;
}

const contentOf = ({ kind, region, name, declared, properties, retention }: ResourceFact): FactValues => ({
  kind,
  region,
  name,
  declared,
  ...properties,
  retention: { ...retention, lost: [...retention.lost] },
});

/** A resource that only its region tells apart is one resource in another region, not one missing and one too many. */
function moveStrays(left: Subjects, right: Subjects): void {
  const place = ({ kind, name }: FactValues) => `${String(kind)} ${String(name)}`;
  const strays = (of: Subjects, other: Subjects) =>
    [...of].filter(([subject, { kind }]) => kind !== undefined && !other.has(subject));
  const candidates = strays(right, left);
  for (const [subject, fact] of strays(left, right)) {
    const same = candidates.filter(([, candidate]) => place(candidate) === place(fact));
    const [found, ...more] = same;
    if (found === undefined || more.length > 0) continue;
    candidates.splice(candidates.indexOf(found), 1);
    right.delete(found[0]);
    right.set(subject, found[1]);
  }
}
