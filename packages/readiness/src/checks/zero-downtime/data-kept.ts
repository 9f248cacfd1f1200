import { each, isRecord, look, textsIn } from '../../ask';
import type { Check, FactValues, Lookup } from '../../model';
import { forCutovers } from './for-cutovers';
import { isEnd, type Scope, scopesOf, waysOf } from './graph';

/** Without ResultPath what a state returns takes the place of all that is known. */
export const stepForgetsInput: Check = {
  code: 'StepForgetsInput',
  area: 'A1',
  severity: 'HIGH',
  title: 'Steps keep what later steps read, and say what choices ask for',
  rationale:
    'A result that replaces the input, or an answer whose fields are not selected, makes the next Choice fail with States.Runtime, which nothing catches.',
  remediation:
    'Set ResultPath of tasks, results and catchers, and select in ResultSelector what the next Choice reads.',
  source:
    'AWS Step Functions Developer Guide, "Specifying state output using ResultPath", "Manipulate input and output" (ResultSelector)',
  serves: ['CUT-5'],
  judge: forCutovers(
    {
      property: 'Definition.States.ResultPath',
      allowed: 'results beside the input, with the fields that are read',
      remedy: 'set ResultPath and ResultSelector',
    },
    (document) => ({
      wrong: look(document, 'QueryLanguage') === 'JSONata' ? [] : scopesOf(document).flatMap(defectsOf),
    }),
  ),
};

function defectsOf(scope: Scope): readonly string[] {
  return [...scope.states].flatMap(([name, state]) => [
    ...(replaces(state) && isReadAfter(scope, look(state, 'Next'), state) ? [`${name} replaces its input`] : []),
    ...each(look(state, 'Catch'))
      .filter((one) => look(one, 'ResultPath') === undefined && isReadAfter(scope, look(one, 'Next'), {}))
      .map(() => `a Catch of ${name} replaces its input`),
    ...unselected(scope, state).map((field) => `${name} does not select ${field}`),
  ]);
}

/** Tasks, and passes that put something. What ends replaces nothing; what has an OutputPath does so on purpose. */
const replaces = (state: Lookup): boolean =>
  !isEnd(state) &&
  look(state, 'OutputPath') === undefined &&
  look(state, 'ResultPath') === undefined &&
  (look(state, 'Type') === 'Task' ||
    (look(state, 'Type') === 'Pass' && (look(state, 'Result') ?? look(state, 'Parameters')) !== undefined));

/** Whether the state that follows, or what it leads to without a result of its own, reads a field that is gone. */
function isReadAfter({ states }: Scope, next: Lookup, by: Lookup): boolean {
  const put = fieldsOf(look(by, 'Parameters') ?? look(by, 'Result') ?? look(by, 'ResultSelector'));
  const seen = new Set<string>();
  const open = [next];
  while (open.length > 0) {
    const name = open.pop();
    if (typeof name !== 'string' || seen.has(name)) continue;
    seen.add(name);
    const state = states.get(name);
    if (readBy(state).some((field) => !put.has(field))) return true;
    open.push(...waysOf(state).map(({ to }) => to));
  }
  return false;
}

/** Fields of the input that a state reads: `$.last.status` is `last`. */
const readBy = (state: Lookup): readonly string[] =>
  [look(state, 'Choices'), look(state, 'Parameters')]
    .flatMap((value) => textsIn(value))
    .flatMap((text) => [...text.matchAll(/(?<!\$)\$\.([A-Za-z_]\w*)/g)].map(([, field = '']) => field));

/** Fields that a choice reads of an answer of Lambda, and that the task before does not pick out of it. */
function unselected({ states }: Scope, task: Lookup): readonly string[] {
  const [path, resource, next] = [look(task, 'ResultPath'), look(task, 'Resource'), look(task, 'Next')];
  if (typeof path !== 'string' || typeof resource !== 'string' || typeof next !== 'string') return [];
  if (!resource.endsWith(':states:::lambda:invoke')) return [];
  const selector = look(task, 'ResultSelector');
  const selected = isRecord(selector) ? fieldsOf(selector) : ANSWER;
  return textsIn(look(states.get(next), 'Choices'))
    .filter((text) => text.startsWith(`${path}.`))
    .map((text) => text.slice(path.length + 1).split(/[.[]/)[0] ?? '')
    .filter((field) => !selected.has(field));
}

/** Source: Lambda API Reference, Invoke, as the integration returns it. */
const ANSWER: ReadonlySet<string> = new Set([
  'ExecutedVersion',
  'FunctionError',
  'LogResult',
  'Payload',
  'SdkHttpMetadata',
  'SdkResponseMetadata',
  'StatusCode',
]);

const fieldsOf = (value: Lookup): ReadonlySet<string> =>
  new Set(isRecord(value) ? Object.keys(value as FactValues).map((key) => key.replace(/\.\$$/, '')) : []);
