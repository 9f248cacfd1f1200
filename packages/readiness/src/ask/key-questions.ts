import type { Answer, Area, Check, Program, ResourceFact } from '../model';
import { fail, pass, unknown } from './answers';
import { at } from './at';
import { pinsAny } from './conditions';
import { heldTo } from './expectation';
import { isFalse, isTrue } from './is-true';
import { keptAnswer } from './kept';
import { type Statement, statementsOn } from './statements';

/** Whose keys are asked about. */
export interface KeyQuestions {
  readonly area: Area;
  /** What the codes begin with, and the titles: `Bucket`. */
  readonly of: string;
  readonly serves: readonly string[];
  /** Declared keys that the area's resources are encrypted under. A key that another program declares is that program's. */
  readonly keys: (program: Program) => readonly ResourceFact[];
}

/** What is asked of the customer-managed keys of an area: that they rotate, can be used, are nobody else's, and stay. */
export const keyQuestions = (questions: KeyQuestions): readonly Check[] => [
  question(questions, {
    suffix: 'KeyNotRotated',
    severity: 'MEDIUM',
    rule: 'rotates',
    rationale:
      'Data that is copied to another region under a key that never changes stays readable to whoever once had it.',
    remediation: 'Set EnableKeyRotation.',
    source: 'AWS KMS Developer Guide, "Rotate AWS KMS keys"',
    judge: (key) =>
      heldTo(key, {
        property: 'EnableKeyRotation',
        allowed: 'true',
        holds: isTrue,
        remedy: 'enable the rotation of the key',
      }),
  }),
  question(questions, {
    suffix: 'KeyUnusable',
    severity: 'HIGH',
    rule: 'is an enabled symmetric key for encryption',
    rationale: 'Under a key that is disabled, or of another kind, nothing is read or written: the copies fail.',
    remediation: 'Leave Enabled, KeySpec and KeyUsage at their defaults.',
    source: 'AWS KMS Developer Guide, "Key states of AWS KMS keys"',
    judge: usable,
  }),
  question(questions, {
    suffix: 'KeyOpenToTheWorld',
    severity: 'HIGH',
    rule: 'can be used by nobody outside of the account',
    rationale: 'Whoever may use the key can read the data, and grant it to others.',
    remediation: 'Name principals, or demand kms:CallerAccount, aws:PrincipalOrgID or aws:PrincipalArn.',
    source: 'AWS KMS Developer Guide, "Default key policy", "Key policies in AWS KMS"',
    judge: closed,
  }),
  question(questions, {
    suffix: 'KeyNotKept',
    severity: 'HIGH',
    rule: 'outlives its stack and its replacement',
    rationale: 'What was encrypted under a key is lost with it, backups and replicas included.',
    remediation: 'Retain the key on delete and on replace.',
    source: 'AWS KMS Developer Guide, "Delete an AWS KMS key"',
    judge: keptAnswer,
  }),
];

interface Question extends Pick<Check, 'severity' | 'rationale' | 'remediation' | 'source'> {
  readonly suffix: string;
  readonly rule: string;
  readonly judge: (key: ResourceFact, program: Program) => Answer;
}

const question = ({ area, of, serves, keys }: KeyQuestions, { suffix, rule, judge, ...rest }: Question): Check => ({
  code: `${of}${suffix}`,
  area,
  title: `The key of a ${of.toLowerCase()} ${rule}`,
  serves,
  ...rest,
  judge: (program) => keys(program).map((key) => judge(key, program)),
});

const usable = (key: ResourceFact): Answer =>
  isFalse(at(key.properties, 'Enabled'))
    ? fail(key, { property: 'Enabled', found: 'false', allowed: 'true', remedy: 'enable the key' })
    : [
        { property: 'KeySpec', allowed: 'SYMMETRIC_DEFAULT' },
        { property: 'KeyUsage', allowed: 'ENCRYPT_DECRYPT' },
        { property: 'Enabled', allowed: 'true' },
      ]
        .map(({ property, allowed }) =>
          heldTo(key, {
            property,
            allowed,
            holds: (value) => value === undefined || value === allowed || (property === 'Enabled' && isTrue(value)),
            remedy: `set ${property} to ${allowed}`,
          }),
        )
        .reduce(worse);

/** The worse of two answers. */
export const worse = (left: Answer, right: Answer): Answer => (RANK[right.verdict] > RANK[left.verdict] ? right : left);

const RANK = { pass: 0, unknown: 1, fail: 2 } as const;

function closed(key: ResourceFact, program: Program): Answer {
  const told = { property: 'KeyPolicy', allowed: 'principals of the account, or conditions that name it' };
  const statements = statementsOn(program, key).filter(({ effect }) => effect !== 'Deny');
  const open = statements.find((one) => isForEveryone(one) && !one.isConditionOpen);
  if (open !== undefined)
    return fail(key, { ...told, property: open.path, found: 'everyone', remedy: 'name the principals' });
  const unclear = statements.find((one) => one.effect === 'UNKNOWN' || isForEveryone(one) || mayBeForEveryone(one));
  return unclear === undefined
    ? pass(key, { ...told, found: 'no statement for everyone' })
    : unknown(key, { ...told, property: unclear.path, found: 'not known', remedy: 'give the policy' });
}

const isForEveryone = ({ principals, excludesPrincipals, conditions }: Statement): boolean =>
  (excludesPrincipals || Object.values(principals).some((names) => names.includes('*'))) &&
  !pinsAny(conditions, NARROWING);

/** A name of which a part is known is not `*`. */
const mayBeForEveryone = ({ principals, conditions }: Statement): boolean =>
  Object.values(principals).some((names) => names.some((name) => name.startsWith('unresolved:'))) &&
  !pinsAny(conditions, NARROWING);

const NARROWING = [
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:SourceAccount',
  'aws:SourceArn',
  'kms:CallerAccount',
];
