import { CommanderError } from 'commander';
import { regionliftCommand } from './command';
import { exitCodes } from './exit-codes';
import type { CliPorts } from './ports';

/**
 * Runs the command line and returns the exit code. Arguments and files that cannot be meant are told in a line or two on standard
 * error, with {@link exitCodes.refused}; only a bug keeps its stack.
 */
export async function run(args: readonly string[], ports: CliPorts): Promise<number> {
  let code: number = exitCodes.ready;
  const command = regionliftCommand(ports, (ended) => {
    code = ended;
  });
  for (const each of [command, ...command.commands]) {
    each.exitOverride().configureOutput({ writeOut: ports.write, writeErr: ports.writeError });
  }
  try {
    await command.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ready : exitCodes.refused;
    ports.writeError(`regionlift: ${told(error)}\n`);
    return exitCodes.refused;
  }
}

/** Errors of the reader and of files say what to do; what has no code is a bug. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error || error.constructor === Error ? error.message : (error.stack ?? error.message);
}
