import { cloudWatch } from '../../src/aws/cloudwatch';
import { s3, stores } from '../../src/aws/s3';
import { sns } from '../../src/aws/sns';
import { states } from '../../src/aws/states';
import type { FunctionHost } from '../../src/contract/host';
import { functionHost } from '../../src/host';
import { executionLog } from '../../src/machine/execution-log';
import { rehearsalClock } from '../../src/machine/rehearsal-clock';
import { account, cutoverPart, evidence, from, programme, resource, to } from './sample';

const executionOf = (name: string) => `arn:aws:states:${to}:${account}:execution:rl-orders-cutover:${name}`;

/** The bundle that is shipped, against the stand-ins. What this does not prove: that AWS answers so. */
describe('the shipped function of the cutover (REH-1)', () => {
  const hosts: FunctionHost[] = [];
  afterEach(async () => {
    for (const host of hosts.splice(0)) await host.dispose();
  });

  function world() {
    const clock = rehearsalClock();
    const plan = programme(
      ...[from, to].map((region) => resource('AWS::CloudWatch::CompositeAlarm', region, cutoverPart.abortAlarm)),
    );
    const held = stores(plan, clock);
    const executions = executionLog(clock);
    const [alarms, topics] = [cloudWatch(plan, []), sns(plan)];
    const host = functionHost({
      functions: plan.functions,
      standIns: [s3(held, account), states(executions), alarms, topics],
      network: () => undefined,
      clock,
    });
    hosts.push(host);
    const invoke = (request: object) =>
      host.invoke('rl-orders-cutover-runtime', request, 60_000) as Promise<{
        readonly status: string;
        readonly findings: readonly { readonly code: string }[];
      }>;
    return { invoke, held, executions, alarms, topics };
  }

  test('takes the lock, asks people, keeps the evidence of its history, and gives the lock back', async () => {
    const { invoke, held, executions, topics } = world();
    const execution = executionOf('one');
    for (const event of [
      { type: 'ExecutionStarted' },
      { type: 'TaskStateEntered', state: 'preflight' },
      { type: 'TaskFailed', error: 'Lambda.Unknown' },
      { type: 'TaskSucceeded', output: '{"Payload":{"status":"DONE","evidence":{"pauseMs":12}}}' },
      { type: 'TaskStateExited', state: 'preflight' },
    ] as const)
      executions.note(execution, event);

    const said = [
      await invoke({ action: 'begin', mode: 'CUT_OVER', execution }),
      await invoke({ action: 'watch' }),
      await invoke({ action: 'ask', about: 'approve', question: 'APPROVE', token: 'a token', execution }),
      await invoke({ action: 'settle', mode: 'CUT_OVER', ending: 'ABORTED', execution }),
      await invoke({ action: 'begin', mode: 'CUT_OVER', execution: executionOf('two') }),
    ];
    expect(said.map(({ status }) => status)).toEqual(['DONE', 'DONE', 'DONE', 'DONE', 'DONE']);
    expect(JSON.parse(held.get(evidence, 'cutover/evidence/one.json') ?? '')).toMatchObject({
      ending: 'ABORTED',
      measured: { preflight: { pauseMs: 12 } },
      steps: [{ step: 'preflight', calls: 1, errors: ['Lambda.Unknown'], status: 'DONE' }],
    });
    expect(JSON.parse(held.get(evidence, 'cutover/ledger.json') ?? '')).toMatchObject({
      running: { execution: executionOf('two') },
    });
    expect(topics.messages.map(({ subject }) => subject)).toEqual(['[rl-orders] approve', '[rl-orders] ABORTED']);
    expect(topics.messages[0]?.text).toContain('a token');
  });

  test('refuses a second execution while the first runs, and an alarm', async () => {
    const { invoke, executions, alarms } = world();
    executions.note(executionOf('one'), { type: 'ExecutionStarted' });
    await invoke({ action: 'begin', mode: 'CUT_OVER', execution: executionOf('one') });
    alarms.setAlarm({ region: from, name: cutoverPart.abortAlarm }, 'ALARM');
    const second = await invoke({ action: 'begin', mode: 'CUT_OVER', execution: executionOf('two') });
    const watch = await invoke({ action: 'watch' });
    expect([second, watch].map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ['AnotherExecutionRuns'],
      ['AbortSignalled'],
    ]);
  });
});
