import { resolve as absolute } from 'node:path';
import { factsOfProgram, type RegisteredResource, reveal, type Value } from '@regionlift/testkit';
import { GLOBAL } from '@regionlift/testkit/facts/reference';
import { identities } from '@regionlift/testkit/facts/registration/identity';
import type { Program } from '@regionlift/testkit/facts/registration/program';
import type { Programme, ProgrammePhase } from '../../contract/programme';
import { composeProgramme } from '../compose';
import { type Ends, endsOf } from '../ends';
import { ProgrammeError } from '../programme-error';
import type { FunctionReading, MachineReading } from '../reading';

/** How a capture is read. */
export interface CaptureReading extends Partial<Ends> {
  /** Directory of the program, which relative paths of code start at. @default the working directory */
  readonly directory?: string;
}

/**
 * Reads what a Pulumi program registered, captured as an update (`preview: false`). The phase is the one that it ran in. Raises a
 * `ProgrammeError`.
 */
export function readCapture(program: Program, phase: ProgrammePhase, reading: CaptureReading = {}): Programme {
  const { directory = process.cwd(), ...known } = reading;
  const declared = program.resources.filter(({ custom, refused }) => custom && refused === undefined);
  if (declared.length === 0) throw new ProgrammeError('NotAProgramme', 'the capture has no resources');
  const ends = endsOf(
    ofType(declared, 'aws:lambda/function:Function').map(({ inputs }) => variablesOf(inputs)),
    known,
  );
  const facts = factsOfProgram(program, { account: ends.account });
  const regions = new Map(facts.resources.flatMap(({ region, origins }) => origins.map((urn) => [urn, region])));
  const regionOf = ({ urn }: RegisteredResource): string => regions.get(urn) ?? GLOBAL;
  const { resolve } = identities(program.resources, regionOf, ends.account);
  const symbolic = (resource: RegisteredResource) => resolve(reveal(resource.inputs), resource) as Inputs;

  const functions = ofType(declared, 'aws:lambda/function:Function').map((resource): FunctionReading => {
    const { path } = (resource.inputs.code ?? {}) as { path?: string };
    return {
      origin: resource.urn,
      environment: variablesOf(symbolic(resource)),
      codePath: path === undefined ? `(code of ${resource.name} that is no folder)` : absolute(directory, path),
    };
  });
  const machines = ofType(declared, 'aws:sfn/stateMachine:StateMachine').map((resource): MachineReading => {
    const { name, definition } = symbolic(resource);
    return { name: String(name ?? resource.name), region: regionOf(resource), definition };
  });
  return composeProgramme({ dialect: 'pulumi', phase, ...ends, facts, functions, machines });
}

type Inputs = Readonly<Record<string, Value>>;

const ofType = (resources: readonly RegisteredResource[], type: string) =>
  resources.filter((resource) => resource.type === type);

function variablesOf(inputs: Inputs): Record<string, string> {
  const { variables = {} } = (reveal(inputs.environment ?? {}) ?? {}) as { variables?: Record<string, Value> };
  return Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, String(reveal(value))]));
}
