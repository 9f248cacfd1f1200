import { type CutoverEvent, type Mode, modes, type State, type StateMachineDefinition } from '../../src/core';
import { definition, execute, predicted, questions } from '../machine';
import { machineRulesBroken } from '../machine-rules';

jest.setTimeout(300_000);

/** One run: in a mode, with one event at one task once. */
interface Directed {
  readonly mode: Mode;
  readonly at: string;
  readonly event: CutoverEvent;
  readonly unattended?: boolean;
}

const outcomes = new Map(
  modes.map((mode) => [mode, predicted(mode, (task) => (questions.has(task) ? 'YES' : 'DONE'))]),
);

/** Every task, in the first mode that comes by it, with everything that it may answer besides success. */
const directed: readonly Directed[] = [
  ...modes.flatMap((mode): Directed[] => [
    { mode, at: 'nowhere', event: 'DONE' },
    { mode, at: 'nowhere', event: 'DONE', unattended: true },
  ]),
  ...[...new Set([...outcomes.values()].flatMap(({ visited }) => visited))].flatMap((at): Directed[] => {
    const mode = modes.find((one) => outcomes.get(one)?.visited.includes(at)) ?? 'CUT_OVER';
    const events: readonly CutoverEvent[] = questions.has(at) ? ['NO'] : ['RUNNING', 'REFUSED', 'FAILED'];
    return events.map((event) => ({ mode, at, event }));
  }),
];

function answerOf({ at, event }: Directed): (task: string) => CutoverEvent {
  let due = true;
  return (task) => {
    if (task === at && due) {
      due = false;
      return event;
    }
    return questions.has(task) || task.startsWith('help: ') ? 'YES' : 'DONE';
  };
}

async function differs(run: Directed, machine: StateMachineDefinition): Promise<boolean> {
  const unattended = run.unattended ?? false;
  const real = await execute(run.mode, answerOf(run), { machine, unattended });
  return JSON.stringify(real) !== JSON.stringify(predicted(run.mode, answerOf(run), { unattended }));
}

/** Whether a test would notice: by a rule, or by a run, first of those that come by the state. */
async function isNoticed(machine: StateMachineDefinition, state: string): Promise<boolean> {
  if (machineRulesBroken(machine).length > 0) return true;
  const task = state.replace(/(: answer|\?)$/, '');
  const near = directed.filter(({ at }) => at === task);
  for (const run of [...near, ...directed.filter((one) => !near.includes(one))])
    if (await differs(run, machine)) return true;
  return false;
}

const mutants = Object.entries(definition.States).flatMap(([name, state]): [string, string, StateMachineDefinition][] =>
  without(state).map(([what, changed]) => [
    `${name} without ${what}`,
    name,
    { ...definition, States: { ...definition.States, [name]: changed } },
  ]),
);

function without(state: State): [string, State][] {
  if (state.Type === 'Choice' && state.Choices.length > 0)
    return state.Choices.map((choice, index) => [
      `its choice of ${choice.Next}`,
      { ...state, Choices: state.Choices.filter((_, other) => other !== index) },
    ]);
  if (state.Type !== 'Task') return [];
  const { Retry = [], Catch, TimeoutSeconds: _, ...rest } = state;
  return [
    ['a time-out', rest as State],
    ...(Catch === undefined ? [] : ([['its catch', { ...state, Catch: [] }]] as [string, State][])),
    ...Retry.map((retrier, index): [string, State] => [
      `retries of ${retrier.ErrorEquals[0]}`,
      { ...state, Retry: Retry.filter((_, other) => other !== index) },
    ]),
  ];
}

test('the definition itself breaks no rule, and runs as it is said', async () => {
  expect(machineRulesBroken(definition)).toEqual([]);
  const different: Directed[] = [];
  for (const run of directed) if (await differs(run, definition)) different.push(run);
  expect(different).toEqual([]);
});

test('whatever is taken out of the definition is noticed', async () => {
  const survivors: string[] = [];
  for (const [title, state, mutant] of mutants) if (!(await isNoticed(mutant, state))) survivors.push(title);
  process.stderr.write(`cutover definition: ${mutants.length} mutants, ${survivors.length} not noticed\n`);
  expect(survivors).toEqual([]);
  expect(mutants.length).toBeGreaterThan(200);
});
