import { at, each, fail, isUnresolved, ofKind, pass, plainText, referred, unknown } from '../../ask';
import type { Answer, Check, Lookup, Program, ResourceFact } from '../../model';
import { composites, feeds } from './composites';

/** An alarm tells somebody, or feeds one that does. */
export const alarmLeads: Check = {
  code: 'AlarmTellsNobody',
  area: 'A6',
  severity: 'MEDIUM',
  title: 'An alarm leads to somebody who hears it',
  rationale: 'An alarm that turns red on a page that nobody looks at warns nobody.',
  remediation: 'Add a topic with a subscription to AlarmActions, or the alarm to a composite alarm that has one.',
  source: 'CloudWatch User Guide, "Alarm actions"',
  serves: ['OBS-2', 'OBS-4'],
  judge: (program) => {
    const combined = composites(program);
    const alarms = ofKind(program, 'AWS::CloudWatch::Alarm').filter(({ declared }) => declared);
    const heardIn = new Map<string, readonly string[]>();
    return [...alarms, ...combined].map((alarm) => {
      const fed = combined.filter((one) => one !== alarm && feeds(alarm, one));
      const paths = [alarm, ...fed].flatMap((one) => pathsOf(program, one, heardIn));
      return answer(alarm, paths, fed.length > 0);
    });
  },
};

/** CloudWatch publishes to topics of its own region only. */
const FAR = 'topic of another region:';

/** Whether somebody hears an action: `yes`, `perhaps`, or why not. */
type Path = string;

function pathsOf(program: Program, alarm: ResourceFact, known: Map<string, readonly string[]>): readonly Path[] {
  return each(at(alarm.properties, 'AlarmActions')).flatMap((action) => {
    const key = `${alarm.region} ${plainText(action)}`;
    const paths = known.get(key) ?? [pathOf(program, action, alarm.region)];
    known.set(key, paths);
    return paths;
  });
}

function pathOf(program: Program, action: Lookup, region: string): Path {
  if (typeof action !== 'string' || isUnresolved(action)) return 'perhaps';
  const topic = referred(program, action, 'AWS::SNS::Topic');
  if (topic === undefined) return /:sns:/.test(action) ? 'perhaps' : 'yes';
  if (topic.region !== region) return `${FAR} ${topic.name} of ${topic.region}`;
  const isHeard =
    ofKind(program, 'AWS::SNS::Subscription').some(
      (one) =>
        one.region === topic.region &&
        each(at(one.properties, 'Endpoint')).length > 0 &&
        referred(program, at(one.properties, 'TopicArn'), 'AWS::SNS::Topic') === topic,
    ) || each(at(topic.properties, 'Subscription')).length > 0;
  return isHeard ? 'yes' : `topic ${topic.name} without subscription`;
}

function answer(alarm: ResourceFact, paths: readonly Path[], isFed: boolean): Answer {
  const told = { property: 'AlarmActions', allowed: 'an action that somebody hears', remedy: 'add an action' };
  const far = paths.find((path) => path.startsWith(FAR));
  if (far !== undefined) return fail(alarm, { ...told, found: far });
  if (paths.includes('yes')) return pass(alarm, { ...told, found: isFed ? 'heard, or through a composite' : 'heard' });
  if (paths.includes('perhaps')) return unknown(alarm, { ...told, found: 'a topic that is declared elsewhere' });
  return fail(alarm, { ...told, found: paths[0] ?? 'no action' });
}
