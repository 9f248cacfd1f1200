import { parseArgs } from 'node:util';
import { interruption } from '@regionlift/rehearsal/cli/interruption';
import { synthesizeProgrammes } from '@regionlift/rehearsal/programme/index';
import { cellsOf, titleOf } from './cells';
import { type Measurement, measure } from './measure';
import { printTable } from './table';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    rtt: { type: 'string', default: '0,60,150' },
    clients: { type: 'string', default: '8,64' },
    json: { type: 'boolean', default: false },
  },
});
const [runs = Number.NaN, ...more] = wholesOf(values.runs, 1);
const cells = cellsOf(wholesOf(values.rtt, 0), wholesOf(values.clients, 1));
if (more.length > 0 || Number.isNaN(runs) || cells.length === 0) {
  throw new Error(
    `found --runs ${values.runs} --rtt ${values.rtt} --clients ${values.clients}; allowed: whole numbers, --runs from 1, --rtt from 0 (ms) and --clients from 1 as lists: 0,60`,
  );
}

const { signal, dispose } = interruption(process, {
  onFirst: () => process.stderr.write('\nStopping what was started; once more ends at once.\n'),
  giveUp: () => process.exit(130),
});

main().then(dispose, (error: unknown) => {
  dispose();
  if (!signal.aborted) console.error(error);
  process.exitCode = signal.aborted ? 130 : 1;
});

async function main(): Promise<void> {
  process.stderr.write('synthesis\n');
  const programmes = await synthesizeProgrammes({ dialect: 'cdk', signal });
  // Cells take turns, so that whatever else the machine does meets all of them.
  const measured = cells.map((cell) => ({ cell, runs: [] as Measurement[] }));
  for (let run = 1; run <= runs; run += 1) {
    for (const { cell, runs: of } of measured) {
      const result = await measure(programmes, cell, { seed: run, signal });
      of.push(result);
      const verdict = result.ok ? 'ok' : `NOT OK, ${result.outcome}`;
      process.stderr.write(
        `run ${run} of ${runs}: ${titleOf(cell)}: ${verdict}, fence to flip ${result.fenceToFlipMs} ms, pause ${result.pauseMs} ms\n`,
      );
    }
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ runs, measured }, undefined, 1)}\n`);
  else printTable(measured, runs);
  if (measured.some(({ runs: of }) => of.some(({ ok }) => !ok))) process.exitCode = 1;
}

/** The whole numbers of a list, none below `least`; empty where something else is in it. */
function wholesOf(text: string, least: number): readonly number[] {
  const wholes = text.split(',').map(Number);
  return wholes.every((value) => Number.isInteger(value) && value >= least) ? wholes : [];
}
