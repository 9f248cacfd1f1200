import { fail, fitsGlob, look, meant, pass, roleStatements, textsIn, unknown } from '../../ask';
import type { Answer, Check, Program } from '../../model';
import { cutoversOf, type Machine } from './machines';

/** A shift that nobody watches is not aborted. */
export const cutoverBlind: Check = {
  code: 'CutoverBlind',
  area: 'A1',
  severity: 'HIGH',
  title: 'The cutover reads the alarm that aborts it',
  rationale:
    'Clients fail before any step does: the alarms of the workload have to stop the cutover, between steps and in them.',
  remediation:
    'Name an alarm of the program in the machine, or in the environment of its functions, and allow cloudwatch:DescribeAlarms.',
  source: 'Amazon CloudWatch API Reference, DescribeAlarms; REQUIREMENTS, OBS-2',
  serves: ['CUT-3', 'OBS-2', 'EC2-3'],
  judge: (program) => cutoversOf(program).map((one) => judged(program, one)),
};

function judged(program: Program, { machine, document, functions, foreign, roles }: Machine): Answer {
  const told = { property: 'abort alarm', allowed: 'an alarm of the program that the cutover reads' };
  const mayRead = roles
    .flatMap((role) => roleStatements(program, role))
    .some(
      ({ effect, actions }) =>
        effect === 'Allow' && actions.some((action) => fitsGlob(action.toLowerCase(), 'cloudwatch:describealarms')),
    );
  const read = [document, ...functions.map(({ properties }) => look(properties, 'Environment'))]
    .flatMap((value) => textsIn(value))
    .filter((text) => !text.startsWith('arn:') || ALARM.test(text))
    .flatMap((text) => KINDS.flatMap((kind) => meant(program, text, kind)))
    .find((alarm) => alarm.declared);
  if (mayRead && read !== undefined) return pass(machine, { ...told, found: read.name });
  if (foreign.length > 0)
    return unknown(machine, { ...told, found: foreign.join(', '), remedy: 'judge the functions as well' });
  const found = read === undefined ? 'no alarm of the program is named' : 'cloudwatch:DescribeAlarms is not allowed';
  return fail(machine, { ...told, found, remedy: 'let the cutover read the alarm' });
}

const KINDS = ['AWS::CloudWatch::CompositeAlarm', 'AWS::CloudWatch::Alarm'];

/** Whoever asks CloudWatch takes the name out of it. Source: Service Authorization Reference, "Amazon CloudWatch". */
const ALARM = /^arn:[^:]*:cloudwatch:[^:]*:\d*:alarm:/;
