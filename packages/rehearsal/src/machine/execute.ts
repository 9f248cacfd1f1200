import type { SynthesizedMachine } from '../contract/programme';
import { outcomeOf } from './outcome';
import { type ExecutionEnd, type ExecutionOptions, executionArnOf, redrive, runMachine } from './run-machine';

/** How often an execution that failed in none of the machine's own ways is redriven. */
const redrives = 3;

/**
 * Runs an execution to its end: one that failed at an error that nothing catches is redriven, as an operator would.
 *
 * @param told hears why it is redriven
 */
export async function execute(
  machine: SynthesizedMachine,
  {
    mode,
    name,
    ...rest
  }: Omit<ExecutionOptions, 'machine' | 'executionName' | 'executionArn' | 'input'> & {
    readonly mode: string;
    readonly name: string;
  },
  told: (text: string) => void,
): Promise<ExecutionEnd> {
  const options: ExecutionOptions = {
    ...rest,
    machine,
    executionName: name,
    executionArn: executionArnOf(machine, name),
    input: { mode },
  };
  let end = await runMachine(options);
  for (let attempt = 0; attempt < redrives; attempt += 1) {
    if (end.status !== 'FAILED' || machine.definition.States[end.state]?.Type === 'Fail') return end;
    if (outcomeOf(end) !== 'FAILED') return end;
    told(`${end.state} failed with ${end.error} (${end.cause}); the execution is redriven`);
    end = await redrive(options, end);
  }
  return end;
}
