import {
  captureInline,
  type Facts,
  factsOfApp,
  factsOfProgram,
  type Program,
  readAssembly,
  type StackTemplate,
} from '../../src/facts';
import { cdkSample } from './cdk';
import { pulumiSample } from './pulumi';
import { account } from './workload';

/** The sample workload as read, for tests that change what was read. */
export interface Sample {
  readonly stacks: StackTemplate[];
  readonly program: Program;
  readonly cdk: Facts;
  readonly pulumi: Facts;
}

/** Synthesizes the CDK sample and runs the Pulumi sample. */
export async function readSample(): Promise<Sample> {
  const app = cdkSample();
  const program = await captureInline(pulumiSample);
  return {
    stacks: readAssembly(app.synth().directory),
    program,
    cdk: factsOfApp(app),
    pulumi: factsOfProgram(program, { account }),
  };
}
