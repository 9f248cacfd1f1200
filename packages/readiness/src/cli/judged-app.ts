import { join } from 'node:path';
import type { Verdict } from '../judge';
import { acknowledged } from './acknowledged';
import type { CliPorts } from './ports';

/** Judges the phases in the paths; or makes them first with a command of the user's, in a directory that is removed again. */
export async function judgedApp(
  paths: readonly string[],
  {
    app,
    phase: phases = [],
    acknowledged: file,
  }: { readonly app?: string; readonly phase?: readonly string[]; readonly acknowledged?: string },
  ports: CliPorts,
): Promise<Verdict> {
  const options = { acknowledgements: await acknowledged(file, ports), today: ports.today() };
  if (app === undefined) return ports.judgePhases(paths, options);
  const directory = await ports.makeDirectory();
  try {
    const outputs = phases.map((phase) => join(directory, phase));
    for (const [index, phase] of phases.entries()) {
      const command = app.replaceAll('{phase}', phase).replaceAll('{out}', outputs[index] as string);
      await ports.runCommand(command);
    }
    return await ports.judgePhases(outputs, options);
  } finally {
    await ports.removeDirectory(directory);
  }
}
