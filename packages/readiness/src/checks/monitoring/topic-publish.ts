import {
  at,
  fail,
  isAwsManaged,
  keyOf,
  lets,
  ofKind,
  pass,
  plainText,
  referred,
  statementsOn,
  unknown,
} from '../../ask';
import type { Answer, Check, Program, ResourceFact } from '../../model';
import { composites } from './composites';

/** CloudWatch publishes as a service: the topic's policy and its key have to let it. It tells nobody when they do not. */
export const topicPublish: Check = {
  code: 'AlarmMayNotPublish',
  area: 'A6',
  severity: 'MEDIUM',
  title: 'A topic and its key let alarms publish',
  rationale: 'An alarm that may not publish fails in its history, where nobody looks.',
  remediation:
    'Allow cloudwatch.amazonaws.com sns:Publish on the topic, kms:Decrypt and kms:GenerateDataKey on the key.',
  source:
    'CloudWatch User Guide, "Alarm actions" (SNS topics with encryption); Amazon SNS Developer Guide, "Key management"',
  serves: ['OBS-4'],
  judge: (program) => topicsOfAlarms(program).map((topic) => judged(program, topic)),
};

function topicsOfAlarms(program: Program): readonly ResourceFact[] {
  const alarms = [...ofKind(program, 'AWS::CloudWatch::Alarm'), ...composites(program)];
  const actions = new Set(alarms.flatMap(({ properties }) => [at(properties, 'AlarmActions')].flat()));
  const topics = [...actions].map((action) => referred(program, action, 'AWS::SNS::Topic'));
  return [...new Set(topics)].filter((topic) => topic?.declared) as ResourceFact[];
}

function judged(program: Program, topic: ResourceFact): Answer {
  const told = { property: 'Policy', allowed: 'CloudWatch may publish', remedy: 'allow cloudwatch.amazonaws.com to' };
  // Without a policy of its own a topic has AWS's, which lets the account's alarms publish.
  const hasPolicy = statementsOn(program, topic).length > 0;
  const publishes = hasPolicy ? lets(program, topic, CLOUDWATCH, 'sns:Publish') : true;
  if (publishes !== true) return unclear(publishes, topic, { ...told, found: 'CloudWatch may not publish' });
  const value = at(topic.properties, 'KmsMasterKeyId');
  if (isAwsManaged(value)) return fail(topic, { ...told, property: 'KmsMasterKeyId', found: plainText(value) });
  const key = keyOf(program, value, topic.region);
  if (key === undefined) {
    return value === undefined
      ? pass(topic, { ...told, found: 'CloudWatch may publish' })
      : unknown(topic, { ...told, property: 'KmsMasterKeyId', found: 'a key that is declared elsewhere' });
  }
  const uses = ['kms:Decrypt', 'kms:GenerateDataKey'].map((action) => lets(program, key, CLOUDWATCH, action));
  if (uses.every((one) => one === true)) return pass(topic, { ...told, found: 'CloudWatch may publish' });
  const verdict = uses.includes(false) ? false : undefined;
  return unclear(verdict, topic, { ...told, property: 'KmsMasterKeyId', found: 'CloudWatch may not use the key' });
}

const unclear = (is: boolean | undefined, ...[topic, told]: Parameters<typeof fail>): Answer =>
  is === undefined ? unknown(topic, { ...told, found: 'a policy that is not known' }) : fail(topic, told);

const CLOUDWATCH = /^cloudwatch\.amazonaws\.com(\.cn)?$/;
