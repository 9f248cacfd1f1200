import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ResourceFact } from '@regionlift/testkit';
import type { Programme, SynthesizedFunction, SynthesizedMachine } from '../contract/programme';
import { type Concrete, concreteBy } from './concrete';
import { ProgrammeError } from './programme-error';
import type { FunctionReading, MachineReading, Reading } from './reading';
import { statementsOf } from './roles';

/**
 * Makes one programme of what was read, whichever dialect it was read from: references become made-up identities, functions get
 * the folder of their code. Raises a `ProgrammeError` for what could not be run.
 */
export function composeProgramme(reading: Reading): Programme {
  const { dialect, phase, account, from, to, facts } = reading;
  const concrete = concreteBy(facts.resources, account);
  const functions = reading.functions.map((one) => functionOf(one, facts.resources, account, concrete));
  const machine = machineOf(reading, concrete);
  if (machine !== undefined) requireFunctions(machine, functions);
  return {
    dialect,
    phase,
    account,
    from,
    to,
    ...(machine !== undefined && { machine }),
    functions: [...functions].sort((a, b) => (a.arn < b.arn ? -1 : 1)),
    roles: concrete(statementsOf(facts.resources, account)),
    resources: facts.resources.map(({ kind, name, region, properties }) => ({
      kind,
      name,
      region,
      properties: concrete(properties),
    })),
  };
}

function functionOf(
  { origin, environment, codePath }: FunctionReading,
  resources: readonly ResourceFact[],
  account: string,
  concrete: Concrete,
): SynthesizedFunction {
  const fact = resources.find(({ kind, origins }) => kind === 'AWS::Lambda::Function' && origins.includes(origin));
  if (fact === undefined) throw new TypeError(`the facts have no function ${origin}`);
  const { name, region, properties } = fact;
  const handler = String(properties.Handler);
  const file = join(codePath, `${handler.replace(/\.\w+$/, '')}.js`);
  if (!existsSync(file)) {
    throw new ProgrammeError('NotBuilt', `the code of the function ${name} is not there: ${file}; run npm run build`);
  }
  return {
    name,
    region,
    arn: `arn:${partitionOf(properties.Role)}:lambda:${region}:${account}:function:${name}`,
    roleName: String(properties.Role).split('/').at(-1) ?? '',
    handler,
    timeoutSeconds: Number(properties.Timeout),
    environment: known(`the environment of the function ${name}`, concrete(environment)),
    codePath,
  };
}

function machineOf({ machines, account }: Reading, concrete: Concrete): SynthesizedMachine | undefined {
  const [first, ...others] = machines;
  if (first === undefined) return undefined;
  if (others.length > 0) {
    const names = machines.map(({ name }) => name).join(', ');
    throw new ProgrammeError(
      'SeveralMachines',
      `the program declares the state machines ${names}: one can be rehearsed`,
    );
  }
  const { name, region } = first;
  const definition = known(`the definition of the state machine ${name}`, concrete(definitionOf(first)));
  return {
    name,
    arn: `arn:${partitionIn(definition)}:states:${region}:${account}:stateMachine:${name}`,
    definition,
  };
}

/** A definition that stands elsewhere (in a bucket, say) is none that the program says. */
function definitionOf({ name, definition }: MachineReading): SynthesizedMachine['definition'] {
  const value = typeof definition === 'string' ? parsed(definition) : definition;
  if (typeof value === 'object' && value !== null && 'States' in value)
    return value as SynthesizedMachine['definition'];
  throw new ProgrammeError('Unresolved', `the state machine ${name} has no definition in the program`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the test kit could not resolve says so, and must not be run as if it were a value. */
function known<T>(title: string, value: T): T {
  const unknown = /unresolved:.{0,120}/.exec(JSON.stringify(value))?.[0];
  if (unknown === undefined) return value;
  throw new ProgrammeError('Unresolved', `${title} has a value that is known only after a deployment: ${unknown}`);
}

/** A step names a function by its name or ARN; versions and aliases are none that the rehearsal could tell apart. */
function requireFunctions({ name, definition }: SynthesizedMachine, functions: readonly SynthesizedFunction[]): void {
  for (const [state, { Parameters }] of Object.entries(definition.States)) {
    const called = Parameters?.FunctionName;
    if (called === undefined || functions.some((one) => one.arn === called || one.name === called)) continue;
    throw new ProgrammeError(
      'UnknownFunction',
      `the step ${state} of the state machine ${name} calls ${called}, which the program does not declare`,
    );
  }
}

const partitionOf = (arn: unknown): string => String(arn).split(':')[1] ?? 'aws';

const partitionIn = (definition: SynthesizedMachine['definition']): string =>
  Object.values(definition.States).flatMap(({ Resource }) => (Resource ? [partitionOf(Resource)] : []))[0] ?? 'aws';
