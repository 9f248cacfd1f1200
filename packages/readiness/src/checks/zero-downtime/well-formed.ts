import { each, isRecord, look, regionOf, shown } from '../../ask';
import type { Check, Lookup } from '../../model';
import { forCutovers } from './for-cutovers';
import { isEnd, scopesOf } from './graph';

/** What Step Functions refuses, or finds out in the middle. */
export const cutoverMalformed: Check = {
  code: 'CutoverMalformed',
  area: 'A1',
  severity: 'HIGH',
  title: 'The document of the cutover is complete',
  rationale: 'A state without what its type needs is refused with the next deployment, or fails when it is reached.',
  remediation: 'Give every state what the Amazon States Language asks of its type.',
  source:
    'Amazon States Language, "Task State", "Wait State", "Choice State", "Fallback states", "Retrying after error"',
  serves: ['CUT-1'],
  judge: forCutovers(
    { property: 'Definition.States', allowed: 'complete states', remedy: 'complete the state' },
    (document, { machine }) => ({
      wrong: scopesOf(document).flatMap(({ states }) =>
        [...states].flatMap(([name, state]) =>
          [...lacks(state), ...elsewhere(state, machine.region)].map((what) => `${name}: ${what}`),
        ),
      ),
    }),
  ),
};

function lacks(state: Lookup): readonly string[] {
  const type = look(state, 'Type');
  const needs = typeof type === 'string' && Object.hasOwn(NEEDS, type) ? NEEDS[type] : undefined;
  if (needs === undefined) return [`no type ${shown(type)}`];
  return [
    ...needs(state),
    ...(type !== 'Choice' && !isEnd(state) && look(state, 'Next') === undefined ? ['no Next'] : []),
    ...each(look(state, 'Catch')).flatMap((one) => [...errors(one), ...text(one, 'Next')]),
    ...each(look(state, 'Retry')).flatMap(errors),
  ];
}

type Needs = (state: Lookup) => readonly string[];

const NEEDS: Readonly<Record<string, Needs>> = {
  Task: (state) => [...resource(state), ...invoked(state)],
  Wait: (state) =>
    ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'].filter((name) => look(state, name) !== undefined)
      .length === 1
      ? []
      : ['no time to wait'],
  Choice: (state) => {
    const choices = each(look(state, 'Choices'));
    return choices.length === 0
      ? ['no Choices']
      : choices.flatMap((choice) => [...text(choice, 'Next'), ...compares(choice)]);
  },
  Parallel: (state) => (each(look(state, 'Branches')).length > 0 ? [] : ['no Branches']),
  Map: (state) => (isRecord(look(state, 'ItemProcessor') ?? look(state, 'Iterator')) ? [] : ['no ItemProcessor']),
  Pass: (state) =>
    look(state, 'ResultPath') !== undefined &&
    ['Result', 'Parameters', 'InputPath'].every((name) => isNothing(look(state, name)))
      ? ['nothing to put at ResultPath']
      : [],
  Succeed: () => [],
  Fail: () => [],
};

const text = (state: Lookup, name: string): readonly string[] =>
  typeof look(state, name) === 'string' ? [] : [`no ${name}`];

/** An ARN, or a field that holds one. */
const resource = (task: Lookup): readonly string[] => {
  const named = look(task, 'Resource');
  return typeof named === 'string' && /^(arn:|unresolved:|\{%)/.test(named) ? [] : ['no Resource'];
};

const isNothing = (value: Lookup): boolean =>
  value === undefined || (isRecord(value) && Object.keys(value).length === 0);

const errors = (one: Lookup): readonly string[] =>
  each(look(one, 'ErrorEquals')).length > 0 ? [] : ['no ErrorEquals'];

/** The integration of Lambda does not know what to call otherwise, and a function that is told nothing does not know what to do. */
function invoked(task: Lookup): readonly string[] {
  const resource = look(task, 'Resource');
  if (typeof resource !== 'string' || !resource.includes(':states:::lambda:invoke')) return [];
  const given = look(task, 'Parameters') ?? look(task, 'Arguments');
  return ['FunctionName', 'Payload'].flatMap((name) =>
    look(given, name) === undefined && look(given, `${name}.$`) === undefined ? [`no ${name}`] : [],
  );
}

/** Step Functions invokes functions of its own region only (Developer Guide, "Invoke an AWS Lambda function"). */
function elsewhere(task: Lookup, region: string): readonly string[] {
  const named = look(task, 'Parameters', 'FunctionName') ?? look(task, 'Arguments', 'FunctionName');
  return (regionOf(named) ?? region) === region ? [] : [`a function of ${shown(regionOf(named))}`];
}

/** A comparison has a variable and an operator; And, Or and Not are made of comparisons. JSONata has a condition instead. */
function compares(choice: Lookup): readonly string[] {
  if (look(choice, 'Condition') !== undefined) return [];
  const parts = [...each(look(choice, 'And')), ...each(look(choice, 'Or')), ...some(look(choice, 'Not'))];
  if (parts.length > 0) return parts.flatMap(compares);
  const operators = isRecord(choice) ? Object.keys(choice).filter((key) => OPERATOR.test(key)) : [];
  return [...text(choice, 'Variable'), ...(operators.length === 1 ? [] : ['no comparison'])];
}

const some = (value: Lookup): readonly Lookup[] => (value === undefined ? [] : [value]);

const OPERATOR = /^(String|Numeric|Boolean|Timestamp|Is)[A-Z]/;
