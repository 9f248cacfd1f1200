import fc from 'fast-check';
import { zeroDowntimeChecks } from '../../../src/checks/zero-downtime';
import { changed, programOf, type Stacks, verdictsOf } from '../objects/program-of';
import { document, goodCutover } from './good';

const at = (id: string) => ['eu-central-1', id, 'Properties'] as const;
const machine = at('Machine');
const states = [...machine, 'Definition', 'States'] as const;
const grants = [...at('MoverRole'), 'Policies', 0, 'PolicyDocument', 'Statement'] as const;

type Path = readonly (string | number)[];

/** What is changed in a good program, and what is then found: exactly that. */
const defects: readonly (readonly [what: string, path: Path, value: unknown, found: readonly string[]])[] = [
  [
    'a function of another region',
    [...states, 'Move storage', 'Parameters', 'FunctionName'],
    'arn:aws:lambda:eu-west-1:111122223333:function:mover',
    ['fail CutoverMalformed'],
  ],
  [
    'a loop without end (RDS-10)',
    [...states, 'Moved?', 'Choices', 0, 'Next'],
    'Move database',
    ['fail CutoverDeadEnd', 'fail CutoverPollsForever'],
  ],
  ['a retry without a catch', [...states, 'Move storage', 'Catch'], undefined, ['fail StepUncaught']],
  ['a resource that is none', [...states, 'Move storage', 'Resource'], '*', ['fail CutoverMalformed']],
  ['no machine (CUT-1)', ['eu-central-1', 'Machine'], undefined, ['fail CutoverMissing']],
  ['a machine that calls somebody else', [...at('Mover'), 'FunctionName'], 'other', ['unknown CutoverMissing']],
  ['storage that nobody moves', [...grants, 1, 'Action'], 's3:ListBucket', ['fail CutoverIncomplete']],
  ['no access point', ['eu-central-1', 'Points'], undefined, ['fail CutoverIncomplete', 'fail StorageNotSwitchable']],
  [
    'an access point with one bucket',
    [...at('Points'), 'Regions'],
    [{ Bucket: 'shop-pictures' }],
    ['fail AccessPointInOneRegion', 'fail StorageNotSwitchable'],
  ],
  [
    'traffic without weights',
    ['eu-central-1', 'Weight'],
    undefined,
    ['fail CutoverIncomplete', 'fail TrafficNotMovable'],
  ],
  [
    'a weight that ignores health',
    [...at('Weight'), 'AliasTarget', 'EvaluateTargetHealth'],
    false,
    ['fail RecordIgnoresHealth'],
  ],
  [
    'no name of the database (RDS-7)',
    ['eu-central-1', 'Name'],
    undefined,
    ['fail CutoverIncomplete', 'fail DatabaseNameFixed'],
  ],
  ['a name that lives for an hour', [...at('Name'), 'TTL'], '3600', ['fail RecordLivesLong']],
  ['an express workflow', [...machine, 'StateMachineType'], 'EXPRESS', ['fail CutoverExpress']],
  ['a log of errors only', [...machine, 'LoggingConfiguration', 'Level'], 'ERROR', ['fail CutoverUnlogged']],
  ['no log group', [...machine, 'LoggingConfiguration', 'Destinations'], undefined, ['fail CutoverUnlogged']],
  ['no traces', [...machine, 'TracingConfiguration'], undefined, ['fail CutoverUntraced']],
  ['no alarm (OBS-2)', ['eu-central-1', 'Alarm'], undefined, ['fail CutoverBlind']],
  [
    'an alarm that may not be read',
    [...grants, 2],
    { Sid: 'Alarms', Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' },
    ['fail CutoverBlind'],
  ],
  ['an alarm that nobody reads', [...at('Mover'), 'Environment'], undefined, ['fail CutoverBlind']],
  ['a step without time-out', [...states, 'Move storage', 'TimeoutSeconds'], undefined, ['fail StepUnbounded']],
  ['a time-out of three years', [...states, 'Move storage', 'TimeoutSeconds'], 99_999_999, ['fail StepUnbounded']],
  ['an approval without a catch', [...states, 'Approve', 'Catch'], undefined, ['fail StepUncaught']],
  [
    'a catch of some errors',
    [...states, 'Move traffic', 'Catch', 0, 'ErrorEquals'],
    ['States.Timeout'],
    ['fail StepUncaught'],
  ],
  ['a failure that goes on', [...states, 'Move traffic', 'Catch', 0, 'Next'], 'Done', ['fail StepFailureIgnored']],
  ['a step that is not retried', [...states, 'Move storage', 'Retry'], undefined, ['fail StepNotRetried']],
  [
    'an approval that waits for nobody',
    [...states, 'Approve', 'Resource'],
    'arn:aws:states:::sqs:sendMessage',
    ['fail CutoverUnapproved', 'fail StepTokenLost'],
  ],
  [
    'an approval without its token',
    [...states, 'Approve', 'Parameters', 'MessageBody'],
    'please',
    ['fail StepTokenLost'],
  ],
  ['a result in place of the input', [...states, 'Move database', 'ResultPath'], undefined, ['fail StepForgetsInput']],
  [
    'a choice of what is not there',
    [...states, 'Moved?', 'Choices', 0, 'Variable'],
    '$.last.status',
    ['fail StepForgetsInput'],
  ],
  ['a choice without a default', [...states, 'Moved?', 'Default'], undefined, ['fail CutoverDeadEnd']],
  ['a way to nowhere', [...states, 'Move storage', 'Next'], 'Nowhere', ['fail CutoverDeadEnd']],
  ['a step that is never reached', [...states, 'Move database', 'Next'], 'Move storage', ['fail CutoverDeadEnd']],
  [
    'a way that never ends',
    [...states, 'Failed'],
    { Type: 'Wait', Seconds: 1, Next: 'Give traffic back' },
    ['fail CutoverDeadEnd', 'fail CutoverNotAbortable'],
  ],
  ['no start', [...machine, 'Definition', 'StartAt'], undefined, ['fail CutoverDeadEnd']],
  [
    'a failure that ends well',
    [...states, 'Failed', 'Type'],
    'Succeed',
    ['fail CutoverNotAbortable', 'fail StepFailureIgnored'],
  ],
  [
    'a function that is told nothing',
    [...states, 'Move storage', 'Parameters', 'Payload'],
    undefined,
    ['fail CutoverMalformed'],
  ],
  [
    'a comparison with nothing',
    [...states, 'Moved?', 'Choices', 0, 'StringEquals'],
    undefined,
    ['fail CutoverMalformed'],
  ],
  ['a document of another place', [...machine, 'Definition'], undefined, ['unknown CutoverMissing']],
];

describe('zero downtime (A1)', () => {
  it('finds nothing in a cutover that moves everything', () => {
    expect(verdictsOf(zeroDowntimeChecks, programOf(goodCutover))).toEqual([]);
  });

  it.each(defects)('finds %s', (_what, path, value, found) => {
    expect(verdictsOf(zeroDowntimeChecks, programOf(changed(goodCutover, path, value)))).toEqual(found);
  });

  it.each([
    ['its name', 'shop-errors', []],
    ['its ARN', 'arn:aws:cloudwatch:eu-central-1:111122223333:alarm:shop-errors', []],
    ['the ARN of another region', 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:shop-errors', ['fail CutoverBlind']],
    ['the ARN of something else', 'arn:aws:sns:eu-central-1:111122223333:shop-errors', ['fail CutoverBlind']],
  ])('takes the alarm by %s (OBS-2)', (_what, told, found) => {
    const program = programOf(changed(goodCutover, [...at('Mover'), 'Environment', 'Variables', 'ABORT'], told));
    expect(verdictsOf(zeroDowntimeChecks, program)).toEqual(found);
  });

  it('says nothing of a program without a workload', () => {
    const functions = {
      'eu-west-1': { Tidy: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'tidy' } } },
    };
    expect(zeroDowntimeChecks.flatMap(({ judge }) => judge(programOf(functions)))).toEqual([]);
  });

  it('refuses a workload with nothing that moves it', () => {
    const { Balancer, Pictures, Database } = goodCutover['eu-central-1'] ?? {};
    const bare = { 'eu-west-1': { Balancer, Pictures, Database } } as Stacks;
    expect(verdictsOf(zeroDowntimeChecks, programOf(bare))).toEqual([
      'fail CutoverMissing',
      'fail DatabaseNameFixed',
      'fail StorageNotSwitchable',
      'fail TrafficNotMovable',
    ]);
  });

  it('takes no other machine for a cutover', () => {
    const other = changed(goodCutover, grants, [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' }]);
    expect(verdictsOf(zeroDowntimeChecks, programOf(other))).toEqual(['fail CutoverMissing']);
  });

  it('reads integrations of the SDK as well as rights of functions', () => {
    const direct = changed(
      changed(goodCutover, grants, [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' }]),
      states,
      {
        ...document.States,
        'Move database': {
          ...document.States['Move database'],
          Resource: 'arn:aws:states:::aws-sdk:rds:promoteReadReplica',
        },
      },
    );
    const found = verdictsOf(zeroDowntimeChecks, programOf(direct));
    expect(found).not.toContain('fail CutoverMissing');
    expect(found).toContain('fail CutoverIncomplete');
  });

  it('runs where the workload goes to (CUT-1)', () => {
    const to = (region: string) => verdictsOf(zeroDowntimeChecks, programOf(goodCutover, { from: 'x', to: region }));
    expect(to('eu-central-1')).toEqual([]);
    expect(to('eu-west-1')).toEqual(['fail CutoverInLostRegion']);
  });

  it('lets a last resort that asks for help go uncaught, and no approval', () => {
    const help = { ...document.States.Approve, Catch: undefined, Next: 'Give traffic back' };
    const helped = changed(goodCutover, states, {
      ...document.States,
      'Give traffic back': {
        ...document.States['Give traffic back'],
        Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.failure', Next: 'Help' }],
      },
      Help: help,
    });
    expect(verdictsOf(zeroDowntimeChecks, programOf(helped))).toEqual([]);
  });

  it('neither throws nor hangs on any document', () => {
    const names = Object.keys(document.States);
    const anyState = fc.oneof(
      fc.jsonValue(),
      fc.record({
        Type: fc.constantFrom('Task', 'Choice', 'Pass', 'Wait', 'Parallel', 'Map', 'Fail', 'x'),
        Next: fc.constantFrom(...names),
        Catch: fc.jsonValue(),
        Choices: fc.jsonValue(),
        Branches: fc.jsonValue(),
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, '__proto__', 'toString'), anyState), (changes) => {
        const hostile = changed(goodCutover, states, { ...document.States, ...changes });
        expect(Array.isArray(verdictsOf(zeroDowntimeChecks, programOf(hostile)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
