import {
  type Mutant,
  named,
  type Open,
  type OpenProgram,
  type OpenTemplate,
  programSetting,
  put,
  templateSetting as setting,
} from './mutations';

const MACHINE = 'AWS::StepFunctions::StateMachine eu-west-1 sample-machine';
const at = (...paths: string[]) => paths.map((path): [string, string] => [MACHINE, path]);

/** Where two of a list differ. */
const bothOf = (list: string, ...paths: string[]) =>
  at(...[0, 1].flatMap((index) => paths.map((path) => `Definition.States.${list}.${index}.${path}`)));

/** A change of the definition, which is a text. */
const redefined = (text: string, change: (states: Open) => void): string => {
  const definition: Open = JSON.parse(text);
  change(definition.States);
  return JSON.stringify(definition);
};

const inTemplate =
  (change: (states: Open) => void) =>
  ({ Resources: { Machine } }: OpenTemplate): void => {
    Machine.Properties.DefinitionString = redefined(Machine.Properties.DefinitionString, change);
  };

const inProgram =
  (change: (states: Open) => void) =>
  (program: OpenProgram): void => {
    const { inputs, state } = named(program, 'machine');
    inputs.definition = redefined(inputs.definition, change);
    state.definition = inputs.definition;
  };

const reversed = (list: string, state: string) => (states: Open) => states[state][list].reverse();

/** Changes of the definition that are the same in both dialects. */
const definitions: readonly (readonly [string, (states: Open) => void, readonly [string, string][]])[] = [
  ['another time-out', (states) => put(states, 'work.TimeoutSeconds', 60), at('Definition.States.work.TimeoutSeconds')],
  ['choices the other way round', reversed('Choices', 'judge'), bothOf('judge.Choices', 'Next', 'NumericLessThan')],
  [
    'retriers the other way round',
    reversed('Retry', 'work'),
    bothOf(
      'work.Retry',
      'ErrorEquals[Lambda.SdkClientException]',
      'ErrorEquals[Lambda.ServiceException]',
      'ErrorEquals[States.ALL]',
      'MaxAttempts',
    ),
  ],
  [
    'catchers the other way round',
    reversed('Catch', 'work'),
    bothOf('work.Catch', 'ErrorEquals[States.ALL]', 'ErrorEquals[States.Timeout]', 'Next'),
  ],
  ['no catchers', (states) => put(states, 'work.Catch', undefined), at('Definition.States.work.Catch')],
];

/** Changes of the stack Machine, with everything that has to be reported. */
export const machineTemplateMutants: readonly Mutant<(template: OpenTemplate) => void>[] = [
  ...definitions.map(([title, change, expected]) => [title, inTemplate(change), expected] as const),
  setting('Machine', 'StateMachineType', 'EXPRESS', MACHINE),
  setting('Machine', 'LoggingConfiguration.Level', 'ERROR', MACHINE),
  setting('Machine', 'LoggingConfiguration.Destinations', undefined, MACHINE),
  setting('Machine', 'TracingConfiguration.Enabled', false, MACHINE),
  setting('Machine', 'RoleArn', 'arn:aws:iam::111122223333:role/else', MACHINE),
];

/** Changes of the program, with everything that has to be reported. */
export const machineProgramMutants: readonly Mutant<(program: OpenProgram) => void>[] = [
  ...definitions.map(([title, change, expected]) => [title, inProgram(change), expected] as const),
  programSetting('machine', 'type', 'EXPRESS', MACHINE, 'StateMachineType'),
  programSetting('machine', 'publish', true, MACHINE, 'Publish'),
  programSetting(
    'machine',
    'loggingConfiguration.includeExecutionData',
    false,
    MACHINE,
    'LoggingConfiguration.IncludeExecutionData',
  ),
  programSetting('machine', 'loggingConfiguration', undefined, MACHINE, 'LoggingConfiguration'),
  programSetting('machine', 'tracingConfiguration', undefined, MACHINE, 'TracingConfiguration.Enabled'),
];
