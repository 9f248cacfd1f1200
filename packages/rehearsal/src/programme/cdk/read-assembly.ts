import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { factsOfTemplates, readAssembly as readStacks, type StackTemplate } from '@regionlift/testkit';
import { resolve, type Scope } from '@regionlift/testkit/facts/template/resolve';
import type { Programme, ProgrammePhase } from '../../contract/programme';
import { composeProgramme } from '../compose';
import { type Ends, endsOf } from '../ends';
import { ProgrammeError } from '../programme-error';
import type { FunctionReading, MachineReading } from '../reading';
import { assetsOf } from './assets';
import { scopeOf } from './scope';

/**
 * Reads a synthesized CDK app (`cdk.out`). The phase is the one that it was synthesized in; `known` says where the migration goes
 * when its functions do not. Raises a `ProgrammeError`.
 */
export function readAssembly(directory: string, phase: ProgrammePhase, known: Partial<Ends> = {}): Programme {
  if (!existsSync(join(directory, 'manifest.json'))) {
    throw new ProgrammeError('NotAProgramme', `${directory} is no cloud assembly: it has no manifest.json`);
  }
  const stacks = readStacks(directory);
  const assets = assetsOf(directory);
  const scoped = stacks.map((stack) => ({ stack, scope: scopeOf(stack) }));
  const functions = scoped.flatMap(({ stack, scope }) => functionsOf(stack, scope, assets));
  return composeProgramme({
    dialect: 'cdk',
    phase,
    ...endsOf(
      functions.map(({ environment }) => environment),
      known,
    ),
    facts: factsOfTemplates(stacks),
    functions,
    machines: scoped.flatMap(({ stack, scope }) => machinesOf(stack, scope)),
  });
}

function functionsOf(stack: StackTemplate, scope: Scope, assets: ReadonlyMap<string, string>): FunctionReading[] {
  return resourcesOf(stack, 'AWS::Lambda::Function', scope).map(({ logicalId, properties }) => {
    const { Environment, Code } = properties as { Environment?: { Variables?: object }; Code?: { S3Key?: string } };
    return {
      origin: `${stack.stackName}/${logicalId}`,
      environment: texts(Environment?.Variables),
      codePath: assets.get(String(Code?.S3Key)) ?? `(code of ${logicalId} that is no asset)`,
    };
  });
}

function machinesOf(stack: StackTemplate, scope: Scope): MachineReading[] {
  return resourcesOf(stack, 'AWS::StepFunctions::StateMachine', scope).map(({ logicalId, properties }) => {
    const { StateMachineName, DefinitionString, Definition, DefinitionSubstitutions } = properties;
    return {
      name: String(StateMachineName ?? logicalId),
      region: stack.region,
      definition: substituted(DefinitionString ?? Definition, texts(DefinitionSubstitutions as object | undefined)),
    };
  });
}

const resourcesOf = ({ template }: StackTemplate, type: string, scope: Scope) =>
  Object.entries(template.Resources ?? {})
    .filter(([, resource]) => resource.Type === type)
    .map(([logicalId, { Properties = {} }]) => ({
      logicalId,
      properties: resolve(Properties, scope) as Readonly<Record<string, unknown>>,
    }));

/** Source: CloudFormation Template Reference, AWS::StepFunctions::StateMachine, `DefinitionSubstitutions`. */
function substituted(definition: unknown, given: Readonly<Record<string, string>>): unknown {
  const text = typeof definition === 'string' ? definition : JSON.stringify(definition ?? null);
  return text.replace(/\$\{(\w+)\}/g, (all, name: string) =>
    Object.hasOwn(given, name) ? JSON.stringify(given[name]).slice(1, -1) : all,
  );
}

const texts = (values: object = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
