import {
  captureInline,
  type Facts,
  factsOfProgram,
  factsOfTemplates,
  type Program,
  readAssembly,
  type StackTemplate,
} from '../../src/facts';
import { compareFacts, formatReport, injections } from '../../src/parity';
import { machineDefinition } from '../samples/machine';
import { machineCdkSample } from '../samples/machine-cdk';
import { machineProgramMutants, machineTemplateMutants } from '../samples/machine-mutants';
import { machinePulumiSample } from '../samples/machine-pulumi';
import { named, reported, withProgram, withTemplate } from '../samples/mutations';
import { account } from '../samples/workload';

let stacks: StackTemplate[];
let program: Program;
let cdk: Facts;
let pulumi: Facts;

beforeAll(async () => {
  stacks = readAssembly(machineCdkSample().synth().directory);
  program = await captureInline(machinePulumiSample);
  cdk = factsOfTemplates(stacks);
  pulumi = factsOfProgram(program, { account });
});

describe('the parity contract over Step Functions (PKG-3)', () => {
  it('sees no difference between a state machine with its log in both dialects', () => {
    expect(formatReport(compareFacts(cdk, pulumi))).toMatch(/^0 differences/);
    expect(cdk.resources.map(({ kind }) => kind)).toEqual(['AWS::Logs::LogGroup', 'AWS::StepFunctions::StateMachine']);
    expect(cdk.outputs).toEqual([
      { name: 'MachineArn', value: `arn:aws:states:eu-west-1:${account}:stateMachine:sample-machine` },
    ]);
  });

  it.each(['cdk', 'pulumi'] as const)('reports every difference that is injected into the facts of %s', (side) => {
    const before = side === 'cdk' ? cdk : pulumi;
    const survivors = [...injections(before)].filter(
      ({ before: one, after }) => compareFacts(one, after).differences.length === 0,
    );
    expect(survivors.map(({ title }) => title)).toEqual([]);
  });

  it.each(machineTemplateMutants)('reports a template with %s', (_, change, expected) => {
    const facts = factsOfTemplates(withTemplate(stacks, 'Machine', change));
    expect(reported(compareFacts(facts, pulumi))).toEqual([...expected].sort());
  });

  it.each(machineProgramMutants)('reports a program with %s', (_, change, expected) => {
    const facts = factsOfProgram(withProgram(program, change), { account });
    expect(reported(compareFacts(cdk, facts))).toEqual([...expected].sort());
  });

  it('takes a definition as an object for the same, what is the default for said, and streams of a log group for the group', () => {
    const said = withTemplate(stacks, 'Machine', ({ Resources: { Machine } }) => {
      const { DefinitionString: _, ...rest } = Machine.Properties;
      Machine.Properties = { ...rest, Definition: machineDefinition, StateMachineType: 'STANDARD' };
    });
    const bare = withProgram(program, (open) => {
      const { inputs } = named(open, 'machine');
      delete inputs.type;
      inputs.publish = false;
      inputs.loggingConfiguration.logDestination = inputs.loggingConfiguration.logDestination.replace(/:\*$/, '');
    });
    const facts = factsOfProgram(bare, { account });
    expect(compareFacts(factsOfTemplates(said), facts).differences).toEqual([]);
  });
});
