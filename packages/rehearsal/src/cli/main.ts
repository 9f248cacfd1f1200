import { CommanderError } from 'commander';
import type { Asked } from './asked';
import { type KnownFaults, rehearseCommand } from './command';

/**
 * Parses the arguments after the program's name and runs what they ask for. Returns the exit code; 2 for arguments that cannot be
 * meant, 0 after help.
 */
export async function main(
  args: readonly string[],
  faults: KnownFaults,
  run: (asked: Asked) => Promise<number>,
): Promise<number> {
  let code = 0;
  const command = rehearseCommand(faults, async (asked) => {
    code = await run(asked);
  }).exitOverride();
  try {
    await command.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return code;
}
